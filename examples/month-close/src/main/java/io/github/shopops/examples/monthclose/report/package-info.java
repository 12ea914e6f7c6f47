/**
 * The page that a shop owner reads: a month in charts, a slip for each person with its reasons, what a person has to look at.
 *
 * <p>Start with {@link io.github.shopops.examples.monthclose.report.ReportPage}. The page stands alone: style, script and
 * data are in it, and it asks no network for anything. No argument and no result is null unless annotated; a null argument
 * throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.monthclose.report;

import org.jspecify.annotations.NullMarked;
