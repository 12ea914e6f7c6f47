package io.github.shopops.payroll.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked months of all presets under rules that were written to a file and read again. */
class SavedRulesTest {
  static Stream<Arguments> months() {
    return Stream.of(
        worked("mural", MuralMonthTest.rules(), MuralMonthTest::month),
        worked("shift", OurRulebooks.shift(), ShiftMonthTest::month),
        worked("graded", OurRulebooks.graded(), GradedMonthTest::month),
        worked("netshop", OurRulebooks.netshop(), NetshopMonthTest::month),
        worked("department", OurRulebooks.department(), DepartmentMonthTest::month),
        worked("annual", OurRulebooks.annual(), AnnualMonthTest::month),
        worked("annual at the year's end", OurRulebooks.annual(), AnnualDecemberTest::month),
        worked("kpi", OurRulebooks.kpi(), KpiMonthTest::month));
  }

  private static Arguments worked(
      String preset, Rulebook rules, Function<Rulebook, MonthResult> month) {
    return Arguments.of(preset, rules, month);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("months")
  void month_isTheSameUnderRulesSavedAndLoaded(
      String preset, Rulebook rules, Function<Rulebook, MonthResult> month) {
    Rulebook loaded = RulebookJson.read(RulebookJson.write(rules));

    assertThat(month.apply(loaded)).as(preset).isEqualTo(month.apply(rules));
  }
}
