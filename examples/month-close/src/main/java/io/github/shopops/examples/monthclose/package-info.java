/**
 * A month closed from real files: the shop's exports go in, pay slips that explain themselves come out.
 *
 * <p>Start with {@link io.github.shopops.examples.monthclose.cli.MonthCloseCommand}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.monthclose;

import org.jspecify.annotations.NullMarked;
