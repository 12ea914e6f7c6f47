/**
 * JSON that is read strictly and written the same way every time: what a value looks like is said once for both
 * directions. Needs Jackson, which nothing outside packages named {@code json} does.
 *
 * <p>Start with {@link io.github.shopops.core.json.Shape}. What is wrong in a text is told by a
 * {@link io.github.shopops.core.json.JsonRuleException} that names the place, the value there and the remedy. No argument
 * and no result is null unless annotated; a null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.core.json;

import org.jspecify.annotations.NullMarked;
