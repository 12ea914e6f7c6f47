/**
 * A shop's rules as one value (规则簿): presets, and rule books of one's own in JSON.
 *
 * <p>Start with {@link io.github.shopops.payroll.rulebook.Rulebooks}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.rulebook;

import org.jspecify.annotations.NullMarked;
