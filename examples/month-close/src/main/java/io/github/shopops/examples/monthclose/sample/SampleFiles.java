package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.rulebook.Rulebook;
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

  /** Writes the sample for a rule book. */
  static ImmutableMap<String, byte[]> of(SampleShop shop, Rulebook rules) {
    List<Sale> early = shop.sales().stream()
        .filter(sale -> sale.createdAt.isBefore(OVERLAP_TO))
        .toList();
    List<Sale> late = shop.sales().stream()
        .filter(sale -> !sale.createdAt.isBefore(OVERLAP_FROM))
        .toList();
    ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
    files
        .put("agents.csv", csv(SampleStaff.HEADER, SampleStaff.of(rules).stream()))
        .put("assignments.csv", assignments(shop))
        .put("contacts.csv", contacts(shop))
        .put("incidents.csv", incidents(shop, rules.fines()))
        .put(
            "orders-1.csv",
            ("\uFEFF" + SampleExport.orders(early)).getBytes(StandardCharsets.UTF_8))
        .put("orders-2.csv", SampleExport.orders(late).getBytes(GB18030))
        .put("orders-items.csv", SampleExport.items(shop.sales()).getBytes(GB18030))
        .put("outlays.csv", outlays())
        .put("refunds.csv", refunds(shop))
        .put("trainees.csv", trainees());
    putWhatIsAskedFor(files, rules);
    return files.buildOrThrow();
  }

  private static void putWhatIsAskedFor(
      ImmutableMap.Builder<String, byte[]> files, Rulebook rules) {
    rules.attendance().ifPresent(policy -> {
      SampleDesk desk = SampleDesk.of(policy, SampleShop.dice(3));
      files
          .put("clock.csv", csv(SampleDesk.CLOCK, desk.clock().stream()))
          .put("duty.csv", csv(SampleDesk.DUTIES, desk.duties().stream()))
          .put("leaves.csv", csv(SampleDesk.LEAVES, desk.leaves().stream()));
    });
    rules
        .score()
        .ifPresent(plan -> files
            .put("awards.csv", awards())
            .put("scores.csv", csv(SampleScores.header(plan), SampleScores.sheets(plan).stream()))
            .put("merits.csv", csv(SampleScores.MERITS, SampleScores.merits(plan).stream())));
    rules
        .grades()
        .ifPresent(ladder -> files.put(
            "assessments.csv",
            csv(SampleScores.ASSESSMENTS, SampleScores.assessments(ladder).stream())));
    if (rules.kpi().isPresent()) {
      files
          .put(
              "cases.csv",
              csv(SampleService.CASES, SampleService.cases(SampleShop.dice(4)).stream()))
          .put(
              "ratings.csv",
              csv(SampleService.RATINGS, SampleService.ratings(SampleShop.dice(5)).stream()))
          .put(
              "typing.csv",
              csv(SampleService.TYPING, SampleService.typing(SampleShop.dice(6)).stream()));
    }
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
                message.manner(),
                String.valueOf(message.seq()))));
  }

  private static byte[] incidents(SampleShop shop, FinePolicy policy) {
    return csv(
        SampleIncidents.HEADER,
        SampleIncidents.of(shop.sales(), SampleShop.MONTH, policy).stream());
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

  private static byte[] awards() {
    return csv(
        List.of("id", "agent", "at", "amount", "reason"),
        Stream.of(List.of("W1", "A04", "2026-10-25 18:00:00", "100.00", "大单跟进出色")));
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
