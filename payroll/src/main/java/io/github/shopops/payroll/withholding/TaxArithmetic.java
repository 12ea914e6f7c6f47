package io.github.shopops.payroll.withholding;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.TierSchedule;
import java.math.BigDecimal;
import org.joda.money.Money;

/** How the tax of a month comes about, in one sentence. */
final class TaxArithmetic {
  private TaxArithmetic() {}

  /** Says it: what of the due is withheld, and what before. */
  static Message of(TaxTable table, TaxStatement statement, Money before, Money part) {
    TaxYear year = statement.year();
    Money basic = table.monthly().multipliedBy(year.months());
    return Message.of(
        "withholding.tax",
        String.valueOf(year.year()),
        year.income(),
        table.monthly(),
        year.months(),
        year.deductions().minus(basic),
        year.taxable().isZero()
            ? Message.of("withholding.tax.nothing")
            : band(table, year.taxable(), statement.tax()),
        rest(statement.tax().minus(before), before, part));
  }

  private static Message band(TaxTable table, Money taxable, Money tax) {
    TierSchedule.Tier band = table.bandOf(taxable);
    BigDecimal quick = table.quickDeduction(band).stripTrailingZeros();
    if (quick.signum() == 0) {
      return Message.of("withholding.tax.first-band", taxable, band.rate(), tax);
    }
    // Bands of odd widths may have a quick deduction finer than the currency.
    return quick.scale() > taxable.getScale()
        ? Message.of("withholding.tax.band", taxable, band.rate(), quick, tax)
        : Message.of(
            "withholding.tax.band",
            taxable,
            band.rate(),
            Money.of(taxable.getCurrencyUnit(), quick),
            tax);
  }

  private static Message rest(Money due, Money before, Money part) {
    if (due.isNegative()) {
      return Message.of("withholding.tax.no-refund", before, due.negated());
    }
    return due.isEqual(part)
        ? Message.of("withholding.tax.due", before, due)
        : Message.of("withholding.tax.short", before, due, part);
  }
}
