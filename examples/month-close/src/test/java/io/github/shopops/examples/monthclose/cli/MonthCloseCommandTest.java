package io.github.shopops.examples.monthclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthCloseCommandTest {
  @TempDir
  Path folder;

  @Test
  void run_withoutRejectedRows_isDone() throws IOException {
    Run run = Run.of("--in", shop(), "--month", "2026-10");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Rows read 17: used 17, said again 0, rejected 0.")
        .contains("silent 500.00 (orders: 1)")
        .contains("Department fund: 0.00 + fines 40.00 - outlays 15.00 = 25.00.")
        .contains("With --out DIR");
  }

  @Test
  void run_withRejectedRows_isDoneWithRejectedRows() throws IOException {
    Run run = Run.of("--in", shop(SmallShop.ORDERS + SmallShop.DAMAGED), "--lang", "zh");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("读入 18 行：采用 17，重复 0，未采用 1。");
  }

  @Test
  void table_ofHandWorkedShop_showsHandWorkedPay() throws IOException {
    List<String> lines = Run.of("--in", shop()).out().lines().toList();

    assertThat(cells(lines, "A01"))
        .containsExactly(
            "A01", "张敏", "1", "328.00", "1,500.00", "1.64", "335.00", "-20.00", "1,816.64");
    assertThat(cells(lines, "A03"))
        .containsExactly(
            "A03", "王芳", "1", "540.00", "987.10", "2.70", "109.68", "0.00", "1,099.48");
    assertThat(cells(lines, "Together"))
        .containsExactly(
            "Together", "3", "868.00", "4,687.10", "4.34", "921.78", "-40.00", "5,573.22");
  }

  @Test
  void table_withChineseNames_linesUp() throws IOException {
    List<String> lines = Run.of("--in", shop(), "--lang", "zh").out().lines().toList();

    // A Chinese character takes two columns, so a right-aligned last column ends where twice the
    // Chinese ones are counted.
    List<Integer> widths = lines.stream()
        .filter(line -> line.startsWith("A0") || line.startsWith("合计") || line.startsWith("客服"))
        .map(line -> (int) (line.length() + line.chars().filter(c -> c > 0x2e80).count()))
        .distinct()
        .toList();
    assertThat(widths).hasSize(1);
  }

  @Test
  void run_ofSample_closesWithTwelveAgents() {
    Run run = Run.of();

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().filter(line -> line.matches("A\\d\\d .*"))).hasSize(12);
    assertThat(run.out()).contains("Pay for 2026-10 by the rule book 'mural'");
  }

  @Test
  void month_notGiven_isThatOfMostPaidOrders() throws IOException {
    assertThat(Run.of("--in", shop()).out()).startsWith("Pay for 2026-10");
  }

  @Test
  void rules_shiftWithItsNumbers_closes() throws IOException {
    Run run = Run.of(
        "--in",
        shop(),
        "--rules",
        "shift",
        "--set",
        "basePay=3000",
        "--set",
        "commissionRate=0.8%");

    // Late arrivals and note violations are no kinds of the shift desk, so their rows are rejected.
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("rule book 'shift'").contains("3,000.00");
  }

  @ParameterizedTest
  @CsvSource({
    "basePay=3000,/commissions/0/scheme/rate,commissionRate",
    "commissionRate=0.8%,/pay/otherBase,basePay"
  })
  void rules_shiftWithoutANumber_namesItsPlaceAndTheRemedy(
      String given, String path, String missing) throws IOException {
    Run run = Run.of("--in", shop(), "--rules", "shift", "--set", given);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(path).contains("--set " + missing + "=");
  }

  @Test
  void rules_writtenAndReadAgain_giveTheSameBytes() throws IOException {
    Path rules = folder.resolve("rules/mural.json");
    assertThat(Run.of("--write-rules", rules.toString()).exitCode()).isZero();

    Run.of("--in", shop(), "--out", out("preset"));
    Run read = Run.of("--in", shop(), "--out", out("file"), "--rules", rules.toString());

    assertThat(read.err()).isEmpty();
    assertThat(Run.files(folder.resolve("file"))).isEqualTo(Run.files(folder.resolve("preset")));
  }

  @Test
  void rules_withUnknownField_namesThePlace() throws IOException {
    Path rules = folder.resolve("mine.json");
    Run.of("--write-rules", rules.toString());
    Files.writeString(rules, Files.readString(rules).replaceFirst("\"fund\"", "\"found\""));

    Run run = Run.of("--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("/found").contains("mine.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--month 2026-13",
        "--month October",
        "--minimum-wage -1",
        "--minimum-wage 1.005",
        "--minimum-wage many",
        "--minimum-wage 1e400",
        "--in no-such-folder",
        "--rules no-such-file.json",
        "--month 2026-10..",
        "--month 2026-10..2026-09",
        "--month 2026-10..2026-13",
        "--month 2026-10..2096-10",
        "--month 2026-11..2026-12",
        "--rules shift --write-rules shift.json",
        "--rules mural@2026-10",
        "--rules mural --rules mural",
        "--rules mural --rules mural@2026-13",
        "--rules mural --rules mural@2026-11 --rules mural@2026-11",
        "--rules kpi --set performancePay=0",
        "--rules netshop --set ownRates=5%",
        "--rules netshop --set ownRates=0:5",
        "--rules netshop --set ownRates=50:1%,50:2%",
        "--rules netshop --set ownRates=50:1%,0:2%",
        "--rules annual --set poolParts=pre-sale:70%",
        "--rules annual --set poolParts=pre-sale:50%,pre-sale:50%",
        "--rules mural --set basePay=1",
        "--rules shift --set basePay=1 --set commissionRate=lots",
        "--rules shift --set basePay=1 --set commissionRate=0.8",
        "--rules shift --set basePay=1 --set wrong=1",
        "--lang fr",
        "--nonsense",
        "--in"
      })
  void run_withABadArgument_saysWhyInOneLineAndDoesNotStart(String arguments) {
    for (String language : List.of("", " --lang zh")) {
      Run run = Run.of((arguments + (arguments.contains("--lang") ? "" : language)).split(" "));

      assertThat(run.exitCode()).as(arguments).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }
  }

  @Test
  void run_ofOrdersWithAColumnTwice_saysSo() throws IOException {
    Run run = Run.of("--in", shop(SmallShop.ORDERS.replace("买家会员名", "总金额")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("orders.csv").contains("the column '总金额' twice");
  }

  @Test
  void run_ofMonthInNoCalendar_doesNotStart() {
    assertThat(Run.of("--month", "9999-12").exitCode()).isEqualTo(2);
  }

  @Test
  void report_ofManyFindings_foldsThemByClause() throws IOException {
    assertThat(Run.of("--out", out("sample")).exitCode()).isZero();

    String page = Files.readString(folder.resolve("sample/report.html"));
    assertThat(page)
        .contains("<details class=\"group error\"><summary>")
        .contains("<details class=\"group warning\" open><summary>");
  }

  @Test
  void run_withoutOrderFile_doesNotStart() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run run = Run.of("--in", empty.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("orders.csv").contains("订单付款时间");
  }

  @Test
  void run_intoAFile_doesNotStart() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    Run run = Run.of("--in", shop(), "--out", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("taken");
  }

  @Test
  void previous_ofTheMonthBefore_isUsed() throws IOException {
    String in = shop();
    Run.of("--in", in, "--month", "2026-09", "--out", out("september"));
    Files.copy(folder.resolve("september/next.json"), Path.of(in, "previous.json"));

    Run run = Run.of("--in", in, "--month", "2026-10", "--out", out("october"));

    assertThat(run.err()).isEmpty();
    assertThat(Run.files(folder.resolve("october")).get("next.json")).contains("\"2026-09\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"month\": 1}", "\u0000", ""})
  void previous_thatIsNone_doesNotStart(String text) throws IOException {
    String in = shop();
    Files.writeString(Path.of(in, "previous.json"), text, StandardCharsets.UTF_8);

    Run run = Run.of("--in", in);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("previous.json");
  }

  @Test
  void previous_ofTheSameMonth_doesNotStart() throws IOException {
    String in = shop();
    Run.of("--in", in, "--out", out("first"));
    Files.copy(folder.resolve("first/next.json"), Path.of(in, "previous.json"));

    Run run = Run.of("--in", in);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("2026-10");
  }

  @Test
  void listKinds_ofMural_namesThemWithTheirClauses() {
    Run run = Run.of("--list-kinds");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("late-arrival\n")
        .contains("note-violation\n")
        .contains("mural/F12");
  }

  @Test
  void writeSample_writesFilesThatCloseLikeTheSample() throws IOException {
    Path sample = folder.resolve("sample");
    assertThat(Run.of("--write-sample", sample.toString()).exitCode()).isZero();

    Run.of("--out", out("embedded"));
    Run.of("--in", sample.toString(), "--out", out("files"));

    assertThat(Run.files(folder.resolve("files"))).isEqualTo(Run.files(folder.resolve("embedded")));
  }

  @Test
  void help_isInBothLanguages() {
    assertThat(Run.of("--help").out())
        .contains("Exit codes:")
        .contains("commissionRate=0.8%,")
        .contains("--minimum-wage");
    assertThat(Run.of("--help", "--lang", "zh").out()).contains("退出码：").contains("--minimum-wage");
  }

  @Test
  void run_whateverTheMachinesLocale_speaksTheLanguageAskedFor() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINA);
      assertThat(Run.of("--help").out()).contains("Exit codes:");
    } finally {
      Locale.setDefault(before);
    }
  }

  private String shop() throws IOException {
    return shop(SmallShop.ORDERS);
  }

  private String shop(String orders) throws IOException {
    return SmallShop.write(folder.resolve("shop"), orders).toString();
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private static List<String> cells(List<String> lines, String first) {
    return lines.stream()
        .filter(line -> line.startsWith(first))
        .map(line -> List.of(line.split(" +")))
        .findFirst()
        .orElseThrow();
  }
}
