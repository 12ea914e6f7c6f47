package io.github.shopops.examples.monthclose.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.money.TierSchedule.Tier;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.bonus.NetshopBonus;
import io.github.shopops.payroll.close.MonthClose;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample has something to show by every rule book that comes with the library. */
class SampleOfEveryPresetTest {
  private static final Map<String, ShopInput> INPUTS = new HashMap<>();
  private static final Map<String, MonthResult> RESULTS = new HashMap<>();

  static Stream<Rulebook> presets() {
    return Stream.of("mural", "shift", "graded", "netshop", "department", "annual", "kpi")
        .map(SampleOfEveryPresetTest::rules);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void files_read_rejectNothingAndNameNobodyUnknown(Rulebook rules) {
    ShopInput input = input(rules);
    assertThat(input.accounting().rejected()).isEmpty();
    assertThat(input.accounting().notices()).isEmpty();
    assertThat(input.accounting().failure()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void files_holdEveryKindOfIncidentThatTheRulesKnow(Rulebook rules) {
    Set<String> known = rules.fines().kinds().stream()
        .map(FinePolicy.KnownKind::kind)
        .map(Object::toString)
        .collect(Collectors.toSet());
    assertThat(input(rules).incidents().stream()
            .map(incident -> incident.kind().code())
            .collect(Collectors.toSet()))
        .isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void files_scoreEverybodyAndGiveEveryKindOfMerit_whereThePlanAsksForIt(Rulebook rules) {
    ShopInput input = input(rules);
    boolean sheets = !Set.of("mural", "shift", "kpi").contains(rules.name());
    assertThat(input.scoreSheets().stream()
            .filter(sheet -> sheet.month().equals(SampleShop.MONTH))
            .count())
        .isEqualTo(sheets ? 12 : 0);
    assertThat(input.merits().stream().map(merit -> merit.kind()).distinct().count())
        .isEqualTo(rules.name().equals("annual") ? 6 : 0);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void files_madeTwice_areTheSameBytes(Rulebook rules) {
    var again = SampleShop.files(rules);
    SampleShop.files(rules)
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(again.get(name)));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void close_paysEverybody(Rulebook rules) {
    MonthResult result = result(rules);
    assertThat(result.payslips()).hasSize(12);
    result
        .payslips()
        .forEach((agent, slip) -> assertThat(slip.net().isPositive())
            .as("%s %s %s", rules.name(), agent, slip.lines())
            .isTrue());
  }

  @Test
  void staff_ofEveryStandingPostAndTeam() {
    assertThat(input(rules("netshop")).employees())
        .extracting(Employee::standing)
        .contains(Standing.values());
    assertThat(posts("mural")).isEmpty();
    assertThat(posts("netshop"))
        .containsExactlyInAnyOrder("pre-sale", "after-sale", "team-leader", "operations");
    assertThat(posts("department"))
        .containsExactlyInAnyOrder("pre-sale", "after-sale", "all-round", "supervisor");
    assertThat(posts("annual")).containsExactlyInAnyOrder("pre-sale", "after-sale");
    assertThat(input(rules("mural")).employees())
        .allMatch(employee -> employee.team().isPresent() && employee.target().isPresent());
  }

  @Test
  void shift_hasShiftsAcrossMidnight_lateness_overtime_aForgottenClockAndLeaves() {
    ShopInput input = input(rules("shift"));
    assertThat(input.roster().duties()).hasSize(5 * 31);
    assertThat(input.clock()).anyMatch(record -> record.out() == null);
    assertThat(input.clock()).anyMatch(SampleOfEveryPresetTest::crossesMidnight);
    assertThat(input.leaves()).hasSize(2);
  }

  @Test
  void annual_hasAnAgentWithFourMinorViolations_andAPoolForBothPosts() {
    MonthResult result = result(rules("annual"));
    assertThat(result.fines().surcharges())
        .anyMatch(line -> line.agent().equals(AgentId.of("A09")));
    assertThat(paid(result, LineKind.BONUS)).contains("A01", "A05").doesNotContain("A09", "A10");
    assertThat(lines(result, LineKind.GUARANTEE_TOP_UP)).isNotEmpty();
  }

  @Test
  void netshop_paysCommissionAboveTheVolume_andPerformanceToTrialsBelowIt() {
    MonthResult result = result(rules("netshop"));
    assertThat(paid(result, LineKind.COMMISSION)).isNotEmpty();
    assertThat(paid(result, LineKind.PERFORMANCE)).isNotEmpty();
  }

  @Test
  void department_paysEveryPost() {
    MonthResult result = result(rules("department"));
    assertThat(paid(result, LineKind.COMMISSION)).contains("A02", "A07");
    assertThat(Stream.concat(
            paid(result, LineKind.PERFORMANCE).stream(), paid(result, LineKind.BONUS).stream()))
        .contains("A01", "A05", "A06", "A07");
  }

  @Test
  void kpi_hasAdvertsThatTakePointsOff_casesRatingsAndTypingTests() {
    Rulebook kpi = rules("kpi");
    ShopInput input = input(kpi);
    assertThat(input.incidents())
        .filteredOn(incident -> incident.kind().code().equals("advert-abuse"))
        .hasSize(2);
    assertThat(input.cases()).hasSize(30);
    assertThat(input.ratings()).hasSize(72);
    assertThat(input.typingTests()).isNotEmpty();
    assertThat(result(kpi).findings())
        .anyMatch(finding -> finding.message().key().equals("kpi.advert-suspected"));
  }

  @Test
  void mural_hasAssessmentsOfBothLevels_passedAndFailed() {
    assertThat(input(rules("mural")).assessments()).hasSize(4);
    assertThat(input(rules("mural")).assessments())
        .filteredOn(assessment -> assessment.failed().isEmpty())
        .hasSize(2);
  }

  @Test
  void numbers_ofAPresetWithoutGaps_areNone() {
    assertThat(SampleRules.numbers("mural")).isEmpty();
    assertThat(SampleRules.numbers("rules.json")).isEmpty();
  }

  private static boolean crossesMidnight(ClockRecord record) {
    return record.out() != null
        && LocalDate.ofInstant(record.in(), rules("shift").zone())
            .isBefore(LocalDate.ofInstant(record.out(), rules("shift").zone()));
  }

  private static Set<String> posts(String preset) {
    return input(rules(preset)).employees().stream()
        .flatMap(employee -> employee.post().stream())
        .collect(Collectors.toSet());
  }

  private static List<PayLine> lines(MonthResult result, LineKind kind) {
    return result.payslips().values().stream()
        .flatMap(slip -> slip.lines().stream())
        .filter(line -> line.kind() == kind && line.amount().isPositive())
        .toList();
  }

  /** Returns who has a line of a kind above zero. */
  private static Set<String> paid(MonthResult result, LineKind kind) {
    return result.payslips().values().stream()
        .filter(slip -> slip.lines().stream()
            .anyMatch(line -> line.kind() == kind && line.amount().isPositive()))
        .map(slip -> slip.agent().value())
        .collect(Collectors.toSet());
  }

  private static ShopInput input(Rulebook rules) {
    return INPUTS.computeIfAbsent(
        rules.name(), name -> ShopReader.of(rules).read(SampleShop.files(rules)));
  }

  private static MonthResult result(Rulebook rules) {
    return RESULTS.computeIfAbsent(rules.name(), name -> {
      byte[] json = SampleShop.files(rules).getOrDefault("previous.json", new byte[0]);
      MonthFacts facts = input(rules)
          .facts(SampleShop.MONTH)
          .minimumWage(Money.parse("CNY 1200.00"))
          .previous(ClosedMonthJson.read(new String(json, StandardCharsets.UTF_8), rules.clauses()))
          .build();
      return MonthClose.of(rules).close(facts);
    });
  }

  /** The rule book of a preset with the sample's numbers. */
  private static Rulebook rules(String preset) {
    ImmutableMap<String, String> numbers = SampleRules.numbers(preset);
    return switch (preset) {
      case "mural" -> Rulebooks.mural();
      case "shift" ->
        Rulebooks.shift(yuan(numbers, "basePay"), rate(numbers.getOrDefault("commissionRate", "")));
      case "graded" ->
        Rulebooks.graded(yuan(numbers, "intermediateAllowance"), yuan(numbers, "seniorAllowance"));
      case "netshop" ->
        Rulebooks.netshop(
            yuan(numbers, "basePay"),
            yuan(numbers, "baseVolume"),
            TierSchedule.wholeAmount(tiers(numbers, "ownRates")),
            TierSchedule.wholeAmount(tiers(numbers, "teamRates")),
            new NetshopBonus(
                yuan(numbers, "preSalePerformance"),
                yuan(numbers, "afterSalePerformance"),
                yuan(numbers, "teamLeaderPerformance"),
                yuan(numbers, "operationsPerformance")));
      case "department" ->
        Rulebooks.department(
            yuan(numbers, "basePay"), rate(numbers.getOrDefault("supervisorRate", "")));
      case "annual" ->
        Rulebooks.annual(
            PayPlan.annual(
                yuan(numbers, "juniorBase"),
                yuan(numbers, "intermediateBase"),
                yuan(numbers, "seniorBase"),
                yuan(numbers, "veteranBase")),
            TierSchedule.marginal(tiers(numbers, "poolTiers")),
            ImmutableMap.copyOf(pairs(numbers, "poolParts").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> rate(part.getValue())))));
      default -> Rulebooks.kpi(yuan(numbers, "basePay"), yuan(numbers, "performancePay"));
    };
  }

  private static Tier[] tiers(ImmutableMap<String, String> numbers, String name) {
    List<Tier> tiers = new ArrayList<>();
    pairs(numbers, name).forEach((from, rate) -> tiers.add(new Tier(money(from), rate(rate))));
    return tiers.toArray(Tier[]::new);
  }

  private static Map<String, String> pairs(ImmutableMap<String, String> numbers, String name) {
    return Splitter.on(',').withKeyValueSeparator(':').split(numbers.getOrDefault(name, ""));
  }

  private static Money yuan(ImmutableMap<String, String> numbers, String name) {
    return money(numbers.getOrDefault(name, ""));
  }

  private static Money money(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }

  private static Rate rate(String text) {
    return Rate.parse(text);
  }
}
