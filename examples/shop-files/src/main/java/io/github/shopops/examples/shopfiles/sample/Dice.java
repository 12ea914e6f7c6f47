package io.github.shopops.examples.shopfiles.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed: the same throws at every run, and each part of the sample with throws of its own. */
public final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Makes dice that throw the same at every run. */
  public static Dice of(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  /** Throws a number, both ends included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Says yes so many times in a hundred. */
  public boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** Picks one of some. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Throws an instant, to the second. */
  public LocalDateTime between(LocalDateTime first, LocalDateTime last) {
    return first.plusSeconds(random.nextLong(Duration.between(first, last).toSeconds() + 1));
  }
}
