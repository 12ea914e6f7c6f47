package io.github.shopops.examples.monthclose.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what the command writes, as somebody who gets the files would. */
class OutputTest {
  private static final List<String> NAMES = List.of(
      "attribution.csv",
      "findings.csv",
      "fines.csv",
      "fund.csv",
      "grades.csv",
      "next.json",
      "notes.csv",
      "payslip-lines.csv",
      "payslips.json",
      "rejected.csv",
      "report.html");

  private static final Map<String, SortedMap<String, String>> SAMPLES = new TreeMap<>();

  @TempDir
  static Path samples;

  @TempDir
  Path folder;

  @Test
  void files_ofHandWorkedShop_areAllThere() throws IOException {
    assertThat(close("en").keySet()).containsExactlyElementsOf(NAMES);
  }

  @Test
  void attribution_hasARowForEachOrderPaidInTheMonth() throws IOException {
    assertThat(file(close("en"), "attribution.csv")).isEqualTo("""
            order,buyer,paid,refunded,agent,basis,clause,losing_claims
            1001,b1,328.00,0.00,A01,flag,mural/A2,
            1002,b2,1000.00,0.00,A02,flag,mural/A2,
            1003,b3,500.00,0.00,,silent,shop/SILENT,
            1006,b6,640.00,100.00,A03,only-contact,mural/A1,
            """);
  }

  @Test
  void notes_hasARowForEachOrderPaidInTheMonth() throws IOException {
    assertThat(file(close("en"), "notes.csv")).isEqualTo("""
            order,outcome,code,field,suggestion
            1001,ACCEPTED,,,
            1002,HELD,NOT_BASE_FORMAT,,
            1003,NOT_A_NOTE,EMPTY,,
            1006,ACCEPTED,,,
            """);
  }

  @Test
  void payslipLines_ofHandWorkedShop_areTheHandWorkedLines() throws IOException {
    List<String> lines = csv(file(close("en"), "payslip-lines.csv")).stream()
        .map(row -> String.join(
                " ",
                row.getField("agent"),
                row.getField("line"),
                row.getField("kind"),
                row.getField("amount"),
                row.getField("clause"),
                row.getField("order"),
                row.getField("incident"))
            .strip())
        .toList();

    assertThat(lines)
        .contains(
            "A01 1 base 1500.00 mural/C1",
            "A01 2 commission 1.64 mural/C1",
            "A01 5 fine -20.00 mural/F12  I2",
            "A02 6 fine -20.00 mural/F7 1002 I3",
            "A03 1 base 987.10 mural/C1");
  }

  @Test
  void fund_goesFromOpeningToClosing() throws IOException {
    List<NamedCsvRecord> rows = csv(file(close("en"), "fund.csv"));

    assertThat(rows.get(0).getField("entry")).isEqualTo("opening");
    assertThat(rows.get(rows.size() - 1).getField("balance")).isEqualTo("25.00");
    assertThat(rows).extracting(row -> row.getField("amount")).contains("20.00", "-15.00");
  }

  @Test
  void fines_ofHandWorkedShop_tellOfEveryIncident() throws IOException {
    List<String> rows = csv(file(close("en"), "fines.csv")).stream()
        .map(row -> String.join(
            " ",
            row.getField("incident"),
            row.getField("agent"),
            row.getField("outcome"),
            row.getField("fine"),
            row.getField("excuse")))
        .toList();

    assertThat(rows).hasSize(4).contains("I2 A01 charged 20.00 ", "I4 A02 excused 0.00 已请假");
  }

  @Test
  void rejected_showsTheRowAsItStands() throws IOException {
    List<NamedCsvRecord> rows = csv(file(close("en"), "rejected.csv"));

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getField("file")).isEqualTo("orders.csv");
    assertThat(rows.get(0).getField("line")).isEqualTo("8");
    assertThat(rows.get(0).getField("field")).isEqualTo("订单编号");
    assertThat(rows.get(0).getField("code")).isEqualTo("DAMAGED_ID");
    assertThat(rows.get(0).getField("raw") + "\n").isEqualTo(SmallShop.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void slips_ofTheSample_sumToTheirNetInBothFiles(String language) throws IOException {
    Map<String, String> files = sample(language);
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (NamedCsvRecord row : csv(file(files, "payslip-lines.csv"))) {
      sums.merge(row.getField("agent"), new BigDecimal(row.getField("amount")), BigDecimal::add);
    }

    JsonNode slips = json(file(files, "payslips.json")).get("payslips");

    assertThat(slips).hasSize(12);
    for (JsonNode slip : slips) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode line : slip.get("lines")) {
        sum = sum.add(line.get("amount").decimalValue());
      }
      assertThat(sum).isEqualByComparingTo(slip.get("net").decimalValue());
      assertThat(sums.get(slip.get("agent").asText())).isEqualByComparingTo(sum);
      assertThat(sum).isNotNegative();
    }
  }

  @Test
  void attributionAndNotes_ofTheSample_haveTheSameOrders() throws IOException {
    Map<String, String> files = sample("en");

    assertThat(csv(file(files, "notes.csv")))
        .extracting(row -> row.getField("order"))
        .isEqualTo(csv(file(files, "attribution.csv")).stream()
            .map(row -> row.getField("order"))
            .toList());
  }

  @Test
  void files_overTwoRuns_areTheSameBytes() throws IOException {
    assertThat(close("zh")).isEqualTo(close("zh"));
  }

  @Test
  void files_overShuffledRows_areTheSameBytes() throws IOException {
    SortedMap<String, String> straight = close("zh", SmallShop.ORDERS);
    Path shop = SmallShop.write(folder.resolve("shuffled"), SmallShop.ORDERS);
    for (long seed = 0; seed < 5; seed++) {
      SmallShop.shuffle(shop, seed);
      Run.of("--in", shop.toString(), "--out", folder.resolve("out").toString(), "--lang", "zh");
      assertThat(Run.files(folder.resolve("out"))).isEqualTo(straight);
    }
  }

  @Test
  void files_ofTheSampleOverShuffledRows_areTheSameBytes() throws IOException {
    Path sample = folder.resolve("sample");
    Run.of("--write-sample", sample.toString());
    Run.of("--in", sample.toString(), "--out", folder.resolve("straight").toString());
    SmallShop.shuffle(sample, 7);
    Run.of("--in", sample.toString(), "--out", folder.resolve("other").toString());

    assertThat(Run.files(folder.resolve("other"))).isEqualTo(Run.files(folder.resolve("straight")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void page_asksNoNetworkForAnything(String language) throws IOException {
    String page = file(sample(language), "report.html");

    assertThat(page)
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("<link rel=\"stylesheet\"")
        .doesNotContain("@import")
        .doesNotContain("sourceMappingURL")
        .doesNotContainPattern("<script[^>]+src=")
        .doesNotContainPattern("<img")
        .contains("default-src 'none'")
        .contains("<html lang=\"" + language + "\">");
  }

  @Test
  void page_showsWhatPeopleWriteAsText() throws IOException {
    String page = file(close("en"), "report.html");

    assertThat(page)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .doesNotContain("<b>坏</b>")
        .doesNotContain("<i>雪</i>")
        .contains("&lt;script&gt;alert")
        .contains("&lt;img src=x")
        .contains("&lt;b&gt;坏&lt;/b&gt;");
  }

  @Test
  void page_hasASlipForEachAgentWithReasonsToOpen() throws IOException {
    String page = file(close("en"), "report.html");

    assertThat(page.split("<article class=\"slip\"", -1)).hasSize(4);
    int lines = csv(file(close("en"), "payslip-lines.csv")).size();
    assertThat(page.split("<details class=\"line\">", -1)).hasSize(lines + 1);
    assertThat(page).contains("1,816.64").contains("excused: 已请假");
  }

  @Test
  void page_saysEverythingInItsLanguage() throws IOException {
    String zh = visible(file(close("zh"), "report.html"));

    assertThat(zh).contains("2026年10月工资结算").contains("静默销售额").contains("实发工资");
    assertThat(zh).doesNotContain("Paid out").doesNotContain("Earnings").doesNotContain("{0}");
    assertThat(visible(file(close("en"), "report.html")))
        .doesNotContain("实发")
        .doesNotContain("{0}");
  }

  private static String visible(String page) {
    return page.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)<style.*?</style>", "");
  }

  private SortedMap<String, String> close(String language) throws IOException {
    return close(language, SmallShop.ORDERS + SmallShop.DAMAGED);
  }

  private SortedMap<String, String> close(String language, String orders) throws IOException {
    Path shop = SmallShop.write(folder.resolve("shop"), orders);
    Path out = folder.resolve("out");
    Run run = Run.of("--in", shop.toString(), "--out", out.toString(), "--lang", language);
    assertThat(run.err()).isEmpty();
    return Run.files(out);
  }

  /** The sample's files, closed once a language. */
  private static SortedMap<String, String> sample(String language) throws IOException {
    SortedMap<String, String> known = SAMPLES.get(language);
    if (known == null) {
      Path out = samples.resolve(language);
      Run run = Run.of("--out", out.toString(), "--lang", language);
      assertThat(run.err()).isEmpty();
      known = Run.files(out);
      SAMPLES.put(language, known);
    }
    return known;
  }

  private static String file(Map<String, String> files, String name) {
    return requireNonNull(files.get(name), name);
  }

  private static List<NamedCsvRecord> csv(String text) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(text);
  }
}
