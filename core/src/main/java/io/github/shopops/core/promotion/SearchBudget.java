package io.github.shopops.core.promotion;

/** Counts the nodes that the searches for one cart visit, and remembers what they had to leave open. */
final class SearchBudget {
  private final int most;
  private long visited;
  private long open;

  SearchBudget(int most) {
    this.most = most;
  }

  /** Counts a node; returns false once the budget is spent. */
  boolean visit() {
    if (visited == most) {
      return false;
    }
    visited++;
    return true;
  }

  /** Returns how many nodes there are in all. */
  int most() {
    return most;
  }

  /** Notes that what was left out could have been better by so much. */
  void leaveOpen(long better) {
    open = Math.max(open, better);
  }

  long visited() {
    return visited;
  }

  /** Returns how much better the best could be at most than what was found. */
  long open() {
    return open;
  }
}
