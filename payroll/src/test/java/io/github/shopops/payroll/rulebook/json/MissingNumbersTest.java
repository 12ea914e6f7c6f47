package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that the documents of the presets lack are asked for, each at its place in a rule book's file. */
class MissingNumbersTest {
  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource({
    "shift, /pay/otherBase",
    "shift, /commissions/0/scheme/rate",
    "graded, /bonus/rules/1/byGrade",
    "netshop, /pay/otherBase",
    "netshop, /commissions/0/threshold/volume",
    "netshop, /commissions/0/scheme/parts/0/tiers",
    "netshop, /commissions/0/scheme/parts/0/tiers/0/rate",
    "netshop, /commissions/0/scheme/parts/0/tiers/1/from",
    "netshop, /commissions/0/scheme/parts/0/tiers/1/rate",
    "netshop, /commissions/0/scheme/parts/1/tiers",
    "netshop, /commissions/0/scheme/parts/1/tiers/0/rate",
    "netshop, /commissions/0/scheme/parts/1/tiers/1/from",
    "netshop, /commissions/0/scheme/parts/1/tiers/1/rate",
    "netshop, /commissions/1/threshold/volume",
    "netshop, /commissions/1/scheme/parts/0/tiers",
    "netshop, /commissions/1/scheme/parts/0/tiers/0/rate",
    "netshop, /commissions/1/scheme/parts/0/tiers/1/from",
    "netshop, /commissions/1/scheme/parts/0/tiers/1/rate",
    "netshop, /commissions/1/scheme/parts/1/tiers",
    "netshop, /commissions/1/scheme/parts/1/tiers/0/rate",
    "netshop, /commissions/1/scheme/parts/1/tiers/1/from",
    "netshop, /commissions/1/scheme/parts/1/tiers/1/rate",
    "netshop, /bonus/rules/0/byPost",
    "netshop, /bonus/rules/0/byPost/pre-sale",
    "netshop, /bonus/rules/1/byPost",
    "netshop, /bonus/rules/1/byPost/after-sale",
    "netshop, /bonus/rules/1/byPost/team-leader",
    "netshop, /bonus/rules/1/byPost/operations",
    "department, /pay/otherBase",
    "department, /bonus/rules/1/rate",
    "annual, /pay/grades/0/base",
    "annual, /pay/grades/1/base",
    "annual, /pay/grades/2/base",
    "annual, /pay/grades/3/base",
    "annual, /bonus/rules/0/fund/tiers",
    "annual, /bonus/rules/0/fund/tiers/0/rate",
    "annual, /bonus/rules/0/fund/tiers/1/from",
    "annual, /bonus/rules/0/fund/tiers/1/rate",
    "annual, /bonus/rules/0/fund/tiers/2/from",
    "annual, /bonus/rules/0/fund/tiers/2/rate",
    "kpi, /pay/otherBase",
    "kpi, /bonus/rules/0/amount",
  })
  void read_refusesANumberThatIsLeftOutOrBlank_andNamesItsPlace(String preset, String path) {
    JsonNode book = book(preset);

    parent(book, path).putNull(name(path));
    assertMissing(book, path);

    parent(book, path).remove(name(path));
    assertMissing(book, path);
  }

  // A grade or a post that such a table does not list has none; one that is listed has its number.
  @ParameterizedTest(name = "{0} with {1} blank")
  @CsvSource({
    "graded, /bonus/rules/1/byGrade/intermediate",
    "graded, /bonus/rules/1/byGrade/senior",
    "annual, /bonus/rules/0/byPost/pre-sale",
    "annual, /bonus/rules/0/byPost/after-sale",
  })
  void read_refusesABlankNumberOfATable_andNamesItsPlace(String preset, String path) {
    JsonNode book = book(preset);

    parent(book, path).putNull(name(path));

    assertMissing(book, path);
  }

  private static void assertMissing(JsonNode book, String path) {
    assertThatThrownBy(() -> RulebookJson.read(Place.print(book)))
        .hasMessage(path + " is missing. Add it.")
        .isInstanceOfSatisfying(JsonRuleException.class, refusal -> {
          assertThat(refusal.path()).isEqualTo(path);
          assertThat(PayrollExplanations.of(Locale.CHINESE).explain(refusal.problem()))
              .isEqualTo("缺少 " + path + "，请补上。");
        });
  }

  private static JsonNode book(String preset) {
    return OurRulebooks.all().stream()
        .filter(rules -> rules.name().equals(preset))
        .map(rules -> Place.parse(RulebookJson.write(rules)).node())
        .findFirst()
        .orElseThrow();
  }

  /** The object in which a number stands. */
  private static ObjectNode parent(JsonNode book, String path) {
    assertThat(book.at(path).isMissingNode()).as("%s is not there", path).isFalse();
    return (ObjectNode) book.at(JsonPointer.compile(path).head());
  }

  private static String name(String path) {
    return JsonPointer.compile(path).last().getMatchingProperty();
  }
}
