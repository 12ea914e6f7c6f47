package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.OrderId;

/**
 * The notes of the orders paid in a month: how each reads, and what is wrong with it.
 *
 * @param readings how each known note reads
 * @param findings what is wrong, by order
 */
record NoteCheck(
    ImmutableSortedMap<OrderId, NoteReading> readings, ImmutableList<Finding> findings) {}
