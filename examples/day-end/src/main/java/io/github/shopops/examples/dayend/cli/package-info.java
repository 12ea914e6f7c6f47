/**
 * The command line of this example; start with {@link io.github.shopops.examples.dayend.cli.DayEndCommand}.
 */
@NullMarked
package io.github.shopops.examples.dayend.cli;

import org.jspecify.annotations.NullMarked;
