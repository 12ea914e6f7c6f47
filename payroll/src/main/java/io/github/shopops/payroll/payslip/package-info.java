/**
 * What a person is paid (工资条), line by line, within what the law lets an employer deduct.
 *
 * <p>Start with {@link io.github.shopops.payroll.payslip.PayslipCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.payslip;

import org.jspecify.annotations.NullMarked;
