/**
 * What an employer withholds from pay for others (代扣代缴): contributions, and income tax over the year.
 *
 * <p>Start with {@link io.github.shopops.payroll.withholding.WithholdingCalculator}. No argument and no result is null
 * unless annotated; a null argument throws {@link NullPointerException} naming it, a bad one
 * {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.withholding;

import org.jspecify.annotations.NullMarked;
