/**
 * Reads tables as shops have them (店铺表格), traps and all: every row becomes a fact, merges with a row that says the same,
 * or is rejected with a sentence that says why.
 *
 * <p>Start with {@link io.github.shopops.examples.shopfiles.input.Intake}. Nothing that a file holds throws; no argument and
 * no result is null unless annotated, and a null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.shopfiles.input;

import org.jspecify.annotations.NullMarked;
