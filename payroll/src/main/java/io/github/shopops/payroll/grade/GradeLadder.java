package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A shop's grades and the steps between them (晋升制度); clauses G1, G2 and G3.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface GradeLadder extends Serializable permits ImmutableGradeLadder {
  /** Returns the clause under which grades are held and reported. */
  Clause clause();

  /** Returns the grades, none of which shares a name with another. */
  ImmutableList<Grade> grades();

  /** Returns the code of the grade that a newcomer has at once, empty where somebody has to say. */
  Optional<String> entry();

  /** Returns the steps; of several that lead on from a grade, the first that is open is taken. */
  ImmutableList<GradeStep> steps();

  /** Returns the clauses whose unexcused incidents are errors (失误). */
  ImmutableSet<Clause> errors();

  /**
   * Returns how much of a month has to be worked for it to count as worked; the whole of it unless stated (reading: a
   * month in which somebody joined is not a month without error).
   */
  @Value.Default
  default Rate countsFrom() {
    return Rate.ONE;
  }

  /** Returns from which day a new grade holds; from the first of the next month unless stated (reading). */
  @Value.Default
  default Effective effective() {
    return Effective.FIRST_OF_NEXT_MONTH;
  }

  /**
   * The ladder of the custom-print shop (G1): junior to intermediate after 2 months running without error and an
   * assessment in six skills; intermediate to senior after 3 such months and an assessment as product expert and sales
   * expert; senior to customer manager after a full year as senior of which the last 3 months are without error, without
   * an assessment. Reading: an error is an unexcused F1–F10.
   *
   * @return the ladder
   */
  static GradeLadder mural() {
    return LadderPresets.mural();
  }

  /**
   * The ladder of the yearly assessment (G2): junior at once, intermediate after 3 months as junior, senior after 1 year,
   * veteran after 2 years. Reading: the years are of total service, since the document counts them 在客服上, at the desk; an
   * intermediate could never have spent one as junior.
   *
   * @return the ladder
   */
  static GradeLadder annual() {
    return LadderPresets.annual();
  }

  /**
   * Looks for a grade.
   *
   * @param name its code or an alias, as a shop writes it
   * @return the grade, empty if the ladder has none of that name
   */
  default Optional<Grade> grade(String name) {
    return grades().stream().filter(grade -> grade.name().isCalled(name)).findFirst();
  }

  /**
   * Returns the steps that lead on from a grade.
   *
   * @param code the grade's code
   * @return in the ladder's order, none from the highest grade
   */
  default ImmutableList<GradeStep> stepsFrom(String code) {
    return steps().stream()
        .filter(step -> step.from().equals(code))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether enough of a month was worked for it to count.
   *
   * @param month the month
   * @return whether the share worked reaches {@link #countsFrom}; never for a month of which nothing was worked
   */
  default boolean counts(CareerMonth month) {
    BigDecimal least =
        countsFrom().fraction().multiply(BigDecimal.valueOf(month.worked().of()));
    return !month.worked().isNone()
        && BigDecimal.valueOf(month.worked().days()).compareTo(least) >= 0;
  }

  /** Checks that names are unique, and that entry and steps name grades of the ladder by their codes. */
  @Value.Check
  default void check() {
    Set<String> taken = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (Grade grade : grades()) {
      codes.add(grade.code());
      for (String name : grade.name().plainNames()) {
        checkArgument(
            taken.add(name),
            "Argument 'grades' must name each grade differently but has '%s' twice",
            name);
      }
    }
    entry().ifPresent(code -> checkCode("entry", code, codes));
    Set<String> ways = new HashSet<>();
    for (GradeStep step : steps()) {
      checkCode("steps", step.from(), codes);
      checkCode("steps", step.to(), codes);
      checkArgument(
          ways.add(step.from() + '\n' + step.to()),
          "Argument 'steps' must hold one step from '%s' to '%s' but has two",
          step.from(),
          step.to());
    }
    checkArgument(
        countsFrom().compareTo(Rate.ONE) <= 0,
        "Argument 'countsFrom' must be at most the whole month but has value %s",
        countsFrom());
  }

  private static void checkCode(String argument, String code, Set<String> codes) {
    checkArgument(
        codes.contains(code),
        "Argument '%s' must name a grade of the ladder by its code but has value '%s'",
        argument,
        code);
  }

  /** Builds ladders. */
  final class Builder extends ImmutableGradeLadder.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
