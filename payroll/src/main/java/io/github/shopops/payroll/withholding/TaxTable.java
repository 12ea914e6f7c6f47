package io.github.shopops.payroll.withholding;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How income tax is withheld over a year (累计预扣率表), from a year on.
 *
 * <p>Each band taxes its own part of the year's taxable income, which is the same as the rate of the band reached on the
 * whole less a quick deduction (速算扣除数): 60 000.00 is 36 000.00 × 3 % + 24 000.00 × 10 % = 60 000.00 × 10 % − 2 520.00
 * = 3 480.00. This class is immutable and thread-safe.
 *
 * @param year the first year in which it holds
 * @param monthly what each month employed leaves untaxed (减除费用), not negative
 * @param bands the bands of the year's taxable income, marginal, from zero on
 */
public record TaxTable(int year, Money monthly, TierSchedule bands) implements Serializable {
  /** Checks mode, start and currency. */
  public TaxTable {
    requireNonNull(monthly, "monthly");
    checkArgument(
        !monthly.isNegative(), "Argument 'monthly' must not be negative but has value %s", monthly);
    checkArgument(
        bands.mode() == TierSchedule.Mode.MARGINAL
            && bands.tiers().get(0).from().isZero(),
        "Argument 'bands' must be marginal and begin at zero but has %s",
        bands);
    checkArgument(
        monthly.getCurrencyUnit().equals(bands.currency()),
        "Argument 'monthly' must be in %s but has value %s",
        bands.currency(),
        monthly);
  }

  /**
   * Returns the table of the State Taxation Administration's announcement no. 61 of 2018 (law/tax-2018-61): 3 % to
   * 36 000 yuan, 10 % to 144 000, 20 % to 300 000, 25 % to 420 000, 30 % to 660 000, 35 % to 960 000 and 45 % above;
   * 5 000 a month untaxed; since 2019.
   *
   * @return the table
   */
  public static TaxTable china() {
    CurrencyUnit yuan = CurrencyUnit.of("CNY");
    return new TaxTable(
        2019,
        Money.ofMajor(yuan, 5_000),
        TierSchedule.marginal(
            band(yuan, 0, "3"),
            band(yuan, 36_000, "10"),
            band(yuan, 144_000, "20"),
            band(yuan, 300_000, "25"),
            band(yuan, 420_000, "30"),
            band(yuan, 660_000, "35"),
            band(yuan, 960_000, "45")));
  }

  private static TierSchedule.Tier band(CurrencyUnit currency, long from, String percent) {
    return new TierSchedule.Tier(Money.ofMajor(currency, from), Rate.percent(percent));
  }

  /**
   * Returns the band that an amount ends in: one that ends where a band does is in the lower one (不超过…的).
   *
   * @param taxable the year's taxable income
   * @return its band, the first for nothing
   */
  public TierSchedule.Tier bandOf(Money taxable) {
    ImmutableList<TierSchedule.Tier> tiers = bands.tiers();
    TierSchedule.Tier reached = tiers.get(0);
    for (TierSchedule.Tier tier : tiers) {
      reached = taxable.isGreaterThan(tier.from()) ? tier : reached;
    }
    return reached;
  }

  /**
   * Returns the quick deduction of a band: what its rate takes too much from the bands below.
   *
   * @param band one of the bands
   * @return its rate on where it begins, less the tax of the bands below, exactly
   */
  public BigDecimal quickDeduction(TierSchedule.Tier band) {
    BigDecimal whole = band.from().getAmount().multiply(band.rate().fraction());
    return whole.subtract(bands.exactOn(band.from()));
  }

  /**
   * Returns the tax of a year so far, rounded once.
   *
   * @param taxable the year's taxable income so far; nothing is taxed below zero
   * @param rounding how to round to the currency's minor unit
   * @return the tax
   */
  public Money tax(Money taxable, RoundingMode rounding) {
    return bands.amountOn(taxable, rounding);
  }
}
