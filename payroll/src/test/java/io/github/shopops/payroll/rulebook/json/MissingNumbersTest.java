package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that the presets' documents lack are asked for, each at its place in the file. */
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
    "netshop, /commissions/1/scheme/parts/1/tiers",
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
  void read_refusesABookWithoutANumber_andNamesItsPlace(String preset, String path) {
    JsonNode book = book(preset);
    JsonPointer pointer = JsonPointer.compile(path);

    assertThat(objectAt(book, pointer).remove(name(pointer))).as(path).isNotNull();

    JsonRuleException refusal = refusal(book);
    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal).hasMessageContaining(path + " is missing");
    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(refusal.problem()))
        .isEqualTo("缺少 " + path + "，请补上。");
  }

  @ParameterizedTest(name = "{0} with nothing at {1}")
  @CsvSource({
    "graded, /bonus/rules/1/byGrade/intermediate",
    "graded, /bonus/rules/1/byGrade/senior",
    "annual, /bonus/rules/0/byPost/pre-sale",
    "annual, /bonus/rules/0/byPost/after-sale",
  })
  void read_refusesAnEntryWithoutItsNumber(String preset, String path) {
    JsonNode book = book(preset);
    JsonPointer pointer = JsonPointer.compile(path);
    assertThat(book.at(pointer).isMissingNode()).as(path).isFalse();

    objectAt(book, pointer).putNull(name(pointer));

    assertThat(refusal(book).path()).isEqualTo(path);
  }

  private static JsonNode book(String preset) {
    return OurRulebooks.all().stream()
        .filter(rules -> rules.name().equals(preset))
        .map(rules -> Place.parse(RulebookJson.write(rules)).node())
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode objectAt(JsonNode book, JsonPointer pointer) {
    return (ObjectNode) book.at(pointer.head());
  }

  private static String name(JsonPointer pointer) {
    return pointer.last().getMatchingProperty();
  }

  private static JsonRuleException refusal(JsonNode book) {
    return catchThrowableOfType(
        JsonRuleException.class, () -> RulebookJson.read(Place.print(book)));
  }
}
