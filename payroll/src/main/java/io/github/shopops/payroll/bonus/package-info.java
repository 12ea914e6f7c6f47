/**
 * What is paid beside base and commission (奖金): score, attendance, subsidy and awards.
 *
 * <p>Start with {@link io.github.shopops.payroll.bonus.BonusCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.bonus;

import org.jspecify.annotations.NullMarked;
