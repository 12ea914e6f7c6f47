package io.github.shopops.fulfilment.flow;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * How a shop's warehouse works, as data: in which zone its days are counted, whether it ships before it inspects, and
 * under which clause each guard of its machines stands.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FulfilmentPolicy extends Serializable permits ImmutableFulfilmentPolicy {
  /** Returns the zone whose calendar says on which day something happened. */
  ZoneId zone();

  /** Returns whether parcels may be shipped before they are inspected (先发货后验货). */
  @Value.Default
  default boolean shipsBeforeInspection() {
    return false;
  }

  /** Returns the clause that has each step follow the one before it; it stands for every guard without its own. */
  Clause steps();

  /** Returns the clauses of guards by the guards' codes, such as {@code parcel.guard.waybill-saved}. */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Clause> clauses();

  /**
   * Returns the clause that a guard stands under.
   *
   * @param guard the guard
   * @return its own clause, or that of the steps
   */
  default Clause clause(Guard guard) {
    Clause own = clauses().get(guard.code());
    return own == null ? steps() : own;
  }

  /** Builds policies. */
  final class Builder extends ImmutableFulfilmentPolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The warehouse of the documents, which inspects before it ships.
   *
   * @param zone the shop's zone
   * @return the policy
   */
  static FulfilmentPolicy warehouse(ZoneId zone) {
    return builder()
        .zone(zone)
        .steps(Catalogue.clause("warehouse/STEPS"))
        .clauses(clauses("""
            flow.unchanged-since-seen shop/SEEN
            review.guard.main-given warehouse/L6
            review.guard.main-open warehouse/L1
            review.guard.not-inspected warehouse/L6
            review.guard.not-shipped warehouse/L2
            parcel.guard.members-stated warehouse/L6
            parcel.guard.members-given warehouse/L6
            parcel.guard.not-elsewhere warehouse/L6
            parcel.guard.waybill-given warehouse/L4
            parcel.guard.waybill-saved warehouse/L4
            parcel.guard.goods-promised warehouse/L11
            parcel.guard.label-current warehouse/L2
            parcel.guard.pick-list-current warehouse/L2
            parcel.guard.scanned warehouse/L7
            parcel.guard.no-foreign-barcode warehouse/L8
            parcel.guard.no-open-refund warehouse/L2
            parcel.guard.ships-first warehouse/L5
            parcel.guard.overridden warehouse/L5
            parcel.guard.claim-given warehouse/L15
            waybill.guard.unique warehouse/L4
            waybill.guard.same-parcel warehouse/L4
            after-sale.guard.lost-parcel warehouse/L15
            after-sale.guard.not-lost-parcel warehouse/L15
            after-sale.guard.goods-come-back warehouse/L7
            after-sale.guard.shortage warehouse/L7
            after-sale.guard.refund-only warehouse/L7
            after-sale.guard.exchange warehouse/L9
            after-sale.guard.replacement-linked warehouse/L9
            after-sale.guard.decided warehouse/L21
            after-sale.guard.within-shipped warehouse/L7
            after-sale.guard.within-paid warehouse/L18
            after-sale.guard.settlement-given warehouse/L15
            stocktake.guard.scope-given warehouse/L18
            stocktake.guard.in-scope warehouse/L18
            stocktake.guard.all-counted warehouse/L18
            stocktake.guard.explained warehouse/L10
            stocktake.guard.not-moved warehouse/L10
            stocktake.guard.rebase-complete warehouse/L10
            stock.guard.id-unused shop/SEEN
            stock.guard.available warehouse/L11
            stock.guard.allocated warehouse/L11
            stock.guard.promised-to-source warehouse/L11
            stock.guard.still-wanted warehouse/L11
            stock.guard.original-known warehouse/L10
            stock.guard.opposite warehouse/L10
            stock.guard.not-reversed warehouse/L10
            """))
        .build();
  }

  /** Reads clauses, each on a line: the guard's code, a blank and the clause's id. */
  private static ImmutableSortedMap<String, Clause> clauses(String lines) {
    return lines
        .lines()
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            String::compareTo, FulfilmentPolicy::code, FulfilmentPolicy::clauseOf));
  }

  private static String code(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static Clause clauseOf(String line) {
    return Catalogue.clause(line.substring(line.indexOf(' ') + 1));
  }
}
