/**
 * How a thing of the warehouse moves from stage to stage (流转): what the machines of review, parcels, waybills,
 * after-sales and stocktakes have in common.
 *
 * <p>A {@linkplain io.github.shopops.fulfilment.flow.TransitionTable table} says which
 * {@linkplain io.github.shopops.fulfilment.flow.Event event} leads from where to where and what it needs; a
 * {@linkplain io.github.shopops.fulfilment.flow.Machine machine} applies one event to one thing and answers with an
 * {@linkplain io.github.shopops.fulfilment.flow.Outcome outcome}.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.flow.Machine}. No argument and no result is null unless annotated; a
 * null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.flow;

import org.jspecify.annotations.NullMarked;
