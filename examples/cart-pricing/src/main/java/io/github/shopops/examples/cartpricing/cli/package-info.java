/**
 * The command that prices a cart: files in, a receipt on the terminal and as a page.
 *
 * <p>Start with {@link io.github.shopops.examples.cartpricing.cli.CartPricingCommand}. Whatever is wrong with what the user
 * gives ends in a sentence and an exit code, never in a stack trace. No argument and no result is null unless annotated; a
 * null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.cartpricing.cli;

import org.jspecify.annotations.NullMarked;
