/**
 * Grades and advancement (晋升): which grade follows which, under what conditions, and what somebody still lacks.
 *
 * <p>Start with {@link io.github.shopops.payroll.grade.GradeCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.grade;

import org.jspecify.annotations.NullMarked;
