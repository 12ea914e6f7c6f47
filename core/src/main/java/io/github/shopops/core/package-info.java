/** The base package of the module: holds nothing but how its value classes are generated. */
@NullMarked
@CoreStyle
package io.github.shopops.core;

import org.jspecify.annotations.NullMarked;
