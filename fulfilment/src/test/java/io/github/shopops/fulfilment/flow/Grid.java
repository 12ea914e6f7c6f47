package io.github.shopops.fulfilment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Every pair of stage and step, worked by hand: the steps in the first line, then a line for each stage with the stage
 * that each step leads to, {@code -} where the step does not exist and the name of a guard after {@code !} where it
 * refuses.
 */
public final class Grid {
  private final ImmutableList<List<String>> lines;

  private Grid(ImmutableList<List<String>> lines) {
    this.lines = lines;
  }

  /** Reads a grid. */
  public static Grid of(String text) {
    Splitter cells = Splitter.on(' ').omitEmptyStrings();
    return new Grid(text.lines().map(cells::splitToList).collect(ImmutableList.toImmutableList()));
  }

  /** Holds a machine to the line of one stage. */
  public <
          T extends Staged<S>,
          S extends Enum<S> & Word,
          K extends Enum<K> & Word,
          F,
          G extends Enum<G> & Guard>
      void assertHeldBy(Machine<T, S, K, F, G> machine, T thing, F facts) {
    assertThat(machine.table().steps())
        .extracting(Enum::name)
        .containsExactlyElementsOf(lines.get(0));
    assertThat(lines.stream().skip(1).map(line -> line.get(0)))
        .containsExactlyElementsOf(
            machine.table().stages().stream().map(Enum::name).toList());
    List<String> line = lines.stream()
        .skip(1)
        .filter(candidate -> candidate.get(0).equals(thing.stage().name()))
        .findFirst()
        .orElseThrow();
    assertThat(machine.possible(thing, facts).values())
        .extracting(Grid::shown)
        .containsExactlyElementsOf(line.subList(1, line.size()));
  }

  private static String shown(Prospect<?> prospect) {
    if (prospect instanceof Prospect.Possible<?> possible) {
      return possible.to().name();
    }
    Refusal refusal = ((Prospect.Impossible<?>) prospect).refusal();
    assertThat(refusal.evidence()).isNotEmpty();
    return refusal.guard() == FlowGuard.STAGE ? "-" : "!" + ((Enum<?>) refusal.guard()).name();
  }
}
