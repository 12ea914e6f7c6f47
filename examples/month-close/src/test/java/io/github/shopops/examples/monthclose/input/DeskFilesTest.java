package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.monthclose.input.TestShop.at;
import static io.github.shopops.examples.monthclose.input.TestShop.rejections;
import static io.github.shopops.examples.monthclose.input.TestShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.attendance.Duty;
import io.github.shopops.payroll.attendance.Leave;
import io.github.shopops.payroll.bonus.GrantedAward;
import io.github.shopops.payroll.discipline.Measure;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.kpi.TypingTest;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.score.Merit;
import io.github.shopops.payroll.score.MeritKind;
import io.github.shopops.payroll.score.ScoreSheet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files about people's months: what is read of them, and what is rejected. */
class DeskFilesTest {
  private static final AgentId A1 = AgentId.of("A1");
  private static final String STAFF =
      "agent,name,joined,post,team,standing,contract_from,contract_until,probation_until,"
          + "contract_wage,target,parcels,on_leave,additional_deductions";
  private static final ImmutableMap<String, String> HEADERS = ImmutableMap.<String, String>builder()
      .put("clock.csv", "agent,in,out,told")
      .put("duty.csv", "agent,day,shift")
      .put("leaves.csv", "id,agent,from,until,paid,approved,told")
      .put("scores.csv", "agent,month,task,handover,callback,skill,score")
      .put("merits.csv", "id,agent,at,kind")
      .put("awards.csv", "id,agent,at,amount,reason")
      .put("assessments.csv", "id,agent,on,passed,failed")
      .put("measures.csv", "id,agent,on,measure,reason")
      .put("cases.csv", "id,agent,kind,opened,answered,closed")
      .put("ratings.csv", "id,agent,at,points,best")
      .put("typing.csv", "id,agent,on,characters,seconds")
      .buildOrThrow();

  @Test
  void read_months_sayWhatIsDifferentInAMonth() {
    ImmutableMap<String, byte[]> files = ImmutableMap.of(
        "agents.csv",
        TestShop.utf8(STAFF + ",grade,team_score\n"
            + "A1,甲,2026-01-05,pre-sale,一组,probation,,,,,60000,12,yes,2000,junior,80\n"
            + "A2,乙,,,,,,,,,,,,,junior,\n"),
        "months.csv",
        TestShop.utf8("agent,month,grade,post,team,standing,team_score,target,parcels,on_leave,"
            + "additional_deductions\n"
            + "A1,2026-07,senior,after-sale,二组,confirmed,95.5,75000,0,no,0\n"
            + "A1,2026/08,,,,,,,40,,\n"
            + "A1,2026-08,,,,,,,40,,\n"));
    ShopInput input = TestShop.read(files);

    assertThat(rejections(input)).isEmpty();
    assertThat(TestShop.count(input, "months.csv").merged()).isEqualTo(1);
    Employee listed = input.employees().get(0);
    Employee july = input.employees(YearMonth.of(2026, 7)).get(0);
    assertThat(july.grade()).isEqualTo("senior");
    assertThat(july.post()).contains("after-sale");
    assertThat(july.team()).contains("二组");
    assertThat(july.standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(july.teamScore()).contains(new BigDecimal("95.5"));
    assertThat(july.target()).contains(yuan("75000.00"));
    assertThat(july.parcels()).contains(0);
    assertThat(july.onLeave()).isFalse();
    assertThat(july.additionalDeductions()).contains(yuan("0.00"));
    assertThat(july.joined()).isEqualTo(listed.joined());
    Employee.Builder august = Employee.builder();
    august.from(listed).parcels(40);
    assertThat(input.employees(YearMonth.of(2026, 8)))
        .containsExactly(august.build(), input.employees().get(1));
    assertThat(input.employees(YearMonth.of(2026, 9))).isEqualTo(input.employees());
    assertThat(input.facts(YearMonth.of(2026, 7)).build().employees())
        .isEqualTo(input.employees(YearMonth.of(2026, 7)));
  }

  @ParameterizedTest(name = "months.csv: {0} is rejected: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A9,2026-07,, | agent UNKNOWN_AGENT",
        "A1,July,, | month BAD_MONTH",
        "A1,2026-07,101, | team_score BAD_NUMBER",
        "A1,2026-07,,-3 | parcels BAD_NUMBER"
      })
  void read_months_mustBeSomebodysAndPossible(String row, String why) {
    ShopInput input = TestShop.read("months.csv", "agent,month,team_score,parcels", row);

    assertThat(rejections(input)).containsExactly("months.csv:2 " + why);
  }

  @Test
  void read_months_twiceAndDifferentlyKeepsOne() {
    ShopInput input = TestShop.read(
        "months.csv", "agent,month,parcels", "A1,2026-07,3", "A1,2026-07,4", "A1,2026-06,5");

    assertThat(rejections(input)).containsExactly("months.csv:3 month SAID_OTHERWISE");
    assertThat(input.personMonths()).hasSize(2);
  }

  @Test
  void read_agents_carryWhatTheirMonthNeeds() {
    ShopInput input = TestShop.read(
        "agents.csv",
        STAFF,
        "A1,甲,2026-08-03,pre-sale,一组,Probation,,2029-08-02,2026-11-02,1800,60000,12,是,2000",
        "A2,乙,,,,,,,,,,,,");
    Employee first = input.employees().get(0);
    assertThat(first.post()).contains("pre-sale");
    assertThat(first.team()).contains("一组");
    assertThat(first.standing()).isEqualTo(Standing.PROBATION);
    Contract contract = first.contract().orElseThrow();
    assertThat(contract.since()).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(contract.until()).contains(LocalDate.of(2029, 8, 2));
    assertThat(contract.probationUntil()).contains(LocalDate.of(2026, 11, 2));
    assertThat(contract.wage()).contains(yuan("1800.00"));
    assertThat(first.target()).contains(yuan("60000.00"));
    assertThat(first.parcels()).contains(12);
    assertThat(first.onLeave()).isTrue();
    assertThat(first.additionalDeductions()).contains(yuan("2000.00"));
    Employee second = input.employees().get(1);
    assertThat(second.standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(second.contract()).isEmpty();
    assertThat(second.onLeave()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'A1,甲,,,,boss,,,,,,,,',standing BAD_CHOICE",
    "'A1,甲,,,,,,2027-01-01,,,,,,',contract_from MISSING_VALUE",
    "'A1,甲,2026-08-03,,,,,2026-08-02,,,,,,',contract_until OUT_OF_ORDER",
    "'A1,甲,,,,,2026-08-03,,2026-08-02,,,,,',probation_until OUT_OF_ORDER",
    "'A1,甲,,,,,,,,,0,,,',target AMOUNT_TOO_SMALL",
    "'A1,甲,,,,,,,,,,1.5,,',parcels BAD_NUMBER",
    "'A1,甲,,,,,,,,,,,perhaps,',on_leave BAD_CHOICE",
    "'A1,甲,,,,,,,,,,,,-1',additional_deductions AMOUNT_TOO_SMALL"
  })
  void read_badAgent_isRejected(String row, String why) {
    assertThat(rejections(TestShop.read("agents.csv", STAFF, row)))
        .containsExactly("agents.csv:2 " + why);
  }

  @Test
  void read_clockDutyAndLeave_areFacts() {
    ShopInput clock = read(
        "clock.csv",
        "A1,2026-10-03 17:20:00,2026-10-04 01:05:00,",
        "A1,2026-10-04 17:20:00,,",
        "A1,2026-10-04 17:20:00,,");
    assertThat(clock.clock())
        .containsExactly(
            new ClockRecord(A1, at("2026-10-03T17:20:00"), at("2026-10-04T01:05:00")),
            new ClockRecord(A1, at("2026-10-04T17:20:00"), null));
    ShopInput duty = read("duty.csv", "A1,2026-10-03,late", "A1,2026-10-04,");
    assertThat(duty.roster().duties())
        .containsExactly(
            new Duty(A1, LocalDate.of(2026, 10, 3), "late"),
            Duty.rest(A1, LocalDate.of(2026, 10, 4)));
    ShopInput leave =
        read("leaves.csv", "L1,A1,2026-10-03,,yes,,", "L2,A1,2026-10-05,2026-10-06,,是,");
    assertThat(leave.leaves())
        .containsExactly(
            new Leave("L1", A1, LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3), true, false),
            new Leave("L2", A1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6), false, true));
  }

  @Test
  void read_scoresMeritsAwardsAndAssessments_areFacts() {
    assertThat(read("scores.csv", "A1,2026-10,28,20,25.5,16,").scoreSheets())
        .containsExactly(new ScoreSheet(
            A1,
            YearMonth.of(2026, 10),
            ImmutableSortedMap.of(
                "task", new BigDecimal("28"),
                "handover", new BigDecimal("20"),
                "callback", new BigDecimal("25.5"),
                "skill", new BigDecimal("16"))));
    assertThat(read("merits.csv", "M1,A1,2026-10-03,Proposal").merits())
        .containsExactly(new Merit("M1", A1, at("2026-10-03T00:00:00"), MeritKind.of("proposal")));
    assertThat(read("awards.csv", "W1,A1,2026-10-03,88,大单").awards())
        .containsExactly(
            new GrantedAward("W1", A1, at("2026-10-03T00:00:00"), yuan("88.00"), "大单"));
    assertThat(read("assessments.csv", "K1,A1,2026-10-03,logistics; selling,after-sales")
            .assessments())
        .containsExactly(new Assessment(
            "K1",
            A1,
            LocalDate.of(2026, 10, 3),
            ImmutableSet.of("logistics", "selling"),
            ImmutableSet.of("after-sales")));
  }

  @Test
  void read_measuresCasesRatingsAndTyping_areFacts() {
    assertThat(read("measures.csv", "D1,A1,2026-10-03,written-warning,迟到多次").measures())
        .singleElement()
        .matches(measure -> measure.measure() == Measure.WRITTEN_WARNING);
    assertThat(read("cases.csv", "C1,A1,投诉,2026-10-03 09:00:00,2026-10-03 09:10:00,")
            .cases())
        .containsExactly(new ServiceCase(
            "C1",
            A1,
            ServiceCase.Kind.COMPLAINT,
            at("2026-10-03T09:00:00"),
            at("2026-10-03T09:10:00"),
            null));
    assertThat(read("ratings.csv", "S1,A1,2026-10-03 09:00:00,4,5").ratings())
        .containsExactly(new Rating("S1", A1, at("2026-10-03T09:00:00"), 4, 5));
    assertThat(read("typing.csv", "T1,A1,2026-10-03,410,300").typingTests())
        .containsExactly(
            new TypingTest("T1", A1, LocalDate.of(2026, 10, 3), 410, Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource({
    "clock.csv,'A1,2026-10-03 09:00:00,2026-10-03 08:59:59,',out OUT_OF_ORDER",
    "clock.csv,'A9,2026-10-03 09:00:00,,',agent UNKNOWN_AGENT",
    "clock.csv,'A1,2026-10-03,,',in BAD_TIME",
    "clock.csv,'A1,2026-10-03 09:00:00,,2026-10-02',told OUT_OF_ORDER",
    "duty.csv,'A1,2026-10-03,night',shift UNKNOWN_SHIFT",
    "duty.csv,'A1,,late',day MISSING_VALUE",
    "leaves.csv,'L1,A1,2026-10-03,2026-10-02,,,',until OUT_OF_ORDER",
    "leaves.csv,'L1,A1,2026-10-03,,maybe,,',paid BAD_CHOICE",
    "scores.csv,'A1,2026-13,28,20,25,16,',month BAD_MONTH",
    "scores.csv,'A1,2026-10,31,20,25,16,',task BAD_NUMBER",
    "scores.csv,'A1,2026-10,28,20,25,,',skill MISSING_VALUE",
    "scores.csv,'A1,2026-10,28,20,25,16,90',score UNKNOWN_COMPONENT",
    "merits.csv,'M1,A1,2026-10-03,singing',kind UNKNOWN_KIND",
    "awards.csv,'W1,A1,2026-10-03,0,r',amount AMOUNT_TOO_SMALL",
    "awards.csv,'W1,A1,2026-10-03,5,',reason MISSING_VALUE",
    "assessments.csv,'K1,A1,2026-10-03,a;b,b',failed CONTRADICTION",
    "assessments.csv,'K1,A1,2026-10-03,,;',passed MISSING_VALUE",
    "measures.csv,'D1,A1,2026-10-03,whipping,r',measure BAD_CHOICE",
    "cases.csv,'C1,A1,question,2026-10-03 09:00:00,2026-10-03 08:00:00,',answered OUT_OF_ORDER",
    "cases.csv,'C1,A1,question,2026-10-03 09:00:00,,2026-10-03 08:00:00',closed OUT_OF_ORDER",
    "ratings.csv,'S1,A1,2026-10-03 09:00:00,6,5',points BAD_NUMBER",
    "ratings.csv,'S1,A1,2026-10-03 09:00:00,0,0',best BAD_NUMBER",
    "typing.csv,'T1,A1,2026-10-03,410,0',seconds BAD_NUMBER",
    "typing.csv,'T1,A1,2026-10-03,410,86401',seconds BAD_NUMBER"
  })
  void read_badRow_isRejected(String file, String row, String why) {
    ShopInput input = read(file, row);
    assertThat(rejections(input)).containsExactly(file + ":2 " + why);
    assertThat(input.accounting().failure()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "clock.csv,'A1,2026-10-03 09:00:00,,','A1,2026-10-03 09:00:00,2026-10-03 18:00:00,',in",
    "duty.csv,'A1,2026-10-03,early','A1,2026-10-03,late',day",
    "scores.csv,'A1,2026-10,28,20,25,16,','A1,2026-10,29,20,25,16,',month"
  })
  void read_rowsThatContradictEachOther_keepOneWhateverTheOrder(
      String file, String one, String other, String field) {
    ShopInput input = read(file, one, other, one);
    ShopInput turned = read(file, other, one, one);
    assertThat(rejections(input)).containsExactly(file + ":3 " + field + " SAID_OTHERWISE");
    assertThat(rejections(turned)).containsExactly(file + ":2 " + field + " SAID_OTHERWISE");
    assertThat(input.clock()).isEqualTo(turned.clock());
    assertThat(input.roster()).isEqualTo(turned.roster());
    assertThat(input.scoreSheets()).isEqualTo(turned.scoreSheets());
    assertThat(input.accounting().failure()).isEmpty();
    assertThat(turned.accounting().failure()).isEmpty();
  }

  @Test
  void facts_toldAfterTheMonth_areNoPartOfItsClose() {
    ShopInput input = TestShop.read(
        "refunds.csv",
        "id,order,at,amount,fault,told",
        "R1,77,2026-10-03 09:30:00,5,buyer,",
        "R2,77,2026-10-04 09:30:00,6,buyer,2026-11-01",
        "R3,77,2026-10-05 09:30:00,7,buyer,2026-10-31 23:59:59");
    YearMonth october = YearMonth.of(2026, 10);
    assertThat(input.facts(october).build().refunds()).extracting("id").containsExactly("R1", "R3");
    assertThat(input.facts(october, input.endOf(october.plusMonths(1))).build().refunds())
        .extracting("id")
        .containsExactly("R1", "R2", "R3");
    assertThat(input.isToldBetween(input.endOf(october), input.endOf(october.plusMonths(1))))
        .isTrue();
    assertThat(input.isToldBetween(
            input.endOf(october.plusMonths(1)), input.endOf(october.plusMonths(2))))
        .isFalse();
  }

  @Test
  void facts_correctedLater_areAsTheyWereUntilThen() {
    ShopInput input = read(
        "clock.csv",
        "A1,2026-10-03 09:00:00,,",
        "A1,2026-10-03 09:00:00,2026-10-03 18:00:00,2026-11-05");
    YearMonth october = YearMonth.of(2026, 10);
    ClockRecord open = new ClockRecord(A1, at("2026-10-03T09:00:00"), null);
    ClockRecord closed = new ClockRecord(A1, at("2026-10-03T09:00:00"), at("2026-10-03T18:00:00"));
    assertThat(input.accounting().rejected()).isEmpty();
    assertThat(input.facts(october).build().clock()).containsExactly(open);
    assertThat(input.facts(october, at("2026-11-05T00:00:01")).build().clock())
        .containsExactly(closed);
    assertThat(input.clock()).containsExactly(closed);
  }

  private static ShopInput read(String file, String... rows) {
    String text = HEADERS.getOrDefault(file, "") + "\n" + String.join("\n", rows) + "\n";
    return ShopReader.of(rules())
        .read(ImmutableMap.of(
            "agents.csv", TestShop.utf8(TestShop.AGENTS), file, TestShop.utf8(text)));
  }

  /** The annual assessment with the shifts of the service desk. */
  static Rulebook rules() {
    Rulebook shift = Rulebooks.shift(yuan("3000.00"), Rate.percent("1"));
    Rulebook annual = Rulebooks.annual(
        PayPlan.annual(yuan("1"), yuan("2"), yuan("3"), yuan("4")),
        TierSchedule.flat(CurrencyUnit.of("CNY"), Rate.percent("1")),
        ImmutableMap.of());
    return Rulebook.builder().from(annual).attendance(shift.attendance()).build();
  }
}
