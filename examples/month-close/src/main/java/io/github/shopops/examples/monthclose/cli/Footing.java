package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.Iterables;
import io.github.shopops.core.attribution.Attribution;
import io.github.shopops.core.attribution.Outcome;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.monthclose.input.FileCount;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.Optional;
import org.joda.money.Money;

/** Adds up again what went in and what came out; whatever does not foot is a mistake of the program, and said aloud. */
final class Footing {
  private Footing() {}

  /** Says what does not foot, empty if everything does. */
  static Optional<Message> failure(ShopInput input, MonthFacts facts, MonthResult result) {
    return rows(input)
        .or(() -> orders(facts, result))
        .or(() -> sales(result))
        .or(() -> incidents(facts, result))
        .or(() -> slips(result))
        .or(() -> fund(result));
  }

  private static Optional<Message> rows(ShopInput input) {
    for (FileCount count : input.counts()) {
      if (!count.foots()) {
        return differ(
            "rows", count.file(), count.rows(), count.used() + count.merged() + count.rejected());
      }
    }
    long rejected = input.counts().stream().mapToLong(FileCount::rejected).sum();
    return rejected == input.rejected().size()
        ? Optional.empty()
        : differ("rejected", "rejected.csv", rejected, input.rejected().size());
  }

  private static Optional<Message> orders(MonthFacts facts, MonthResult result) {
    int in = facts.orders().orders().size();
    int out = Iterables.size(result.attributions());
    return in == out ? Optional.empty() : differ("orders", "attribution.csv", in, out);
  }

  private static Optional<Message> sales(MonthResult result) {
    SalesLedger ledger = result.sales().ledger();
    Money worth = Money.zero(result.attributions().currency());
    for (Attribution attribution : result.attributions()) {
      Outcome outcome = attribution.outcome();
      if (outcome == Outcome.CREDITED || outcome == Outcome.REVIEW || outcome == Outcome.SILENT) {
        worth = worth.plus(attribution.worth());
      }
    }
    return worth.equals(ledger.eligible())
        ? Optional.empty()
        : differ("sales", "attribution.csv", worth, ledger.eligible());
  }

  private static Optional<Message> incidents(MonthFacts facts, MonthResult result) {
    long in = facts.incidents().stream().distinct().count();
    long out =
        (long) result.fines().lines().size() + result.fines().otherMonths().size();
    return in == out ? Optional.empty() : differ("incidents", "incidents.csv", in, out);
  }

  private static Optional<Message> slips(MonthResult result) {
    for (Payslip slip : result.payslips().values()) {
      Money sum = Money.zero(slip.currency());
      for (PayLine line : slip.lines()) {
        sum = sum.plus(line.amount());
      }
      if (!sum.equals(slip.net())) {
        return differ("slip", slip.agent().value(), sum, slip.net());
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> fund(MonthResult result) {
    Money closing =
        result.fund().opening().plus(result.fund().fines()).minus(result.fund().outlays());
    return closing.equals(result.fund().closing())
        ? Optional.empty()
        : differ("fund", "fund.csv", closing, result.fund().closing());
  }

  private static Optional<Message> differ(String what, String where, Object one, Object other) {
    return Optional.of(Message.of("cli.foot." + what, where, one.toString(), other.toString()));
  }
}
