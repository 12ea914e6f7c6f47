package io.github.shopops.fulfilment.aftersale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Staged;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An after-sale case (售后单) of one order.
 *
 * <p>A lost parcel's case is between the shop and the carrier; what the buyer is given for it is a case of its own. This
 * class is immutable and thread-safe.
 *
 * @param id the case's id
 * @param order the order it is about
 * @param kind what it is about
 * @param stage where it stands
 * @param received how many pieces arrived, 0 while none did
 * @param refunded what went back to the buyer, null while nothing did
 * @param replacement the order that sends other goods, null where there is none
 * @param settled what the carrier paid, null while the claim is not settled
 * @param applied the events that brought it here
 */
public record AfterSale(
    String id,
    OrderId order,
    AfterSaleKind kind,
    AfterSaleStage stage,
    int received,
    @Nullable Money refunded,
    @Nullable OrderId replacement,
    @Nullable Money settled,
    Applied applied)
    implements Staged<AfterSaleStage> {
  /** Checks that the id says something. */
  public AfterSale {
    requireNonNull(id, "id");
    requireNonNull(order, "order");
    requireNonNull(kind, "kind");
    requireNonNull(stage, "stage");
    requireNonNull(applied, "applied");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
  }

  /**
   * Opens a case.
   *
   * @param id the case's id
   * @param order the order it is about
   * @param kind what it is about
   * @return a case that was just asked for
   */
  public static AfterSale requested(String id, OrderId order, AfterSaleKind kind) {
    return new AfterSale(
        id, order, kind, AfterSaleStage.REQUESTED, 0, null, null, null, Applied.NONE);
  }
}
