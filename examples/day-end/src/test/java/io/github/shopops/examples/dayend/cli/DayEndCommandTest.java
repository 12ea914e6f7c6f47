package io.github.shopops.examples.dayend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.examples.dayend.report.AuditTables;
import io.github.shopops.examples.dayend.sample.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayEndCommandTest {
  @TempDir
  Path folder;

  @Test
  void run_ofTheMadeUpDay_printsFunnelFindingsAndWork() {
    Run run = Run.of();
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "Warehouse day 2026-11-20, audited at 2026-11-20 22:30:00",
            "Orders 400, parcels ",
            "To decide (",
            "To check (",
            "To know (",
            "Orders by person",
            "handled in 2 hours, the norm is 60",
            "With --out DIR");
    assertThat(run.out().lines().filter(line -> line.matches("  (warehouse|mural)/.*")))
        .hasSize(Faults.kinds() + 1);
  }

  @Test
  void run_withoutFaults_findsNothing() {
    assertThat(Run.of("--faults", "0").out()).doesNotContain("To decide", "To check", "To know");
  }

  @Test
  void run_twice_writesTheSameBytes() throws IOException {
    assertThat(written("one")).isEqualTo(written("two"));
  }

  private SortedMap<String, String> written(String name, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(List.of("--out", folder.resolve(name).toString()));
    Run run = Run.of(arguments.toArray(new String[0]));
    assertThat(run.err()).isEmpty();
    return Run.files(folder.resolve(name));
  }

  @Test
  void sample_writtenAndReadAgain_givesTheSameFiles() throws IOException {
    Path tables = folder.resolve("tables");
    assertThat(Run.of("--write-sample", tables.toString()).out()).contains("--in " + tables);
    SortedMap<String, String> read =
        written("read", "--in", tables.toString(), "--at", "2026-11-20 22:30");
    SortedMap<String, String> made = written("made");
    assertThat(read.keySet()).isEqualTo(AuditTables.names());
    for (String name : List.of("findings.csv", "incidents.csv", "workload.csv", "returns.csv")) {
      assertThat(read.get(name)).as(name).isEqualTo(made.get(name));
    }
  }

  @Test
  void run_ofTablesWithABadRow_isDoneWithRejectedRows() throws IOException {
    Path parcels = Files.writeString(
        folder.resolve("parcels.csv"), "parcel,stage,orders\nP1,inspected,100\nP2,flown,101\n");
    Run run = Run.of(
        "--in",
        parcels.toString(),
        "--out",
        folder.resolve("out").toString(),
        "--at",
        "2026-11-20 22:30");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("Rows read 2: used 1, said again 0, rejected 1.", "P1: inspected, not shipped");
    assertThat(Objects.requireNonNull(Run.files(folder.resolve("out")).get("rejected.csv")))
        .contains("parcels.csv,3,stage,BAD_CHOICE", "\"P2,flown,101\"");
  }

  @Test
  void run_withoutOrdersOrParcels_doesNotStart() throws IOException {
    Path scans = Files.writeString(folder.resolve("scans.csv"), "id,parcel,barcode,at\n");
    assertThat(Run.of("--in", scans.toString()).err()).contains("orders.csv", "parcels.csv");
    Path parcels = Files.writeString(folder.resolve("parcels.csv"), "parcel,stage\nP1,open\n");
    Run run = Run.of("--in", parcels.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no column 'orders'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--at yesterday",
        "--faults -1",
        "--faults 1000",
        "--faults many",
        "--faults 3 --in .",
        "--incidents shift",
        "--in no-such-folder",
        "--lang fr",
        "--nonsense"
      })
  void run_withABadArgument_saysWhyInOneLine(String arguments) {
    for (String language : List.of("en", "zh")) {
      String said = arguments.contains("--lang") ? arguments : arguments + " --lang " + language;
      Run run = Run.of(said.split(" ", -1));
      assertThat(run.exitCode()).as(said).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void page_standsAlone_andTellsEveryParcelAndFinding(String language) throws IOException {
    String page = Objects.requireNonNull(written("page", "--lang", language).get(AuditTables.PAGE));
    assertThat(page)
        .contains(
            "<html lang=\"" + language + "\">",
            "default-src 'none'",
            "id=\"parcel-P1120-001\"",
            "href=\"#parcel-P1120-001\"",
            "id=\"audit.inspected-not-shipped\"")
        .doesNotContain("http:", "https:", "@import", "{0}")
        .doesNotContainPattern("<(script|img|link)[^>]+(src|href)=\"[^d#]");
    String visible = page.replaceAll("(?s)<(script|style).*?</\\1>", "");
    assertThat(visible.split("class=\"parcel\"", -1)).hasSizeGreaterThan(350);
    assertThat(visible)
        .contains(language.equals("zh") ? "按规则列出的问题" : "Findings by rule")
        .doesNotContain(language.equals("zh") ? "Findings" : "包裹");
  }

  @Test
  void page_showsWhatPeopleWriteAsText() throws IOException {
    Path parcels = Files.writeString(
        folder.resolve("parcels.csv"),
        "parcel,stage,orders\n<script>alert(1)</script>,inspected,<img src=x>\n");
    String page = Objects.requireNonNull(
        written("page", "--in", parcels.toString(), "--at", "2026-11-20 22:30")
            .get(AuditTables.PAGE));
    assertThat(page)
        .doesNotContain("<script>alert", "<img src=x")
        .contains("&lt;script&gt;alert", "&lt;img src=x");
  }

  @Test
  void help_isInBothLanguages() {
    assertThat(Run.of("--help").out()).contains("Exit codes:", "--incidents", "--write-sample");
    assertThat(Run.of("--help", "--lang", "zh").out()).contains("退出码：", "--incidents");
  }
}
