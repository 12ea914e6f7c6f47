/**
 * Reads the files of a shop (店铺文件) as they are, traps and all: every row of them becomes a fact, merges with a row that
 * says the same, or is rejected with a sentence that says why.
 *
 * <p>Start with {@link io.github.shopops.examples.monthclose.input.ShopReader}. Nothing that a file holds throws; no argument
 * and no result is null unless annotated, and a null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.monthclose.input;

import org.jspecify.annotations.NullMarked;
