package io.github.shopops.payroll.fine;

import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.Stage;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * The catalogue's clauses F1–F18 and F21 once more, as plain arithmetic on an agent's month: what it costs in fen, fines
 * and losses together. It knows neither policies nor rules, counts by filtering, and walks nothing in order.
 */
final class FineOracle {
  private FineOracle() {}

  static long cost(Collection<Incident> all, YearMonth month, ZoneId zone) {
    List<Incident> mine = all.stream()
        .distinct()
        .filter(incident -> incident.excuse().isEmpty())
        .filter(incident -> YearMonth.from(incident.at().atZone(zone)).equals(month))
        .toList();
    return count(mine, "sheet-late") * 20_00
        + contentErrors(mine)
        + stated(mine)
        + count(mine, "unconfirmed-delivery") * 20_00
        + count(mine, "note-violation") * 20_00
        + shippingChanges(mine)
        + count(mine, "bad-review") * 100_00
        + count(mine, "no-follow-up") * 30_00
        + Math.max(0, seconds(mine, "late-arrival", 1, 600) - 2) * 20_00
        + seconds(mine, "late-arrival", 601, Long.MAX_VALUE) * 20_00
        + times(mine, "off-shift") * 200_00
        + (seconds(mine, "no-reply", 121, 1799) > 3 ? 50_00 : 0)
        + seconds(mine, "no-reply", 1800, 7199) * 100_00
        + seconds(mine, "no-reply", 7200, Long.MAX_VALUE) * 200_00
        + seconds(mine, "idle-login", 7200, Long.MAX_VALUE) * 200_00
        + complaints(times(mine, "complaint"))
        + (times(mine, "other-work")
                + times(mine, "cleaning-missed")
                + times(mine, "contact-disclosed"))
            * 10_00;
  }

  /** Incidents of a kind that forfeits, whose order is known. */
  private static long count(List<Incident> mine, String kind) {
    return mine.stream()
        .filter(incident -> is(incident, kind) && incident.order().isPresent())
        .count();
  }

  private static long times(List<Incident> mine, String kind) {
    return mine.stream().filter(incident -> is(incident, kind)).count();
  }

  private static long complaints(long times) {
    return times == 0 ? 0 : times == 1 ? 50_00 : 150_00;
  }

  private static long seconds(List<Incident> mine, String kind, long from, long to) {
    return mine.stream()
        .filter(incident -> is(incident, kind))
        .flatMap(incident -> incident.duration().stream())
        .filter(length -> length.toSeconds() >= from && length.toSeconds() <= to)
        .count();
  }

  private static long contentErrors(List<Incident> mine) {
    long cost = 0;
    for (Incident incident : mine) {
      if (is(incident, "content-error")) {
        long loss = loss(incident);
        cost += loss > 500_00
            ? loss
            : incident
                .stage()
                .map(stage -> stage == Stage.BEFORE_PRODUCTION ? 20_00L : 50_00L)
                .orElse(0L);
      }
    }
    return cost;
  }

  private static long shippingChanges(List<Incident> mine) {
    return mine.stream()
        .filter(incident -> is(incident, "shipping-change"))
        .filter(incident -> incident.order().isPresent() && incident.loss().isPresent())
        .mapToLong(incident -> 50_00 + loss(incident))
        .sum();
  }

  private static long stated(List<Incident> mine) {
    return mine.stream()
        .filter(incident -> is(incident, "other-error") || is(incident, "knowledge-gap"))
        .filter(incident -> incident.reason().isPresent())
        .flatMap(incident -> incident.stated().stream())
        .mapToLong(amount -> amount.getAmountMinorLong())
        .sum();
  }

  private static long loss(Incident incident) {
    return incident.loss().map(amount -> amount.getAmountMinorLong()).orElse(0L);
  }

  private static boolean is(Incident incident, String kind) {
    return incident.kind().code().equals(kind);
  }
}
