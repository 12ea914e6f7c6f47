/**
 * What is printed and collected together (打单配货): batches of parcels from the earliest to the newest, waves and their
 * pick lists, and who holds which basket.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.picking.PickList}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.picking;

import org.jspecify.annotations.NullMarked;
