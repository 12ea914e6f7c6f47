/**
 * The close of a month (月结): facts and a rule book in, pay slips that explain themselves out.
 *
 * <p>Start with {@link io.github.shopops.payroll.close.MonthClose}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.close;

import org.jspecify.annotations.NullMarked;
