/**
 * Checking what is in a basket against what belongs in its parcels (验货), scan by scan.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.inspection.ScanSession}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.inspection;

import org.jspecify.annotations.NullMarked;
