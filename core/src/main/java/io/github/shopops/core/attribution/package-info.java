/**
 * Who sold an order (业绩归属): contacts, assignments, flags and work codes go in, one result for each order comes out,
 * and a month's sales by agent after what was taken off again.
 *
 * <p>Start with {@link io.github.shopops.core.attribution.AttributionCalculator}. No argument and no result is null
 * unless annotated; a null argument throws {@link NullPointerException} naming it, a bad one
 * {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.core.attribution;

import org.jspecify.annotations.NullMarked;
