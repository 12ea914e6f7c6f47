package io.github.shopops.examples.monthclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closes several months in one run. */
class MonthsTest {
  /** A01 was 25 minutes late in October (F12: 20.00, and no full attendance), which was told in November. */
  private static final String LATE = """
      id,agent,at,kind,minutes_late,told
      I2,A01,2026-10-08 08:40:00,late-arrival,25,2026-11-05 09:00:00
      """;

  private static final Set<String> FIGURES =
      Set.of("net", "restated", "opening", "claims", "deducted", "closing");

  @TempDir
  Path folder;

  @Test
  void incident_toldLate_isSettledInTheNextMonth() throws IOException {
    String in = shop(LATE);
    Run run = Run.of("--in", in, "--month", "2026-10..2026-11", "--out", out());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    // Issued: 1,500.00 + 1.64 + 135.00 + 100.00 for attendance + 200.00.
    assertThat(amounts("2026-10", "A01", "net")).containsExactly("1936.64");
    assertThat(amounts("2026-10", "A01", "fine")).isEmpty();
    // The 100.00 for October's attendance go back, and October's fine is taken.
    assertThat(amounts("2026-11", "A01", "adjustment")).containsExactly("-100.00");
    assertThat(amounts("2026-11", "A01", "carried-in")).containsExactly("-20.00");
    // October left nothing open; what is open in November was learned late.
    assertThat(amounts("2026-10", "A01", "closing")).containsExactly("0.00");
    assertThat(amounts("2026-11", "A01", "restated")).containsExactly("20.00");
    assertThat(amounts("2026-11", "A01", "opening")).containsExactly("20.00");
    // 1,500.00 + 135.00 + 100.00 + 200.00 - 120.00
    assertThat(amounts("2026-11", "A01", "net")).containsExactly("1815.00");
    assertThat(run.out())
        .contains("Pay for 2026-10..2026-11")
        .contains("Of earlier months settled here: lines 1, together -100.00.")
        .contains("2026-10 A01")
        .contains("3,751.64");
  }

  @Test
  void sample_earlierMonthsBeginWithoutBalances() throws IOException {
    Run run =
        Run.of("--rules", "graded", "--lang", "zh", "--month", "2026-09..2026-10", "--out", out());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("  高级  ").doesNotContain("senior ");
    assertThat(amounts("2026-09", "A01", "opening")).containsExactly("0.00");
  }

  @Test
  void incident_toldLate_isNotInTheMonthAlone() throws IOException {
    Run run = Run.of("--in", shop(LATE), "--month", "2026-10");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("1,936.64");
  }

  @Test
  void files_ofAMonthOfSeveral_areThoseOfTheMonthAlone() throws IOException {
    String in = shop(LATE);
    Run.of("--in", in, "--month", "2026-10..2026-11", "--out", out());
    Run.of("--in", in, "--month", "2026-10", "--out", folder.resolve("alone").toString());

    assertThat(Run.files(folder.resolve("out/2026-10")))
        .isEqualTo(Run.files(folder.resolve("alone")));
    assertThat(Files.readString(folder.resolve("out/next.json")))
        .isEqualTo(Files.readString(folder.resolve("out/2026-11/next.json")));
  }

  @Test
  void year_ofEveryMonth_comesToItsNetByKind() throws IOException {
    Run.of("--in", shop(LATE), "--month", "2026-09..2026-12", "--out", out());

    List<NamedCsvRecord> rows = year();
    List<NamedCsvRecord> nets =
        rows.stream().filter(row -> row.getField("entry").equals("net")).toList();
    // A03 came in October.
    assertThat(nets).hasSize(4 + 4 + 3);
    for (NamedCsvRecord net : nets) {
      BigDecimal sum = rows.stream()
          .filter(row -> row.getField("agent").equals(net.getField("agent"))
              && row.getField("month").equals(net.getField("month"))
              && !FIGURES.contains(row.getField("entry")))
          .map(row -> new BigDecimal(row.getField("amount")))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(net.getField("amount"));
    }
  }

  @Test
  void months_overNewYear_haveAStatementOfEachYear() throws IOException {
    Run run = Run.of("--in", shop(LATE), "--month", "2026-12..2027-01", "--out", out());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("2026: all months").contains("2027: all months");
    assertThat(year()).extracting(row -> row.getField("year")).contains("2026", "2027");
    // The incident is of no month that was closed here.
    assertThat(run.out()).contains("not judged in this one: incidents 1,");
  }

  @Test
  void rules_ofALaterVersion_payFromTheirMonthOn() throws IOException {
    Path first = folder.resolve("mural.json");
    Run.of("--write-rules", first.toString());
    Path second = folder.resolve("raised.json");
    Files.writeString(second, Files.readString(first).replace("1500.00", "1600.00"));

    Run run = Run.of(
        "--in",
        shop(LATE),
        "--month",
        "2026-10..2026-12",
        "--rules",
        first.toString(),
        "--rules",
        second + "@2026-11",
        "--out",
        out());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(amounts("2026-10", "A01", "base")).containsExactly("1500.00");
    assertThat(amounts("2026-11", "A01", "base")).containsExactly("1600.00");
    assertThat(amounts("2026-12", "A01", "base")).containsExactly("1600.00");
    // What is learned of October is worked out by October's rules.
    assertThat(amounts("2026-11", "A01", "adjustment")).containsExactly("-100.00");
  }

  @Test
  void months_afterThoseOfPreviousJson_goOn() throws IOException {
    String in = shop(LATE);
    Run.of("--in", in, "--month", "2026-09", "--out", out());
    Files.copy(folder.resolve("out/next.json"), Path.of(in, "previous.json"));

    assertThat(Run.of("--in", in, "--month", "2026-10..2026-11").exitCode()).isZero();
    Run gap = Run.of("--in", in, "--month", "2026-11..2026-12");
    assertThat(gap.exitCode()).isEqualTo(2);
    assertThat(gap.err()).contains("2026-09").contains("Begin with 2026-10");
    Run late = Run.of("--in", in, "--month", "2026-09..2026-10");
    assertThat(late.exitCode()).isEqualTo(2);
    assertThat(late.err()).contains("previous.json is of 2026-09");
  }

  @Test
  void range_reversed_isSaidTheRightWayRound() throws IOException {
    Run run = Run.of("--in", shop(LATE), "--month", "2026-12..2026-01");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--month 2026-01..2026-12");
  }

  private String shop(String incidents) throws IOException {
    Path shop = SmallShop.write(folder.resolve("shop"), SmallShop.ORDERS);
    Files.writeString(shop.resolve("incidents.csv"), incidents);
    return shop.toString();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private List<String> amounts(String month, String agent, String entry) throws IOException {
    return year().stream()
        .filter(row -> row.getField("month").equals(month)
            && row.getField("agent").equals(agent)
            && row.getField("entry").equals(entry))
        .map(row -> row.getField("amount"))
        .toList();
  }

  private List<NamedCsvRecord> year() throws IOException {
    String text = Files.readString(folder.resolve("out/year.csv"));
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    }
  }
}
