package io.github.shopops.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What is timed agrees before it is timed; how fast it is stands in no test. */
class BenchmarksTest {
  @Test
  void attribution_allThreeAgree() {
    AttributionBenchmark benchmark = new AttributionBenchmark();
    benchmark.size = 2_000;

    benchmark.compare();

    assertThat(benchmark.library())
        .isNotEmpty()
        .isEqualTo(benchmark.limit())
        .isEqualTo(benchmark.guava());
  }

  @Test
  void notes_bothReadersAgree() {
    assertThatCode(() -> new NoteBenchmark().check()).doesNotThrowAnyException();
  }
}
