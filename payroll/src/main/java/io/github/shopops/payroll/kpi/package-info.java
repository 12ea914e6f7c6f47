/**
 * Key figures of a desk (客服 KPI): who was received, who bought, how fast the answers came.
 *
 * <p>No argument and no result is null unless annotated; a null argument throws {@link NullPointerException} naming it, a
 * bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.kpi;

import org.jspecify.annotations.NullMarked;
