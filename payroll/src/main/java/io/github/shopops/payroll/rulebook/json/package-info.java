/**
 * Rule books and closed months as JSON, read strictly and written the same way every time. Needs Jackson, which the
 * rest of the module does not.
 *
 * <p>Start with {@link io.github.shopops.payroll.rulebook.json.RulebookJson}. What is wrong in a text is told by a
 * {@link io.github.shopops.core.json.JsonRuleException} that names the place and the remedy.
 */
@NullMarked
package io.github.shopops.payroll.rulebook.json;

import org.jspecify.annotations.NullMarked;
