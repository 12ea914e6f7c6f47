package io.github.shopops.fulfilment.flow;

/**
 * Something that must hold for a step to be taken. Its {@linkplain #code code} is the key of the sentence that says why
 * it does not hold, and the name under which a {@link FulfilmentPolicy} gives it a clause.
 */
public interface Guard extends Word {}
