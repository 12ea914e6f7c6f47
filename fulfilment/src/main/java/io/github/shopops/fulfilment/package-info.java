/** The base package of the module: holds nothing but how its value classes are generated and its texts found. */
@NullMarked
@FulfilmentStyle
package io.github.shopops.fulfilment;

import org.jspecify.annotations.NullMarked;
