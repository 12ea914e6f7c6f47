/** The base package of the module: holds nothing but how its value classes are generated. */
@NullMarked
@PayrollStyle
package io.github.shopops.payroll;

import org.jspecify.annotations.NullMarked;
