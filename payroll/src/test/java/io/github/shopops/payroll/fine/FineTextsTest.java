package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static io.github.shopops.payroll.fine.Incidents.lasting;
import static io.github.shopops.payroll.fine.Incidents.on;
import static io.github.shopops.payroll.fine.Incidents.ordered;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.Texts;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FineTextsTest {

  /** The rules of all shops, and a loss without a limit. */
  private static final FinePolicy POLICY = FinePolicy.builder()
      .from(FinePolicy.mural(SHANGHAI))
      .addAllRules(FinePolicy.shift(SHANGHAI).rules())
      .addAllRules(FinePolicy.annual(SHANGHAI).rules().stream()
          .filter(rule ->
              !List.of("late-arrival", "cleaning-missed").contains(rule.kind().code()))
          .toList())
      .surcharge(new MonthlySurcharge(
          Catalogue.clause("annual/F20"),
          ImmutableSortedMap.of(Gravity.MINOR, 4, Gravity.MODERATE, 2, Gravity.MAJOR, 1),
          20))
      .addRules(FineRule.builder()
          .kind(IncidentKind.of("breakage"))
          .clause(Catalogue.clause("mural/F8"))
          .tariff(new Tariff.WithLoss(yuan("0.00")))
          .build())
      .build();

  private static List<Incident> everything() {
    List<Incident> incidents = new ArrayList<>();
    for (int day = 1; day <= 5; day++) {
      incidents.add(lasting(day, "late-arrival", "0:05:00"));
      incidents.add(lasting(day, "no-reply", "0:05:00"));
      incidents.add(on(day, "complaint").build());
    }
    incidents.add(lasting(6, "no-reply", "0:01:00"));
    incidents.add(lasting(7, "no-reply", "0:45:00"));
    incidents.add(on(6, "off-shift").build());
    incidents.add(ordered(6, "note-violation"));
    incidents.add(ordered(6, "bad-review-turned"));
    incidents.add(on(6, "content-error").loss(yuan("612.00")).build());
    incidents.add(on(6, "shipping-change").build());
    incidents.add(
        on(7, "shipping-change").order(OrderId.of("O7")).loss(yuan("1380.00")).build());
    incidents.add(
        on(6, "other-error").stated(yuan("15.00")).reason("wrong colour").build());
    incidents.add(on(6, "late-arrival").excuse("leave").build());
    for (int day = 1; day <= 4; day++) {
      incidents.add(on(day, "messy-desk").build());
      incidents.add(on(day, "meeting-missed").build());
    }
    incidents.add(on(6, "early-leave").points(3).build());
    incidents.add(on(7, "early-leave").build());
    incidents.add(on(8, "early-leave").points(6).build());
    incidents.add(on(6, "equipment-taken").loss(yuan("260.00")).build());
    incidents.add(on(6, "breakage").loss(yuan("8.00")).build());
    incidents.add(on(6, "sleeping").build());
    return incidents;
  }

  private static List<Message> emitted() {
    FineStatement fines = FineCalculator.of(POLICY).calculate(everything(), OCTOBER);
    FundStatement fund = FundCalculator.of(FundPolicy.shift(SHANGHAI))
        .calculate(
            OCTOBER,
            yuan("10.00"),
            List.of(Incidents.slip("A017", "mural/F7", "20.00")),
            List.of(new Outlay("E1", at("2026-10-30T18:00:00"), yuan("50.00"), "supper")),
            ImmutableListMultimap.of(
                AgentId.of("A018"),
                Incidents.slip("A018", "mural/F7", "20.00").deductions().get(0)),
            ImmutableList.of());
    List<Message> messages = new ArrayList<>();
    fines.lines().forEach(line -> messages.add(line.message()));
    fines.surcharges().forEach(surcharge -> messages.add(surcharge.message()));
    fines.findings().forEach(finding -> messages.add(finding.message()));
    fund.entries().forEach(entry -> messages.add(entry.message()));
    fund.overdrawn().ifPresent(finding -> messages.add(finding.message()));
    return messages;
  }

  @Test
  void bundles_haveTheSameKeys() {
    String[] prefixes = {"incident.", "fine.", "fund.", "bonus."};
    assertThat(Texts.worded("en", prefixes))
        .isEqualTo(Texts.worded("zh", prefixes))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void messages_areAllWorded_andNoWordingIsUnused(String language) {
    Set<String> emitted = Texts.keys(emitted());
    for (FineOutcome outcome : FineOutcome.values()) {
      emitted.add("fine.outcome." + outcome.code());
    }
    for (Fact fact : Fact.values()) {
      emitted.add("incident.fact." + fact.code());
    }
    assertThat(Texts.worded(language, "fine.", "fund.", "incident.fact.")).isEqualTo(emitted);
    Texts.assertSayable(language, emitted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void kinds_ofThePresets_areNamed(String language) {
    Set<String> expected = new TreeSet<>();
    List.of(
            FinePolicy.mural(SHANGHAI),
            FinePolicy.shift(SHANGHAI),
            FinePolicy.annual(SHANGHAI),
            FinePolicy.kpi(SHANGHAI))
        .forEach(
            policy -> policy.kinds().forEach(kind -> expected.add("incident.kind." + kind.kind())));
    assertThat(Texts.worded(language, "incident.kind.")).isEqualTo(expected);
  }

  private static String said(String language, String incident) {
    return FineCalculator.of(POLICY).calculate(everything(), OCTOBER).lines().stream()
        .filter(line -> line.incident().id().equals(incident))
        .map(
            line -> PayrollExplanations.of(Locale.forLanguageTag(language)).explain(line.message()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sentences_sayCountAndArithmetic() {
    assertThat(said("en", "late-arrival-3"))
        .isEqualTo("Lasted 5:00. Occurrence 3 this month, 2 free: fine of 20.00");
    assertThat(said("zh", "late-arrival-3")).isEqualTo("时长5:00。本月第3次，前2次免罚，罚款 20.00");
    assertThat(said("en", "no-reply-4"))
        .isEqualTo(
            "Lasted 5:00. Occurrence 4 this month, more than 3: fine of 50.00, once a month");
    assertThat(said("en", "no-reply-7")).isEqualTo("Lasted 45:00. From 30:00 on: fine of 100.00");
    assertThat(said("en", "shipping-change-7"))
        .isEqualTo(
            "Fine of 50.00, and the loss of 1,380.00 is to be made good; order O7 is forfeited");
    assertThat(said("en", "shipping-change-6"))
        .isEqualTo("Not judged, missing: the order, the proven loss");
    assertThat(said("zh", "shipping-change-6")).isEqualTo("未处理，缺少：订单、实际损失");
    assertThat(said("en", "content-error-6"))
        .isEqualTo("The loss of 612.00 exceeds 500.00 and is to be made good instead of a fine");
    assertThat(said("en", "early-leave-6"))
        .isEqualTo("3 points, stated by the manager between 2 and 5, no money");
    assertThat(said("en", "early-leave-7"))
        .isEqualTo("Not judged, missing: the points stated by the manager between 2 and 5");
    assertThat(said("zh", "early-leave-8")).isEqualTo("未处理，缺少：主管核定扣分（2至5分，而非6分）");
    assertThat(said("en", "equipment-taken-6"))
        .isEqualTo("20 points off, and the loss of 260.00 is to be made good");
    SurchargeLine surcharge =
        FineCalculator.of(POLICY).calculate(everything(), OCTOBER).surcharges().get(0);
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(surcharge.message()))
        .isEqualTo("Violations in 2026-10: 5 minor (from 4 on), 4 moderate (from 2 on),"
            + " 1 major (from 1 on); 20 points more, once a month");
    assertThat(said("en", "sleeping-6"))
        .isEqualTo("Not judged: the rules know no incidents of kind 'sleeping'");
  }
}
