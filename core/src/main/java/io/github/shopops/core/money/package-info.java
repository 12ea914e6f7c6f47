/**
 * Exact arithmetic on {@link org.joda.money.Money}: splitting an amount, taking a rate of it, paying it by tiers.
 *
 * <p>Start with {@link io.github.shopops.core.money.Apportionment}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.core.money;

import org.jspecify.annotations.NullMarked;
