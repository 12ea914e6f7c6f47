package io.github.shopops.examples.dayend.payroll;

import com.google.common.base.Ascii;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.payroll.incident.Incident;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code incidents.csv}, as the month's close reads it. */
public final class IncidentsFile {
  /** The name of the file. */
  public static final String NAME = "incidents.csv";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private IncidentsFile() {}

  /**
   * Writes incidents.
   *
   * @param incidents the incidents
   * @param zone the zone in which times are written
   * @param out where to
   */
  public static void write(List<Incident> incidents, ZoneId zone, Writer out) {
    CsvTable table = CsvTable.on(out, "id", "agent", "at", "kind", "order", "stage", "reason");
    for (Incident incident : incidents) {
      table.row(
          incident.id(),
          incident.agent(),
          TIME.format(incident.at().atZone(zone)),
          incident.kind().code(),
          incident.order().map(OrderId::value).orElse(""),
          incident.stage().map(stage -> Ascii.toLowerCase(stage.name())).orElse(""),
          incident.reason().orElse(""));
    }
  }
}
