package io.github.shopops.core.money;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Pays an amount by tiers (阶梯提成): bands [from, next from), each with its own rate.
 *
 * <p>With 1 %, 1.5 % and 2 % from 0, 50 000 and 100 000, an amount of 100 000 earns 1 250.00 when each band pays its own
 * part ({@link Mode#MARGINAL}) and 2 000.00 when the band reached pays the whole ({@link Mode#WHOLE_AMOUNT}). A schedule
 * applies once to a total: what it pays on parts does not sum to what it pays on the whole. Below the first threshold,
 * and on a negative amount, nothing is paid. This class is immutable and thread-safe.
 *
 * @param mode which part of the amount a band's rate applies to
 * @param tiers where the bands begin and what they pay, at least one, thresholds rising and in one currency
 */
public record TierSchedule(Mode mode, ImmutableList<Tier> tiers) implements Serializable {
  /** Which part of the amount a band's rate applies to. */
  public enum Mode {
    /** Each band's rate applies to the part of the amount inside the band (clause C6: 超出部分). */
    MARGINAL,
    /** The rate of the band that the amount reaches applies to the whole amount (全额累进). */
    WHOLE_AMOUNT
  }

  /**
   * Where a band begins, inclusively, and the rate it pays.
   *
   * @param from the threshold, not negative
   * @param rate the rate from there on
   */
  public record Tier(Money from, Rate rate) implements Serializable {
    /** Checks the threshold's sign. */
    public Tier {
      requireNonNull(from, "from");
      requireNonNull(rate, "rate");
      checkArgument(
          !from.isNegative(), "Argument 'from' must not be negative but has value %s", from);
    }
  }

  /**
   * What one band pays, so that a line can show its arithmetic.
   *
   * @param from where the band begins, inclusively
   * @param to where it ends, exclusively, or null for the last band
   * @param rate the band's rate
   * @param amount the part of the base that the rate applies to
   * @param product rate × amount in major units, exact, not rounded
   */
  public record Portion(Money from, @Nullable Money to, Rate rate, Money amount, BigDecimal product)
      implements Serializable {
    /** Checks that nothing but the end is null. */
    public Portion {
      requireNonNull(from, "from");
      requireNonNull(rate, "rate");
      requireNonNull(amount, "amount");
      requireNonNull(product, "product");
    }
  }

  /** Checks that there are tiers, in one currency and with rising thresholds. */
  public TierSchedule {
    requireNonNull(mode, "mode");
    requireNonNull(tiers, "tiers");
    checkArgument(!tiers.isEmpty(), "Argument 'tiers' must not be empty");
    for (int i = 1; i < tiers.size(); i++) {
      Money before = tiers.get(i - 1).from();
      Money from = tiers.get(i).from();
      checkArgument(
          from.getCurrencyUnit().equals(before.getCurrencyUnit()),
          "Argument 'tiers' must be in one currency but has thresholds %s and %s",
          before,
          from);
      checkArgument(
          from.isGreaterThan(before),
          "Argument 'tiers' must have rising thresholds but has %s after %s",
          from,
          before);
    }
  }

  /**
   * Makes a schedule whose bands each pay their own part.
   *
   * @param tiers thresholds rising
   * @return the schedule
   */
  public static TierSchedule marginal(Tier... tiers) {
    return new TierSchedule(Mode.MARGINAL, ImmutableList.copyOf(tiers));
  }

  /**
   * Makes a schedule whose highest band reached pays the whole.
   *
   * @param tiers thresholds rising
   * @return the schedule
   */
  public static TierSchedule wholeAmount(Tier... tiers) {
    return new TierSchedule(Mode.WHOLE_AMOUNT, ImmutableList.copyOf(tiers));
  }

  /**
   * Makes a schedule that pays one rate on everything from zero.
   *
   * @param currency the currency of what is paid
   * @param rate the rate
   * @return the schedule
   */
  public static TierSchedule flat(CurrencyUnit currency, Rate rate) {
    return marginal(new Tier(Money.zero(currency), rate));
  }

  /**
   * Returns the currency of thresholds and bases.
   *
   * @return the currency
   */
  public CurrencyUnit currency() {
    return tiers.get(0).from().getCurrencyUnit();
  }

  /**
   * Pays a base, rounded once at the end.
   *
   * @param base the total that the tiers apply to
   * @param rounding how to round to the currency's minor unit
   * @return what it pays, zero on a negative base
   * @throws IllegalArgumentException if the base is in another currency
   */
  public Money amountOn(Money base, RoundingMode rounding) {
    requireNonNull(rounding, "rounding");
    return Money.of(currency(), exactOn(base), rounding);
  }

  /**
   * Pays what a further base adds to an amount already attained (期初已完成额): {@code amountOn(attained + base)} less
   * {@code amountOn(attained)}, each rounded as it was or would be paid, so that two half-months pay exactly what the
   * month would. A negative base gives what a return takes back: on 120 000 attained, −30 000 gives −550.00 in the
   * example above.
   *
   * @param attained what was paid on before
   * @param base what is added to it, of either sign
   * @param rounding how to round to the currency's minor unit
   * @return what is paid in addition
   * @throws IllegalArgumentException if an amount is in another currency
   */
  public Money amountBeyond(Money attained, Money base, RoundingMode rounding) {
    checkCurrency("attained", attained);
    checkCurrency("base", base);
    return amountOn(attained.plus(base), rounding).minus(amountOn(attained, rounding));
  }

  /**
   * Returns what a base pays before rounding.
   *
   * @param base the total that the tiers apply to
   * @return the exact amount in major units
   * @throws IllegalArgumentException if the base is in another currency
   */
  public BigDecimal exactOn(Money base) {
    return portionsOf(base).stream().map(Portion::product).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Returns what each band pays, before rounding.
   *
   * @param base the total that the tiers apply to
   * @return the bands that a part of the base lies in, lowest first; in the whole-amount mode only the band reached
   * @throws IllegalArgumentException if the base is in another currency
   */
  public ImmutableList<Portion> portionsOf(Money base) {
    checkCurrency("base", base);
    ImmutableList.Builder<Portion> portions = ImmutableList.builder();
    for (int i = 0; i < tiers.size(); i++) {
      Money from = tiers.get(i).from();
      Money to = i + 1 < tiers.size() ? tiers.get(i + 1).from() : null;
      boolean last = to == null || base.isLessThan(to);
      if (mode == Mode.WHOLE_AMOUNT && last && base.isPositive() && !base.isLessThan(from)) {
        portions.add(portion(from, to, tiers.get(i).rate(), base));
      } else if (mode == Mode.MARGINAL && base.isGreaterThan(from)) {
        Money inside = (to == null || base.isLessThan(to) ? base : to).minus(from);
        portions.add(portion(from, to, tiers.get(i).rate(), inside));
      }
      if (last) {
        break;
      }
    }
    return portions.build();
  }

  private static Portion portion(Money from, @Nullable Money to, Rate rate, Money amount) {
    BigDecimal product = amount.getAmount().multiply(rate.fraction()).stripTrailingZeros();
    return new Portion(
        from,
        to,
        rate,
        amount,
        product.setScale(Math.max(product.scale(), amount.getScale()), RoundingMode.UNNECESSARY));
  }

  private void checkCurrency(String name, Money amount) {
    requireNonNull(amount, name);
    checkArgument(
        amount.getCurrencyUnit().equals(currency()),
        "Argument '%s' must be in %s but has value %s",
        name,
        currency(),
        amount);
  }
}
