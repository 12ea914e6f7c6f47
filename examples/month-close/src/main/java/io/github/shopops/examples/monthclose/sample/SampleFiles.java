package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the sample as the files that a shop would have. */
final class SampleFiles {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final LocalDateTime OVERLAP_FROM = LocalDateTime.of(2026, 10, 15, 0, 0);
  private static final LocalDateTime OVERLAP_TO = LocalDateTime.of(2026, 10, 22, 0, 0);

  private SampleFiles() {}

  static String yuan(int fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /** Writes the sample for rules that know some kinds of incident. */
  static ImmutableMap<String, byte[]> of(SampleShop shop, ImmutableSet<String> kinds) {
    List<Sale> early = shop.sales().stream()
        .filter(sale -> sale.createdAt.isBefore(OVERLAP_TO))
        .toList();
    List<Sale> late = shop.sales().stream()
        .filter(sale -> !sale.createdAt.isBefore(OVERLAP_FROM))
        .toList();
    return ImmutableMap.<String, byte[]>builder()
        .put("agents.csv", agents())
        .put("assignments.csv", assignments(shop))
        .put("contacts.csv", contacts(shop))
        .put("incidents.csv", incidents(shop, kinds))
        .put(
            "orders-1.csv",
            ("\uFEFF" + SampleExport.orders(early)).getBytes(StandardCharsets.UTF_8))
        .put("orders-2.csv", SampleExport.orders(late).getBytes(GB18030))
        .put("orders-items.csv", SampleExport.items(shop.sales()).getBytes(GB18030))
        .put("outlays.csv", outlays())
        .put("refunds.csv", refunds(shop))
        .put("trainees.csv", trainees())
        .buildOrThrow();
  }

  private static byte[] agents() {
    return csv(
        List.of("agent", "name", "work_code", "grade", "joined", "left", "team_score"),
        SampleAgent.ALL.stream()
            .map(agent -> List.of(
                agent.id(),
                agent.name(),
                agent.code(),
                agent.grade(),
                agent.joined(),
                agent.left(),
                String.valueOf(agent.score()))));
  }

  private static byte[] contacts(SampleShop shop) {
    return csv(
        List.of("buyer", "agent", "at", "from", "auto", "seq"),
        shop.talk().stream()
            .map(message -> List.of(
                message.buyer(),
                message.agent(),
                TIME.format(message.at()),
                message.fromBuyer() ? "buyer" : "agent",
                String.valueOf(message.automatic()),
                String.valueOf(message.seq()))));
  }

  private static byte[] incidents(SampleShop shop, ImmutableSet<String> kinds) {
    return csv(
        SampleIncidents.HEADER, SampleIncidents.of(shop.sales(), SampleShop.MONTH, kinds).stream());
  }

  private static byte[] refunds(SampleShop shop) {
    return csv(
        List.of("id", "order", "at", "amount", "fault"),
        shop.refunds().stream()
            .map(refund -> List.of(
                refund.id(),
                refund.order(),
                TIME.format(refund.at()),
                yuan(refund.fen()),
                refund.fault())));
  }

  /** Supervisors decide about orders that two agents claim; once nobody is on record as having approved. */
  private static byte[] assignments(SampleShop shop) {
    ImmutableList<Sale> claimed = shop.sales().stream()
        .filter(sale -> sale.isPaidIn(SampleShop.MONTH) && sale.talkers.size() == 2)
        .limit(6)
        .collect(ImmutableList.toImmutableList());
    return csv(
        List.of("order", "agent", "reason", "approver"),
        claimed.stream()
            .map(sale -> List.of(
                sale.id,
                sale.talkers.get(0).id(),
                "先接待并报价",
                sale.equals(claimed.get(claimed.size() - 1)) ? "" : "王晓岚")));
  }

  private static byte[] trainees() {
    return csv(
        List.of("trainee", "mentor", "ready_at"),
        Stream.of(
            List.of("A11", "A02", "2026-10-19 18:00:00"),
            List.of("实习生甲", "A03", "2026-10-21 18:00:00"),
            List.of("实习生乙", "A05", "2026-10-26 18:00:00"),
            List.of("实习生丙", "A07", "2026-10-30 18:00:00")));
  }

  private static byte[] outlays() {
    return csv(
        List.of("id", "at", "amount", "purpose"),
        Stream.of(
            List.of("O1", "2026-10-16 18:30:00", "38.00", "下午茶"),
            List.of("O2", "2026-10-30 20:00:00", "46.50", "部门聚餐")));
  }

  private static byte[] csv(List<String> header, Stream<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
