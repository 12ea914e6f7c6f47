/**
 * The command that closes a month: files in, a table on the terminal and files out.
 *
 * <p>Start with {@link io.github.shopops.examples.monthclose.cli.MonthCloseCommand}. Whatever is wrong with what the user
 * gives ends in a sentence and an exit code, never in a stack trace. No argument and no result is null unless annotated; a
 * null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.monthclose.cli;

import org.jspecify.annotations.NullMarked;
