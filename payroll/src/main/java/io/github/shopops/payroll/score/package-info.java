/**
 * How well a person did in a month (考评): a score from its parts, plus and minus points, ranks, and runs of bad months.
 *
 * <p>Start with {@link io.github.shopops.payroll.score.ScoreCalculator}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.score;

import org.jspecify.annotations.NullMarked;
