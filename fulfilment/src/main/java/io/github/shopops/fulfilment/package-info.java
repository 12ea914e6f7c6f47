/** What happens to the goods of an order; nothing is decided here yet. */
@NullMarked
package io.github.shopops.fulfilment;

import org.jspecify.annotations.NullMarked;
