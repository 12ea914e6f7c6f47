/**
 * What happens after the sale (售后): returns, exchanges, refunds, goods that were never there, parcels that were lost.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.aftersale.AfterSaleMachine}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.aftersale;

import org.jspecify.annotations.NullMarked;
