/**
 * What a month's sales pay (提成), and what a later return takes back.
 *
 * <p>Start with {@link io.github.shopops.payroll.commission.CommissionCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.commission;

import org.jspecify.annotations.NullMarked;
