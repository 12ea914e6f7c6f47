package io.github.shopops.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StockWatchTest {
  private static final StockWatch WATCH = StockWatch.of(StockPolicy.warehouse());
  private static final StockItem FRONT = StockItem.of("MUG", "A-01");
  private static final StockItem BACK = StockItem.of("MUG", "B-07");

  private static ImmutableSortedMap<StockItem, StockLevel> levels(
      long front, long allocated, long back) {
    return ImmutableSortedMap.of(
        FRONT, new StockLevel(front, allocated), BACK, new StockLevel(back, 0));
  }

  private static StockDemand demand(long listed, long minimum, long open, boolean discontinued) {
    return new StockDemand("MUG", listed, minimum, open, discontinued);
  }

  static Stream<Arguments> warnings() {
    return Stream.of(
        arguments("enough of everything", levels(20, 5, 5), demand(20, 10, 5, false), List.of()),
        arguments(
            "L11 9 listed", levels(20, 5, 5), demand(9, 0, 0, false), List.of("stock.recount")),
        arguments(
            "L11 10 listed are not below 10", levels(20, 5, 5), demand(10, 0, 0, false), List.of()),
        arguments(
            "L11 21 listed of 20 available",
            levels(20, 5, 5),
            demand(21, 0, 0, false),
            List.of("stock.listed-above")),
        arguments(
            "L11 25 there, 26 the minimum",
            levels(20, 0, 5),
            demand(20, 26, 0, false),
            List.of("stock.below-minimum")),
        arguments(
            "L11 25 there, 26 to be sent",
            levels(20, 0, 5),
            demand(20, 0, 26, false),
            List.of("stock.below-demand")),
        arguments(
            "L10 one place below zero",
            levels(20, 0, -1),
            demand(15, 0, 0, false),
            List.of("stock.negative")),
        arguments(
            "L10 discontinued and below zero",
            levels(2, 0, -3),
            demand(0, 9, 0, true),
            List.of("stock.negative", "stock.discontinued-negative")),
        arguments(
            "L10 discontinued and one place empty",
            levels(2, 0, 0),
            demand(0, 9, 0, true),
            List.of("stock.location-free")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("warnings")
  void check_warns(
      String what,
      ImmutableSortedMap<StockItem, StockLevel> levels,
      StockDemand demand,
      List<String> keys) {
    assertThat(WATCH.check(levels, List.of(demand)))
        .as(what)
        .extracting(finding -> finding.message().key())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void check_saysWhatToDo() {
    List<Finding> findings = WATCH.check(levels(9, 2, 0), List.of(demand(9, 0, 0, false)));

    assertThat(findings).extracting(finding -> finding.clause().id()).containsOnly("warehouse/L11");
    assertThat(findings)
        .extracting(FulfilmentExplanations.of(Locale.ENGLISH)::explain)
        .containsExactly(
            "MUG: 9 listed, 7 available",
            "MUG: 9 listed, below 10; count again and tell everybody");
  }
}
