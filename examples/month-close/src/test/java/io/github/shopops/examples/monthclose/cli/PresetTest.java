package io.github.shopops.examples.monthclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Closes by each of the rule books that come with the library. */
class PresetTest {
  @TempDir
  Path folder;

  /** The numbers are ours; October has 31 days, of which A03 is employed 17. */
  static Stream<Arguments> handWorked() {
    return Stream.of(
        // 3,000.00 × 17/31 = 1,645.16; no order's note bears a work code, so nobody sold any.
        Arguments.of("shift", List.of("basePay=3000", "commissionRate=0.8%"), "A03", "1,645.16"),
        // Junior: 4,000.00; without a score there is no performance pay.
        Arguments.of(
            "graded",
            List.of("intermediateAllowance=1000", "seniorAllowance=2000"),
            "A01",
            "4,000.00"),
        // 6,000.00 + 2,000.00
        Arguments.of(
            "graded",
            List.of("intermediateAllowance=1000", "seniorAllowance=2000"),
            "A02",
            "8,000.00"),
        // 5,000.00 × 17/31 = 2,741.94, 1,000.00 × 17/31 = 548.39
        Arguments.of(
            "graded",
            List.of("intermediateAllowance=1000", "seniorAllowance=2000"),
            "A03",
            "3,290.33"),
        // Nobody has a post, so base pay is all: 2,900.00 × 17/31 = 1,590.32
        Arguments.of("netshop", netshop(), "A01", "2,900.00"),
        Arguments.of("netshop", netshop(), "A03", "1,590.32"),
        Arguments.of("department", List.of("basePay=3100", "supervisorRate=1%"), "A03", "1,700.00"),
        // Nothing was deducted of 100, so performance pay is whole: 3,000.00 + 1,000.00
        Arguments.of("kpi", List.of("basePay=3000", "performancePay=1000"), "A01", "4,000.00"),
        // 1,645.16 + 548.39
        Arguments.of("kpi", List.of("basePay=3000", "performancePay=1000"), "A03", "2,193.55"));
  }

  @ParameterizedTest(name = "{0} pays {2} {3}")
  @MethodSource("handWorked")
  void rules_ofAPreset_payTheHandWorkedNet(
      String rules, List<String> numbers, String agent, String net) throws IOException {
    Run run = close(rules, numbers);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).doesNotContain("are ours");
    assertThat(run.out().lines().filter(line -> line.startsWith(agent)))
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith(" " + net));
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void sample_byEveryPreset_closesAndFits(Preset preset) {
    Run run = Run.of("--rules", preset.code(), "--lang", "en");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("by the rule book '" + preset.code() + "'");
    assertThat(run.out().contains("are ours, made up"))
        .isEqualTo(!preset.lacks().isEmpty());
    assertThat(run.out().lines().filter(line -> line.startsWith("A") || line.startsWith("-")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shift|basePay (/pay/otherBase), commissionRate (/commissions/0/scheme/rate).",
        "graded|intermediateAllowance (/bonus/rules/1/byGrade/intermediate), seniorAllowance (/bonus/rules/1/byGrade/senior).",
        "department|basePay (/pay/otherBase), supervisorRate (/bonus/rules/1/rate).",
        "kpi|basePay (/pay/otherBase), performancePay (/bonus/rules/0/amount).",
        "annual|seniorBase (/pay/grades/2/base), veteranBase (/pay/grades/3/base), poolTiers (/bonus/rules/0/fund/tiers).",
        "netshop|ownRates (/commissions/0/scheme/parts/0/tiers), teamRates (/commissions/0/scheme/parts/1/tiers), preSalePerformance (/bonus/rules/0/byPost/pre-sale)"
      })
  void numbers_thatAreMissing_areAllNamedWithTheirPlaces(String rules, String missing)
      throws IOException {
    Run run = close(rules, List.of());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(missing).contains("--set ");
  }

  @Test
  void numbers_thatNobodyAsksFor_areAllNamed() throws IOException {
    Run run = close("kpi", List.of("basePay=1", "wrong=1", "other=2"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("wrong, other").contains("basePay, performancePay");
  }

  @Test
  void numbers_ofTheRuleBookWritten_standWhereTheyAreSaidTo() throws IOException {
    Path file = folder.resolve("annual.json");
    Run run = Run.of(arguments(
        List.of("--rules", "annual", "--write-rules", file.toString()),
        List.of(
            "juniorBase=2001",
            "intermediateBase=2002",
            "seniorBase=2003",
            "veteranBase=2004",
            "poolTiers=0:0.5%,500000:0.8%",
            "poolParts=pre-sale:70%,after-sale:30%")));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(file))
        .contains("2004.00")
        .contains("500000.00")
        .contains("\"after-sale\": \"30 %\"");
    assertThat(Run.of("--in", shop(), "--rules", file.toString()).exitCode()).isZero();
  }

  private static List<String> netshop() {
    return List.of(
        "basePay=2900",
        "baseVolume=50000",
        "ownRates=0:0.5%,80000:0.8%",
        "teamRates=0:0.1%",
        "preSalePerformance=800",
        "afterSalePerformance=700",
        "teamLeaderPerformance=1200",
        "operationsPerformance=1000");
  }

  private Run close(String rules, List<String> numbers) throws IOException {
    return Run.of(arguments(List.of("--in", shop(), "--rules", rules), numbers));
  }

  private static String[] arguments(List<String> first, List<String> numbers) {
    List<String> arguments = new ArrayList<>(first);
    numbers.forEach(number -> arguments.addAll(List.of("--set", number)));
    return arguments.toArray(String[]::new);
  }

  /** The small shop without incidents, whose kinds only the custom-print shop knows. */
  private String shop() throws IOException {
    Path shop = SmallShop.write(folder.resolve("shop"), SmallShop.ORDERS);
    Files.delete(shop.resolve("incidents.csv"));
    return shop.toString();
  }
}
