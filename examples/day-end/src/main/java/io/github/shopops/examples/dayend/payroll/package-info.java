/**
 * What an application does with findings that payroll should know of: warehouse and payroll do not know each other, so the
 * table that says which finding is which incident stands here.
 *
 * <p>Start with {@link io.github.shopops.examples.dayend.payroll.FindingIncidents}.
 */
@NullMarked
package io.github.shopops.examples.dayend.payroll;

import org.jspecify.annotations.NullMarked;
