/**
 * Made-up carts with the offers that meet them: Double 11 in two shops, and a presale with agents who bargain.
 *
 * <p>Start with {@link io.github.shopops.examples.cartpricing.sample.Sample}.
 */
@NullMarked
package io.github.shopops.examples.cartpricing.sample;

import org.jspecify.annotations.NullMarked;
