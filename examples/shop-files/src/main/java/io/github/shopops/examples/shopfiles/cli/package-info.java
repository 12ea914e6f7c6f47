/**
 * What the examples' commands have in common: the language, complaints in one sentence, and small files.
 *
 * <p>Start with {@link io.github.shopops.examples.shopfiles.cli.CommandRun}.
 */
@NullMarked
package io.github.shopops.examples.shopfiles.cli;

import org.jspecify.annotations.NullMarked;
