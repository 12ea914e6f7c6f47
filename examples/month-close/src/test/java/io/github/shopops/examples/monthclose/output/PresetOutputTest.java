package io.github.shopops.examples.monthclose.output;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the files of small months under each of the rule books that judge people. */
class PresetOutputTest {
  @TempDir
  Path folder;

  @Test
  void kpi_hasTheFiguresWithTheirParts() throws IOException {
    List<String> rows = lines(close("kpi", "en"), "kpi.csv");

    // A02 was asked by b3, b4 and b5; b3 and b4 ordered, 300.00 of 700.00 was paid.
    assertThat(rows)
        .contains(
            "scope,agent,metric,clause,days_of,unit,numerator,denominator,value",
            "agent,A01,reception,kpi/K0,inquiry-day,count,2,1,2.000000",
            "agent,A02,order-rate,kpi/K2,inquiry-day,percent,2,3,0.666667",
            "agent,A02,payment-rate,kpi/K3,order-day,percent,1,2,0.500000",
            "agent,A01,average-order-value,kpi/K4,order-day,amount-each,800.00,2,400.000000",
            "agent,A02,lost-amount,kpi/K9,order-day,amount-percent,400.00,700.00,0.571429",
            "agent,A01,first-response,kpi/K8,inquiry-day,time,90.000,2,45.000000",
            "agent,A01,target-attainment,kpi/K10,payment-day,amount-percent,800.00,0.00,",
            "shop,,sales,kpi/K12,payment-day,amount,1100.00,1,1100.000000",
            "mean,,sales,kpi/K12,payment-day,amount,1100.00,2,550.000000",
            "agent,A01,answered-in-time,kpi/K15,opening-day,percent,1,2,0.500000");
  }

  @Test
  void ranks_ofEqualSales_shareAPlace() throws IOException {
    List<String> rows = lines(close("kpi", "en"), "ranks.csv");

    // In the week of the 5th both sold 300.00, in that of the 12th only A01, in the month 800.00
    // against 300.00.
    assertThat(rows)
        .contains(
            "week,2026-10-05,2026-10-11,sales,kpi/K12,1,A01,300.00,1,300.000000",
            "week,2026-10-05,2026-10-11,sales,kpi/K12,1,A02,300.00,1,300.000000",
            "month,2026-10-01,2026-10-31,sales,kpi/K12,1,A01,800.00,1,800.000000",
            "month,2026-10-01,2026-10-31,sales,kpi/K12,2,A02,300.00,1,300.000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graded", "netshop", "department"})
  void scores_thatAreStated_areTheirOneLine(String rules) throws IOException {
    SortedMap<String, String> files = close(rules, "en");

    assertThat(lines(files, "score-lines.csv"))
        .anyMatch(row -> row.startsWith("A01,1,component,92,92,true," + rules + "/"))
        .anyMatch(row -> row.startsWith("A03,1,component,55,55,false," + rules + "/"));
    assertThat(lines(files, "ranks.csv"))
        .anyMatch(row -> row.matches("month,2026-10-01,2026-10-31,score,.*,1,A01,92,1,92"))
        .anyMatch(row -> row.matches("month,2026-10-01,2026-10-31,score,.*,1,A02,92,1,92"))
        .anyMatch(row -> row.matches("month,2026-10-01,2026-10-31,score,.*,3,A03,55,1,55"));
  }

  @Test
  void pool_ofTheAnnualRules_isSharedByScore() throws IOException {
    List<String> rows = lines(close("annual", "en"), "pools.csv");

    // 10 % of 1,100.00 over 90 + 90 + 40 points: 45.00, 45.00 and 20.00.
    assertThat(rows)
        .anyMatch(row -> row.matches("1,annual/[^,]*,,,110.00,220,A01,90,45.00,"))
        .anyMatch(row -> row.matches("1,annual/[^,]*,,,110.00,220,A02,90,45.00,"))
        .anyMatch(row -> row.matches("1,annual/[^,]*,,,110.00,220,A03,40,20.00,"))
        .anyMatch(row -> row.matches("1,annual/[^,]*,,,110.00,220,,,0.00,.+"));
  }

  @Test
  void grades_ofTheAnnualRules_nameEveryCondition() throws IOException {
    List<String> rows = lines(close("annual", "en"), "grades.csv");

    // A03 has been there for 34 months, of which 12 make a senior.
    assertThat(rows)
        .anyMatch(row -> row.startsWith("A03,intermediate,senior,"))
        .anyMatch(
            row -> row.matches("A01,junior,,,annual/G2,intermediate,in-grade,\\d+,3,\\d+,.*"));
  }

  @Test
  void payslips_ofTheAnnualRules_tellScoreGradeAndTaxYear() throws IOException {
    JsonNode slips = new ObjectMapper()
        .readTree(requireNonNull(close("annual", "en").get("payslips.json")))
        .get("payslips");

    assertThat(slips.get(0).get("score").get("total").asInt()).isEqualTo(90);
    assertThat(slips.get(0).get("grade").get("code").asText()).isEqualTo("junior");
    assertThat(slips.get(0).get("taxYear").get("months").asInt()).isEqualTo(1);
    assertThat(slips.get(0).get("taxYear").get("settlement").asText()).isEqualTo("0.0");
  }

  @Test
  void attendance_hasARowForEachDay() throws IOException {
    List<String> rows = lines(close("shift", "en"), "attendance.csv");

    assertThat(rows.get(0)).startsWith("agent,day,kind,status,shift,scheduled,worked,late");
    assertThat(rows).anyMatch(row -> row.startsWith("A01,2026-10-05,") && row.contains(",480,"));
  }

  @ParameterizedTest
  @CsvSource({
    "graded, fines.csv findings.csv ranks.csv score-lines.csv, kpi.csv pools.csv attendance.csv",
    "kpi, kpi.csv ranks.csv score-lines.csv, grades.csv attendance.csv",
    "shift, attendance.csv, kpi.csv ranks.csv score-lines.csv grades.csv pools.csv",
    "annual, grades.csv pools.csv score-lines.csv ranks.csv, kpi.csv attendance.csv",
  })
  void files_areThoseTheRulesAskFor(String rules, String there, String missing) throws IOException {
    PresetMonth.files(month("kpi").close(PresetMonth.rules("kpi"), "en"), folder);
    PresetMonth.files(month("annual").close(PresetMonth.rules("annual"), "en"), folder);
    SortedMap<String, String> files = close(rules, "en");

    assertThat(files.keySet())
        .containsAll(Splitter.on(' ').split(there))
        .doesNotContainAnyElementsOf(Splitter.on(' ').split(missing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graded", "netshop", "department", "annual", "kpi", "shift"})
  void files_overShuffledFacts_areTheSameBytes(String rules) throws IOException {
    SortedMap<String, String> straight = close(rules, "zh");

    Books shuffled = month(rules).shuffled(7).close(PresetMonth.rules(rules), "zh");

    assertThat(PresetMonth.files(shuffled, folder)).isEqualTo(straight);
  }

  @ParameterizedTest
  @CsvSource({
    "graded, Scores|reached|missed, scores",
    "netshop, Scores|Who placed and who was paid, scores",
    "department, Places by paid sales|Scores, kpi",
    "annual, Pool|Grade decisions|Insurance and tax|What the law says, grades",
    "kpi, Payment rate|50.00 %|Order rate by day of inquiry: 2 ÷ 3 = 66.67 %|Answered in time, kpi",
    "shift, Attendance|8:00, attendance",
  })
  void page_showsWhatTheRulesAskFor(String rules, String texts, String section) throws IOException {
    String page = requireNonNull(close(rules, "en").get("report.html"));

    assertThat(page).contains("<section id=\"" + section + "\">").contains("#" + section + "\"");
    for (String text : Splitter.on('|').split(texts)) {
      assertThat(page).contains(text);
    }
  }

  @Test
  void page_showsNothingTheRulesDoNotAskFor() throws IOException {
    assertThat(requireNonNull(close("graded", "en").get("report.html")))
        .doesNotContain("<section id=\"kpi\">")
        .doesNotContain("<section id=\"grades\">")
        .doesNotContain("<section id=\"attendance\">")
        .doesNotContain("<section id=\"money\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graded", "annual", "kpi"})
  void page_inChinese_namesGradesAndPostsInChinese(String rules) throws IOException {
    String page = requireNonNull(close(rules, "zh").get("report.html"));

    assertThat(page)
        .containsPattern("初级(客服)? · 售前")
        .containsPattern("高级(客服)? · 售前")
        .containsPattern("中级(客服)? · 主管");
    assertThat(page).doesNotContain("senior · ").doesNotContain("{0}");
  }

  @Test
  void page_keepsLegalFindingsApart() throws IOException {
    String page = requireNonNull(close("annual", "en").get("report.html"));
    int law = page.indexOf("<section id=\"legal\">");
    int others = page.indexOf("<section id=\"findings\">");

    assertThat(law).isPositive().isLessThan(others);
    assertThat(page.substring(law, others)).contains("law/");
    assertThat(page.substring(others)).doesNotContain("<span class=\"clause quiet\">law/");
  }

  private SortedMap<String, String> close(String rules, String language) throws IOException {
    return PresetMonth.files(month(rules).close(PresetMonth.rules(rules), language), folder);
  }

  static PresetMonth month(String rules) {
    PresetMonth month = PresetMonth.standard();
    return switch (rules) {
      case "annual" ->
        month
            .score("A01", "task=28", "handover=18", "callback=27", "skill=17")
            .score("A02", "task=30", "handover=20", "callback=25", "skill=15")
            .score("A03", "task=10", "handover=10", "callback=10", "skill=10");
      case "kpi" -> month;
      case "shift" -> month.clock("A01", "05T08:30:00", "05T16:30:00");
      default -> month.score("A01", "score=92").score("A02", "score=92").score("A03", "score=55");
    };
  }

  private static List<String> lines(Map<String, String> files, String name) {
    return Splitter.on('\n').omitEmptyStrings().splitToList(requireNonNull(files.get(name), name));
  }
}
