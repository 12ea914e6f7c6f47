package io.github.shopops.fulfilment.flow;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which step leads from which stage to which, and what it needs: the whole of a machine as data. Diagrams and tests are
 * made from it.
 *
 * <p>Where a step has several rows in a stage, the first whose guards all hold is taken. This class is immutable and
 * thread-safe.
 *
 * @param <S> the stages
 * @param <K> the steps
 * @param <G> the guards
 */
public final class TransitionTable<
    S extends Enum<S> & Word, K extends Enum<K> & Word, G extends Enum<G> & Guard> {
  private final ImmutableSet<S> stages;
  private final ImmutableSet<K> steps;
  private final ImmutableList<Transition<S, K, G>> rows;

  /** For each stage and in it for each step its rows, both in their own order. */
  private final ImmutableList<ImmutableList<Transition<S, K, G>>> cells;

  private final int width;

  /** The cells once more, and the guards of each row: in arrays, since replaying asks for nothing as often. */
  private final Transition<S, K, G>[][] rowsOf;

  private final G[][][] guardsOf;

  private TransitionTable(
      ImmutableSet<S> stages, ImmutableSet<K> steps, ImmutableList<Transition<S, K, G>> rows) {
    this.stages = stages;
    this.steps = steps;
    this.width = steps.size();
    this.rows = rows;
    this.cells = stages.stream()
        .flatMap(stage -> steps.stream()
            .map(step -> rows.stream()
                .filter(row -> row.from() == stage && row.step() == step)
                .collect(ImmutableList.toImmutableList())))
        .collect(ImmutableList.toImmutableList());
    this.rowsOf = rowsOf(cells);
    this.guardsOf = guardsOf(cells);
  }

  @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
  private static <S extends Enum<S> & Word, K extends Enum<K> & Word, G extends Enum<G> & Guard>
      Transition<S, K, G>[][] rowsOf(ImmutableList<ImmutableList<Transition<S, K, G>>> cells) {
    return (Transition<S, K, G>[][]) cells.stream()
        .map(cell -> cell.toArray(new Transition<?, ?, ?>[0]))
        .toArray(Transition<?, ?, ?>[][]::new);
  }

  @SuppressWarnings("unchecked") // as above; what comes out of it is a guard
  private static <S extends Enum<S> & Word, K extends Enum<K> & Word, G extends Enum<G> & Guard>
      G[][][] guardsOf(ImmutableList<ImmutableList<Transition<S, K, G>>> cells) {
    return (G[][][]) cells.stream()
        .map(cell -> cell.stream()
            .map(row -> row.guards().toArray(new Enum<?>[0]))
            .toArray(Enum<?>[][]::new))
        .toArray(Enum<?>[][][]::new);
  }

  /**
   * Returns the stages, those that no row mentions included.
   *
   * @return in the order of a thing's life
   */
  public ImmutableSet<S> stages() {
    return stages;
  }

  /**
   * Returns the steps.
   *
   * @return in the order of a thing's life
   */
  public ImmutableSet<K> steps() {
    return steps;
  }

  /**
   * Returns the rows.
   *
   * @return in the order in which they were written
   */
  public ImmutableList<Transition<S, K, G>> rows() {
    return rows;
  }

  /**
   * Returns what a step may do in a stage.
   *
   * @param from the stage
   * @param step the step
   * @return the rows in the order in which they are tried, none where the step does not exist in the stage
   */
  public ImmutableList<Transition<S, K, G>> rows(S from, K step) {
    return cells.get(cell(from, step));
  }

  /** Returns the first row whose guards all hold, null where there is none. */
  <F> @Nullable Transition<S, K, G> open(Draft<?, S, K, F, G> draft, K step, F facts) {
    int cell = cell(draft.stage(), step);
    Transition<S, K, G>[] tried = rowsOf[cell];
    for (int i = 0; i < tried.length; i++) {
      if (isOpen(guardsOf[cell][i], draft, facts)) {
        return tried[i];
      }
    }
    return null;
  }

  private <F> boolean isOpen(G[] guards, Draft<?, S, K, F, G> draft, F facts) {
    for (G guard : guards) {
      if (!draft.holds(guard, facts)) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("EnumOrdinal") // the cells are made from the same constants in the same order
  private int cell(S from, K step) {
    return from.ordinal() * width + step.ordinal();
  }

  /**
   * Writes the table in four columns: the stage, the step, the stage after it, what it needs.
   *
   * @return a line for each row, the heading first, each ended by a line feed
   */
  public String text() {
    int first = width(stages);
    int second = width(steps);
    StringBuilder text = new StringBuilder();
    line(text, first, second, "from", "step", "to", "needs");
    for (Transition<S, K, G> row : rows) {
      line(
          text,
          first,
          second,
          row.from().name(),
          row.step().name(),
          row.to().name(),
          names(row.guards()));
    }
    return text.toString();
  }

  /**
   * Draws the table as a Mermaid state diagram.
   *
   * @return the source of the diagram, each line ended by a line feed
   */
  public String mermaid() {
    StringBuilder drawing = new StringBuilder("stateDiagram-v2\n");
    for (Transition<S, K, G> row : rows) {
      drawing
          .append("  ")
          .append(row.from().name())
          .append(" --> ")
          .append(row.to().name())
          .append(": ")
          .append(row.step().name());
      if (!row.guards().isEmpty()) {
        drawing.append(" [").append(names(row.guards())).append(']');
      }
      drawing.append('\n');
    }
    return drawing.toString();
  }

  private static String names(List<? extends Enum<?>> guards) {
    return guards.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static int width(ImmutableSet<? extends Enum<?>> words) {
    return words.stream().mapToInt(word -> word.name().length()).max().orElse(0) + 2;
  }

  private static void line(
      StringBuilder text,
      int first,
      int second,
      String from,
      String step,
      String to,
      String needs) {
    text.append(Strings.padEnd(from, first, ' '))
        .append(Strings.padEnd(step, second, ' '))
        .append(needs.isEmpty() ? to : Strings.padEnd(to, first, ' ') + needs)
        .append('\n');
  }

  /**
   * Makes a table.
   *
   * @param stages the stages
   * @param steps the steps
   * @param rows the rows, in the order in which they are tried
   * @param <S> the stages
   * @param <K> the steps
   * @param <G> the guards
   * @return the table
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S extends Enum<S> & Word, K extends Enum<K> & Word, G extends Enum<G> & Guard>
      TransitionTable<S, K, G> of(Class<S> stages, Class<K> steps, Transition<S, K, G>... rows) {
    return new TransitionTable<>(
        ImmutableSet.copyOf(stages.getEnumConstants()),
        ImmutableSet.copyOf(steps.getEnumConstants()),
        ImmutableList.copyOf(rows));
  }
}
