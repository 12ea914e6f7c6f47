package io.github.shopops.payroll.grade;

import static io.github.shopops.payroll.grade.Careers.AGENT;
import static io.github.shopops.payroll.grade.Careers.EXPERT;
import static io.github.shopops.payroll.grade.Careers.OCTOBER;
import static io.github.shopops.payroll.grade.Careers.SIX;
import static io.github.shopops.payroll.grade.Careers.input;
import static io.github.shopops.payroll.grade.Careers.month;
import static io.github.shopops.payroll.grade.Careers.months;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.payroll.grade.GradeDecision.Progress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Advancement")
class GradeProperties {
  private static final GradeCalculator MURAL = GradeCalculator.of(GradeLadder.mural());
  private static final GradeCalculator ANNUAL = GradeCalculator.of(GradeLadder.annual());

  @Property
  @Label("G1: the run is the longest stretch up to now in which no month has an error")
  void runIsThatOfTheOracle(@ForAll("signs") String signs) {
    assertThat(progress(MURAL, signs, "junior", 0).has()).isEqualTo(longestRunUpToNow(signs));
  }

  @Property
  @Label("one more month without error never leaves more missing")
  void aCleanMonthNeverHurts(@ForAll("signs") String signs, @ForAll("gradesOfMural") String grade) {
    assertThat(missing(MURAL, signs + "c", grade))
        .isLessThanOrEqualTo(missing(MURAL, signs, grade));
    assertThat(missing(ANNUAL, signs + "c", "junior"))
        .isLessThanOrEqualTo(missing(ANNUAL, signs, "junior"));
  }

  @Property
  @Label(
      "one more month with an error never leaves less missing of a run, and leaves the whole of it")
  void anErrorNeverHelpsARun(@ForAll("signs") String signs, @ForAll("gradesOfMural") String grade) {
    int run = grade.equals("senior") ? 1 : 0;
    Progress before = progress(MURAL, signs, grade, run);
    Progress after = progress(MURAL, signs + "e", grade, run);
    assertThat(after.missing()).isGreaterThanOrEqualTo(before.missing());
    assertThat(after.has()).isZero();
  }

  @Property
  @Label("turning a month with errors into one without never leaves more missing")
  void anErrorLessNeverHurts(
      @ForAll("signs") String signs,
      @ForAll("gradesOfMural") String grade,
      @ForAll @IntRange(min = 0, max = 40) int at) {
    String better =
        signs.substring(0, at % signs.length()) + 'c' + signs.substring(at % signs.length() + 1);
    assertThat(missing(MURAL, better, grade)).isLessThanOrEqualTo(missing(MURAL, signs, grade));
  }

  @Property
  @Label(
      "G3: a month not worked changes nothing, wherever it lies and whether or not it is on record")
  void aMonthNotWorkedIsNeutral(
      @ForAll("signs") String signs,
      @ForAll("gradesOfMural") String grade,
      @ForAll @IntRange(min = 0, max = 40) int at) {
    int place = at % signs.length();
    String idle = signs.substring(0, place) + '-' + signs.substring(place);
    String absent = signs.substring(0, place) + '?' + signs.substring(place);
    List<Integer> expected = has(MURAL, signs, grade);
    assertThat(has(MURAL, idle, grade)).isEqualTo(expected);
    assertThat(has(MURAL, absent, grade)).isEqualTo(expected);
    assertThat(has(MURAL, signs + "-", grade)).isEqualTo(expected);
  }

  @Property
  @Label("neither the order of the facts nor naming one twice changes a decision")
  void orderOfFactsDoesNotMatter(
      @ForAll("signs") String signs,
      @ForAll("assessments") List<Assessment> assessments,
      @ForAll("gradesOfMural") String grade,
      @ForAll long seed) {
    GradeInput input = input(signs, grade).addAllAssessments(assessments).build();
    List<CareerMonth> history = new ArrayList<>(input.history());
    history.addAll(input.history());
    Collections.shuffle(history, new Random(seed));
    List<Assessment> shuffled = new ArrayList<>(assessments);
    shuffled.addAll(assessments);
    Collections.shuffle(shuffled, new Random(seed));
    GradeInput other = GradeInput.builder()
        .current(input.current())
        .history(history)
        .assessments(shuffled)
        .build();
    assertThat(MURAL.decide(other)).isEqualTo(MURAL.decide(input));
  }

  @Property
  @Label("deciding again gives the same, and the month after takes no step again")
  void decisionsAreTakenOnce(
      @ForAll("signs") String signs, @ForAll("assessments") List<Assessment> assessments) {
    GradeInput input = input(signs, "junior").addAllAssessments(assessments).build();
    GradeDecision decision = MURAL.decide(input);
    CareerMonth decided = input.current().with(decision);

    assertThat(MURAL.decide(GradeInput.builder().from(input).current(decided).build()))
        .isEqualTo(decision);
    GradeDecision next = MURAL.decide(GradeInput.builder()
        .from(input)
        .addHistory(decided)
        .current(month('c', OCTOBER.plusMonths(1), "junior"))
        .build());
    if (decision.advance().isPresent()) {
      assertThat(next.advance()).isEmpty();
    }
  }

  @Property
  @Label("who advances lacks nothing of a step, who stays lacks something of each")
  void advancesExactlyWhenNothingIsMissing(
      @ForAll("signs") String signs,
      @ForAll("assessments") List<Assessment> assessments,
      @ForAll("gradesOfMural") String grade) {
    GradeDecision decision =
        MURAL.decide(input(signs, grade).addAllAssessments(assessments).build());
    assertThat(decision.advance().isPresent())
        .isEqualTo(decision.outlooks().stream().anyMatch(outlook -> outlook.missing() == 0));
    decision
        .advance()
        .ifPresent(advance -> assertThat(advance.since()).isEqualTo(LocalDate.of(2026, 11, 1)));
  }

  @Property
  @Label("a grade that counts when it is met begins in the month or on the first of the next")
  void whenMet_isWithinTheMonth(
      @ForAll("signs") String signs, @ForAll("assessments") List<Assessment> assessments) {
    GradeCalculator whenMet = GradeCalculator.of(GradeLadder.builder()
        .from(GradeLadder.mural())
        .effective(Effective.WHEN_MET)
        .build());
    GradeInput input = input(signs, "junior").addAllAssessments(assessments).build();
    Optional<Advance> advance = whenMet.decide(input).advance();
    assertThat(advance.map(Advance::to)).isEqualTo(MURAL.decide(input).advance().map(Advance::to));
    advance.ifPresent(taken ->
        assertThat(taken.since()).isBetween(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)));
  }

  @Property
  @Label("G1: a whole career climbs as somebody who goes through it month by month says")
  void careerIsThatOfTheOracle(
      @ForAll("signs") String signs, @ForAll("assessments") List<Assessment> assessments) {
    ImmutableList.Builder<CareerMonth> history = ImmutableList.builder();
    List<String> grades = new ArrayList<>();
    // The staff list says the first grade, and leaves the others to the decisions.
    String said = "junior";
    for (CareerMonth month : months(signs, OCTOBER, "")) {
      CareerMonth current = CareerMonth.builder().from(month).grade(said).build();
      GradeDecision decision = MURAL.decide(GradeInput.builder()
          .current(current)
          .history(history.build())
          .assessments(assessments)
          .build());
      grades.add(decision.grade());
      history.add(current.with(decision));
      said = "";
    }
    assertThat(grades).isEqualTo(climb(signs, assessments));
  }

  @Property
  @Label("G2: service by the calendar is what counting the months one by one gives")
  void serviceIsCountedByMonths(
      @ForAll @IntRange(min = 0, max = 1500) int days, @ForAll @IntRange(min = 1, max = 12) int m) {
    YearMonth month = YearMonth.of(2026, m);
    LocalDate joined = month.atEndOfMonth().minusDays(days);
    int whole = 0;
    while (!joined.plusMonths(whole + 1).isAfter(month.plusMonths(1).atDay(1))) {
      whole++;
    }
    GradeDecision decision =
        ANNUAL.decide(input(months("c", month, "intermediate")).joined(joined).build());
    assertThat(decision.outlooks().get(0).conditions().get(0).has()).isEqualTo(whole);
  }

  /** Tries every month to begin with, and counts what was worked from there if nothing went wrong. */
  private static int longestRunUpToNow(String signs) {
    int longest = 0;
    for (int from = 0; from < signs.length(); from++) {
      String stretch = signs.substring(from);
      if (!stretch.contains("e") && !stretch.contains("q")) {
        longest =
            Math.max(longest, (int) stretch.chars().filter(sign -> sign == 'c').count());
      }
    }
    return longest;
  }

  /** Goes through the months forwards and counts up, as a clerk would; the grade held in each recorded month. */
  private static List<String> climb(String signs, List<Assessment> assessments) {
    List<String> grades = new ArrayList<>();
    int grade = 0;
    int run = 0;
    int worked = 0;
    List<String> names = List.of("junior", "intermediate", "senior", "customer-manager");
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      LocalDate end = OCTOBER.minusMonths(signs.length() - 1L - i).atEndOfMonth();
      if (sign == '?') {
        continue;
      }
      grades.add(names.get(grade));
      run = sign == 'e' || sign == 'q' ? 0 : sign == 'c' ? run + 1 : run;
      worked += sign == 'c' || sign == 'e' ? 1 : 0;
      Set<String> skills = skills(assessments, end);
      boolean climbs = switch (grade) {
        case 0 -> run >= 2 && skills.containsAll(SIX);
        case 1 -> run >= 3 && skills.containsAll(EXPERT);
        case 2 -> run >= 3 && worked >= 12;
        default -> false;
      };
      if (climbs) {
        grade++;
        run = 0;
        worked = 0;
      }
    }
    return grades;
  }

  private static Set<String> skills(List<Assessment> assessments, LocalDate end) {
    Set<String> skills = new HashSet<>();
    assessments.stream()
        .filter(assessment -> !assessment.on().isAfter(end))
        .sorted(Assessment.BY_DAY)
        .forEach(assessment -> {
          skills.addAll(assessment.passed());
          skills.removeAll(assessment.failed());
        });
    return skills;
  }

  /** A career that ends with a month on record. */
  @Provide
  Arbitrary<String> signs() {
    Arbitrary<String> before = Arbitraries.strings()
        .withChars("cccccccccccce-pq?")
        .ofMaxLength(40)
        .map(text -> text.replaceFirst("^\\?+", ""));
    Arbitrary<Character> last = Arbitraries.of('c', 'c', 'c', 'e', '-', 'p', 'q');
    return Combinators.combine(before, last).as((months, now) -> months + now);
  }

  @Provide
  Arbitrary<String> gradesOfMural() {
    return Arbitraries.of("junior", "intermediate", "senior");
  }

  /** Sittings of the last three years in which all, some or none of the skills are passed. */
  @Provide
  Arbitrary<List<Assessment>> assessments() {
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(0, 1100).map(LocalDate.of(2026, 11, 10)::minusDays);
    Arbitrary<Set<String>> failed =
        Arbitraries.of("logistics", "selling", "sales-expert").set().ofMaxSize(1);
    Arbitrary<Set<String>> asked = Arbitraries.of(SIX, EXPERT, ImmutableSet.of("logistics"));
    return Combinators.combine(day, asked, failed, Arbitraries.integers().between(0, 3))
        .as((on, skills, bad, grace) -> {
          Set<String> spoilt = grace == 0 ? bad : Set.of();
          Set<String> good = new HashSet<>(skills);
          good.removeAll(spoilt);
          return new Assessment(
              on + "/" + good.hashCode() + "/" + spoilt.hashCode(),
              AGENT,
              on,
              ImmutableSet.copyOf(good),
              ImmutableSet.copyOf(spoilt));
        })
        .list()
        .ofMaxSize(6)
        .map(list -> List.copyOf(new HashSet<>(list)));
  }

  private static int missing(GradeCalculator calculator, String signs, String grade) {
    return calculator.decide(input(signs, grade).build()).outlooks().get(0).missing();
  }

  private static List<Integer> has(GradeCalculator calculator, String signs, String grade) {
    return calculator.decide(input(signs, grade).build()).outlooks().get(0).conditions().stream()
        .map(Progress::has)
        .toList();
  }

  private static Progress progress(
      GradeCalculator calculator, String signs, String grade, int condition) {
    return calculator
        .decide(input(signs, grade).build())
        .outlooks()
        .get(0)
        .conditions()
        .get(condition);
  }
}
