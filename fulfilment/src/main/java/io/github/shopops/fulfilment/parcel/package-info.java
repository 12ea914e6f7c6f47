/**
 * What happens to a parcel (包裹) and to the number of its waybill (运单), from planning to the recipient's signature.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.parcel.ParcelMachine}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.parcel;

import org.jspecify.annotations.NullMarked;
