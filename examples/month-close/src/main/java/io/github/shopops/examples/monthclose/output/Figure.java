package io.github.shopops.examples.monthclose.output;

import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/** A key figure for a program: amounts in the currency's unit, times in seconds, the value to six decimals. */
record Figure(String numerator, String denominator, String value) {
  private static final int DECIMALS = 6;

  /** A figure whose parts are whole numbers. */
  static Figure of(Ratio ratio) {
    return of(ratio, 0, 0);
  }

  static Figure of(KpiMetric metric, Ratio ratio, CurrencyUnit currency) {
    int minor = currency.getDecimalPlaces();
    return switch (metric.unit()) {
      case AMOUNT, AMOUNT_EACH -> of(ratio, minor, 0);
      case AMOUNT_PERCENT -> of(ratio, minor, minor);
      case TIME -> of(ratio, 3, 0);
      case PERCENT, TIMES, COUNT -> of(ratio);
    };
  }

  /** A figure in thousandths of a second. */
  static Figure time(Ratio ratio) {
    return of(ratio, 3, 0);
  }

  private static Figure of(Ratio ratio, int numeratorScale, int denominatorScale) {
    BigDecimal numerator = BigDecimal.valueOf(ratio.numerator(), numeratorScale);
    BigDecimal denominator = BigDecimal.valueOf(ratio.denominator(), denominatorScale);
    return new Figure(
        numerator.toPlainString(),
        denominator.toPlainString(),
        ratio.isDefined()
            ? numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP).toPlainString()
            : "");
  }
}
