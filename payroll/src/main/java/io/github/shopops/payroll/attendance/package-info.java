/**
 * When people were due, when they were there, and what that means (考勤): from clock-in facts to hours, days and
 * incidents.
 *
 * <p>Start with {@link io.github.shopops.payroll.attendance.AttendanceCalculator}. No argument and no result is null unless annotated; a
 * null argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.attendance;

import org.jspecify.annotations.NullMarked;
