/**
 * What is on the shelves (库存): a ledger of movements, stocktakes that balance it, and warnings.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.stock.StockLedger}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.stock;

import org.jspecify.annotations.NullMarked;
