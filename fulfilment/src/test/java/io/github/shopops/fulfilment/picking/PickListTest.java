package io.github.shopops.fulfilment.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickListTest {
  private static final ParcelId P1 = ParcelId.of("P1");
  private static final ParcelId P2 = ParcelId.of("P2");

  private static PickLine line(String sku, @Nullable String location, int quantity) {
    return new PickLine(sku, location, quantity);
  }

  @Test
  void of_sumsPerSkuAndLocationInTheOrderOfTheWalk() {
    PickList list = PickList.of(
        "L1",
        ImmutableListMultimap.<ParcelId, PickLine>builder()
            .putAll(P2, line("MUG", "A-10", 2), line("LID", null, 1), line("MUG", "A-2", 1))
            .putAll(P1, line("MUG", "A-10", 1), line("CUP", "A-2", 4))
            .build());

    assertThat(list.parcels()).containsExactly(P2, P1);
    assertThat(list.lines())
        .containsExactly(
            line("CUP", "A-2", 4),
            line("MUG", "A-2", 1),
            line("MUG", "A-10", 3),
            line("LID", null, 1));
  }

  @Test
  void of_moreThanAnInt() {
    assertThatThrownBy(() -> PickList.of(
            "L1",
            ImmutableListMultimap.of(
                P1, line("MUG", "A", Integer.MAX_VALUE), P2, line("MUG", "A", 1))))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest(name = "areas {0}: {2}")
  @CsvSource({
    "'', A-2 A-10 A-1b A-1 B1, A-1 A-1b A-2 A-10 B1",
    "'', A-2 A-02 a A, A A-02 A-2 a",
    "'', 10 9 A 00000000000000000000000000010, 9 00000000000000000000000000010 10 A",
    "B A, A-1 C-1 B-2 B-1, B-1 B-2 A-1 C-1",
    "A A-9, A-9-1 A-1 A-10, A-1 A-10 A-9-1",
  })
  void route_order(String areas, String locations, String walked) {
    PickRoute route = new PickRoute(Stream.of(areas.split(" ", -1))
        .filter(area -> !area.isEmpty())
        .collect(ImmutableList.toImmutableList()));
    Comparator<PickLine> order = route.lines();

    assertThat(Stream.of(locations.split(" ", -1))
            .map(location -> line("MUG", location, 1))
            .sorted(order)
            .map(PickLine::location))
        .containsExactly(walked.split(" ", -1));
    assertThat(List.of(line("MUG", null, 1), line("MUG", "Z", 1)).stream().sorted(order))
        .containsExactly(line("MUG", "Z", 1), line("MUG", null, 1));
  }
}
