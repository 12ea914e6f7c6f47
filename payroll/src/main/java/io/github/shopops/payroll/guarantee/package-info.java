/**
 * What pay does not fall below (保底), by year of service, settled each month or over the year.
 *
 * <p>Start with {@link io.github.shopops.payroll.guarantee.GuaranteeCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.guarantee;

import org.jspecify.annotations.NullMarked;
