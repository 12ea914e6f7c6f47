package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.kpi.Ratio;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A month of the whole shop, as far as bonuses depend on it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface BonusContext extends Serializable permits ImmutableBonusContext {
  /** Returns what became of the month's incidents. */
  FineStatement fines();

  /** Returns who became ready to work alone, in any order; one that is given twice counts once. */
  ImmutableList<Trainee> trainees();

  /** Returns what managers granted, in any order; one that is given twice counts once. */
  ImmutableList<GrantedAward> awards();

  /**
   * Returns the average order value of the month (客单价, K4): what was paid in minor units of the shop's currency, by how
   * many payers; {@link Ratio#NONE} unless stated.
   */
  @Value.Default
  default Ratio averageOrder() {
    return Ratio.NONE;
  }

  /**
   * Returns the net sales of teams, of either sign. Those of a team that is not named are the sum of its people's; name
   * it where people count who are not among the month's subjects.
   */
  ImmutableMap<String, Money> teamSales();

  /** Returns the net sales of the shop, of either sign; where empty they are the sum of everybody's. */
  Optional<Money> shopSales();

  /** Returns the month, which is that of the fines. */
  default YearMonth month() {
    return fines().month();
  }

  /** Builds contexts. */
  final class Builder extends ImmutableBonusContext.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param fines what became of the month's incidents; its month is the month
   * @return a new builder, of a month without trainees, awards and sales
   */
  static Builder builder(FineStatement fines) {
    Builder builder = new Builder();
    builder.fines(fines);
    return builder;
  }
}
