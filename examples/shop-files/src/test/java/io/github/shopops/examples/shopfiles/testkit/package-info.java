/** What tests of readers share. */
@NullMarked
package io.github.shopops.examples.shopfiles.testkit;

import org.jspecify.annotations.NullMarked;
