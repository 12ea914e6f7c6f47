package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many labels were stuck on goods that came in (收货贴标): a SKU of a purchase receipt, or of a return or swap, whose goods
 * are labelled anew (clause {@code warehouse/L9}).
 *
 * @param receipt the id of the receipt, or of the return or swap, not blank
 * @param sku the shop's own code for the goods, not blank
 * @param received how many pieces came, zero or more
 * @param labels how many labels were stuck, zero or more
 * @param printedBy who printed the labels
 * @param stuckBy who stuck them
 * @param checkedBy who counted them again, null where nobody did
 * @param at when they were stuck
 */
public record LabelCount(
    String receipt,
    String sku,
    int received,
    int labels,
    AgentId printedBy,
    AgentId stuckBy,
    @Nullable AgentId checkedBy,
    Instant at)
    implements Serializable {
  /** Checks texts and numbers. */
  public LabelCount {
    requireNonNull(receipt, "receipt");
    requireNonNull(sku, "sku");
    requireNonNull(printedBy, "printedBy");
    requireNonNull(stuckBy, "stuckBy");
    requireNonNull(at, "at");
    checkArgument(
        !receipt.isBlank(), "Argument 'receipt' must not be blank but has value '%s'", receipt);
    checkArgument(!sku.isBlank(), "Argument 'sku' must not be blank in receipt %s", receipt);
    check("received", received, receipt);
    check("labels", labels, receipt);
  }

  private static void check(String name, int number, String receipt) {
    checkArgument(
        number >= 0,
        "Argument '%s' must be zero or more in receipt %s but has value %s",
        name,
        receipt,
        number);
  }
}
