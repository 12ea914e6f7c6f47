/**
 * What went wrong, when, and through whom (事故): facts, not yet judged.
 *
 * <p>Start with {@link io.github.shopops.payroll.incident.Incident}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.incident;

import org.jspecify.annotations.NullMarked;
