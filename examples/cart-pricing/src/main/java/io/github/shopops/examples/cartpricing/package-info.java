/** The words of the cart-pricing example; {@code cli} holds the command. */
@NullMarked
package io.github.shopops.examples.cartpricing;

import org.jspecify.annotations.NullMarked;
