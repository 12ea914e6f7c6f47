/**
 * Pages of HTML that need nothing but a browser; start with {@link io.github.shopops.examples.shopfiles.page.HtmlPage}.
 */
@NullMarked
package io.github.shopops.examples.shopfiles.page;

import org.jspecify.annotations.NullMarked;
