package io.github.shopops.fulfilment.picking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavePlannerTest {
  /** Parcels of so many pieces, each of two SKUs where there is more than one. */
  private static ImmutableListMultimap<ParcelId, PickLine> contents(String pieces) {
    ImmutableListMultimap.Builder<ParcelId, PickLine> contents = ImmutableListMultimap.builder();
    int number = 0;
    for (String count : pieces.split(" ", -1)) {
      ParcelId parcel = ParcelId.of("P" + ++number);
      contents.put(parcel, new PickLine("MUG", "A-1", 1));
      if (Integer.parseInt(count) > 1) {
        contents.put(parcel, new PickLine("LID", "B-1", Integer.parseInt(count) - 1));
      }
    }
    return contents.build();
  }

  @ParameterizedTest(name = "at most {0} parcels and {1} pieces: {2} go as {3}")
  @CsvSource({
    "9, 10, 6 3 4 12, 'P1 P2, P3, P4'",
    "9, 10, 6 4 1, 'P1 P2, P3'",
    "2, 99, 1 1 1 1 1, 'P1 P2, P3 P4, P5'",
    "1, 1, 3 1, 'P1, P2'",
  })
  void plan(int parcels, int pieces, String contents, String waves) {
    WavePlanner planner = WavePlanner.of(new WavePolicy(parcels, pieces, PickRoute.BY_NAME));

    assertThat(planner.plan("B1", contents(contents)).stream()
            .map(wave -> wave.list().parcels().stream()
                .map(ParcelId::value)
                .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(", ")))
        .isEqualTo(waves);
  }

  @Test
  void plan_listOfAWave() {
    WavePlanner planner = WavePlanner.of(new WavePolicy(9, 10, PickRoute.BY_NAME));
    List<Wave> waves = planner.plan("B1", contents("6 3 4"));

    assertThat(waves).extracting(Wave::id).containsExactly("B1-1", "B1-2");
    assertThat(waves.get(0).list().lines())
        .containsExactly(new PickLine("MUG", "A-1", 2), new PickLine("LID", "B-1", 7));
  }

  @Test
  void plan_nothing() {
    WavePlanner planner = WavePlanner.of(new WavePolicy(9, 10, PickRoute.BY_NAME));

    assertThat(planner.plan("B1", ImmutableListMultimap.of())).isEmpty();
  }
}
