package io.github.shopops.examples.monthclose.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the work has come: a bar on a terminal where the work is long, nothing otherwise. */
final class Progress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Starts; the bar goes to the error stream, so that the table can be redirected without it. */
  static Progress start(boolean shown, long steps) {
    return new Progress(
        shown
            ? new ProgressBarBuilder()
                .setTaskName("month-close")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()
            : null);
  }

  /** Notes that a step is done, and says what it was. */
  void done(String step) {
    if (bar != null) {
      bar.setExtraMessage(step).step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
