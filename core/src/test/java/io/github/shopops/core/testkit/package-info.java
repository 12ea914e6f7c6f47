/** What the tests of every module share; exported as the test jar with classifier {@code testkit}. */
@NullMarked
package io.github.shopops.core.testkit;

import org.jspecify.annotations.NullMarked;
