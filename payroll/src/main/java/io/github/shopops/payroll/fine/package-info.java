/**
 * What an incident costs (罚款): fines, compensations, forfeited orders, and the fund the fines go to.
 *
 * <p>Start with {@link io.github.shopops.payroll.fine.FineCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.fine;

import org.jspecify.annotations.NullMarked;
