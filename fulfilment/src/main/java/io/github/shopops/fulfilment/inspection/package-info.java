/**
 * Whether what lies in the basket is what was ordered (验货).
 *
 * <p>Start with {@link io.github.shopops.fulfilment.inspection.ScanResult}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.inspection;

import org.jspecify.annotations.NullMarked;
