package io.github.shopops.fulfilment.flow;

/** What every machine asks before the guards of its own. */
public enum FlowGuard implements Guard {
  /** The step exists in the stage the thing is in. */
  STAGE,
  /** The thing is still as the caller has seen it. */
  UNCHANGED_SINCE_SEEN;

  @Override
  public String code() {
    return Word.code("flow", this);
  }
}
