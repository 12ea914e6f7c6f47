/**
 * Snapshots, events, the stock ledger, policies, the facts of a day, plans and findings as JSON, read strictly and written
 * the same way every time, so that an application stores them as it likes and a shop edits its rules
 * as files. Needs Jackson, which the rest of the module does not.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.json.FulfilmentJson}. What is wrong in a text is told by a
 * {@link io.github.shopops.core.json.JsonRuleException} that names the place, the value there and the remedy. No argument
 * and no result is null; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.json;

import org.jspecify.annotations.NullMarked;
