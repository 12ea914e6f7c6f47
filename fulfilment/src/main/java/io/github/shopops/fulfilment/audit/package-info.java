/**
 * What was forgotten, printed twice, shipped wrong or left lying on a warehouse day (晚间核对).
 *
 * <p>Start with {@link io.github.shopops.fulfilment.audit.DayEndAudit}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.audit;

import org.jspecify.annotations.NullMarked;
