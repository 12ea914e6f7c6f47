package io.github.shopops.examples.dayend.sample;

import io.github.shopops.fulfilment.flow.Outcome;
import java.io.Serializable;

/** Holds the sample to the machines: a step that they refuse is a mistake of the sample. */
final class Steps {
  private Steps() {}

  static <T extends Serializable> T moved(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      throw new IllegalStateException("The sample does what cannot be done: " + refused.refusal());
    }
    return outcome.now();
  }
}
