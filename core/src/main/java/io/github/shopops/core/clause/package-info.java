/**
 * Why a decision was made: the {@linkplain io.github.shopops.core.clause.Clause clauses} of a shop's rules, what was
 * found against them, and the sentences that say so in Chinese and English.
 *
 * <p>Start with {@link io.github.shopops.core.clause.Finding}. No argument and no result is null unless annotated; a
 * null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.core.clause;

import org.jspecify.annotations.NullMarked;
