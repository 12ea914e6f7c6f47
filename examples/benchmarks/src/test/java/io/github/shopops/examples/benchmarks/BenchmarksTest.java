package io.github.shopops.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.PromotionPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000})
  void apportionment_allThreeAgree(int parts) {
    ApportionmentBenchmark benchmark = new ApportionmentBenchmark();
    benchmark.parts = parts;

    assertThatCode(benchmark::compare).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5, 10", "50, 10", "200, 40"})
  void promotion_libraryIsNeverDearerThanGreedy(int lines, int offers) {
    PromotionBenchmark benchmark = new PromotionBenchmark();
    benchmark.lines = lines;
    benchmark.offers = offers;

    assertThatCode(benchmark::compare).doesNotThrowAnyException();
  }

  @Test
  void promotion_libraryIsNeverDearerThanAllOrders() {
    OrderBenchmark benchmark = new OrderBenchmark();
    benchmark.offers = 5;

    assertThatCode(benchmark::compare).doesNotThrowAnyException();
  }

  @Test
  void promotion_fortyOffersInEightGroups_areProvenWithinTheNodes() {
    PromotionCalculator calculator = PromotionCalculator.of(PromotionPolicy.shopfront());
    List<Long> nodes = IntStream.range(0, 51)
        .mapToObj(seed -> SampleCart.of(200, 40, seed))
        .map(sample -> calculator.price(sample.cart(), sample.offers(), sample.context()))
        .filter(priced -> priced.certificate().isOptimal())
        .map(priced -> priced.certificate().nodes())
        .sorted()
        .toList();

    assertThat(nodes).hasSize(51);
    assertThat(nodes.get(25)).isLessThanOrEqualTo(20_000);
  }

  @Test
  void replay_libraryAndArraysAgree() {
    ReplayBenchmark benchmark = new ReplayBenchmark();
    benchmark.events = 20_000;

    assertThatCode(benchmark::compare).doesNotThrowAnyException();
    assertThat(benchmark.library()).hasSize(2_000).allMatch(parcel -> parcel.isInspected());
  }

  @Test
  void audit_findsWhatWasForgotten() {
    AuditBenchmark benchmark = new AuditBenchmark();
    benchmark.parcels = 500;

    assertThatCode(benchmark::compare).doesNotThrowAnyException();
  }
}
