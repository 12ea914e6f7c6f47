/**
 * Writes tables as files: {@link io.github.shopops.examples.shopfiles.output.CsvTable} a row at a time, {@link
 * io.github.shopops.examples.shopfiles.output.OutputFolder} a file at a time.
 */
@NullMarked
package io.github.shopops.examples.shopfiles.output;

import org.jspecify.annotations.NullMarked;
