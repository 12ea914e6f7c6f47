/**
 * The notes that a seller writes on an order (备注): read, written, kept, compared and audited.
 *
 * <p>No argument and no result is null unless annotated; a null argument throws {@link NullPointerException} naming
 * it. No text makes anything here throw.
 */
@NullMarked
package io.github.shopops.core.note;

import org.jspecify.annotations.NullMarked;
