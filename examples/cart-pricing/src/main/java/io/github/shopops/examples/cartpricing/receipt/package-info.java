/**
 * What a priced cart says, in words and ready-made amounts, on a terminal and as a page.
 *
 * <p>Start with {@link io.github.shopops.examples.cartpricing.receipt.Receipt}. The page stands alone: its style is in it,
 * and it asks no network for anything. No argument and no result is null unless annotated; a null argument throws
 * {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.cartpricing.receipt;

import org.jspecify.annotations.NullMarked;
