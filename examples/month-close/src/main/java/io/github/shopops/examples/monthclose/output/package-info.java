/**
 * The files a closed month is handed out as: tables for a spreadsheet, pay slips for a program, balances for the next month.
 *
 * <p>Start with {@link io.github.shopops.examples.monthclose.output.OutputFiles}. All files are UTF-8 without a byte order
 * mark, lines end with a line feed, and the same month gives the same bytes. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.monthclose.output;

import org.jspecify.annotations.NullMarked;
