package io.github.shopops.examples.monthclose.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed: the same throws at every run, and each part of the sample with throws of its own. */
final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  /** Throws a number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Throws an instant, to the second. */
  LocalDateTime between(LocalDateTime first, LocalDateTime last) {
    return first.plusSeconds(random.nextLong(Duration.between(first, last).toSeconds() + 1));
  }
}
