package io.github.shopops.examples.dayend.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.examples.dayend.Words;
import io.github.shopops.examples.dayend.sample.SampleDay;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.io.StringWriter;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingIncidentsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final SampleDay DAY = SampleDay.of(SampleDay.SEED, 100);
  private static final ImmutableList<Finding> FINDINGS =
      DayEndAudit.of(AuditPolicy.warehouse(ZONE)).audit(DAY.facts(), DAY.now());

  private static ImmutableList<Incident> incidents(FindingIncidents mapping) {
    return mapping.of(DAY.facts(), FINDINGS, Words.of(Locale.ENGLISH));
  }

  private static ShopInput read(ImmutableList<Incident> incidents) {
    StringWriter written = new StringWriter();
    IncidentsFile.write(incidents, ZONE, written);
    String agents = "agent,name,grade\nA01,甲,junior\nA02,乙,senior\n";
    return ShopReader.of(Rulebooks.mural())
        .read(Map.of(
            "agents.csv",
            agents.getBytes(UTF_8),
            IncidentsFile.NAME,
            written.toString().getBytes(UTF_8)));
  }

  @Test
  void mural_makesIncidentsOfWhatTheDeskGotWrong() {
    assertThat(incidents(FindingIncidents.mural()))
        .extracting(incident -> incident.kind().code() + " " + incident.agent().value())
        .containsExactlyInAnyOrder(
            "note-violation A02",
            "content-error A01",
            "unconfirmed-delivery A01",
            "unconfirmed-delivery A01");
  }

  @Test
  void annual_makesIncidentsOfWhatAnybodyGotWrong() {
    ImmutableList<Incident> incidents = incidents(FindingIncidents.annual());
    assertThat(incidents)
        .extracting(incident -> incident.kind().code())
        .containsOnly("wrong-entry", "work-undone", "problem-skipped")
        .hasSize(9);
    assertThat(incidents).allMatch(incident -> incident.reason().isPresent());
    assertThat(incidents).extracting(incident -> incident.agent().value()).contains("F01", "T01");
  }

  @Test
  void write_isReadByTheMonthsCloseAsItIs() {
    ImmutableList<Incident> incidents = incidents(FindingIncidents.mural());
    ShopInput input = read(incidents);
    assertThat(input.accounting().rejected()).isEmpty();
    assertThat(input.incidents()).containsExactlyInAnyOrderElementsOf(incidents);
  }

  @Test
  void fines_ofTheIncidentsThatWereRead_areThoseOfTheRules() {
    // F7 20 for the note, F2 20 for the size, F6 20 for each delivery that was never confirmed.
    Rulebook rules = Rulebooks.mural();
    FineStatement fines = FineCalculator.of(rules.fines())
        .calculate(read(incidents(FindingIncidents.mural())).incidents(), YearMonth.of(2026, 11));
    assertThat(fines.lines()).hasSize(4);
    assertThat(fines.lines())
        .extracting(FineLine::fine)
        .allMatch(fine -> fine.toString().equals("CNY 20.00"));
  }
}
