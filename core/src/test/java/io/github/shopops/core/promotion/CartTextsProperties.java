package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class CartTextsProperties {
  @Property(tries = 300)
  @Label("whatever a cart holds, buyer and staff are told in whole sentences, in both languages")
  void everythingCanBeSaid(@ForAll long seed) {
    PricedCart priced = Basket.random(new Random(seed)).price();
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      CartTexts texts = CartTexts.of(Explanations.of(locale));
      assertThat(texts.forBuyer(priced)).isNotEmpty().allSatisfy(CartTextsProperties::isWhole);
      assertThat(texts.forStaff(priced))
          .hasSizeGreaterThan(priced.applied().size() + priced.rejected().size())
          .allSatisfy(CartTextsProperties::isWhole);
    }
  }

  private static void isWhole(String sentence) {
    assertThat(sentence).isNotBlank().doesNotContain("{", "}", "promotion.", "null");
  }

  @Property(tries = 300)
  @Label("a buyer is told nothing of agents, supervisors and clauses")
  void nothingInternalIsTold(@ForAll long seed) {
    PricedCart priced = Basket.random(new Random(seed)).price();
    assertThat(CartTexts.of(Explanations.of(Locale.ENGLISH)).forBuyer(priced))
        .noneMatch(sentence ->
            sentence.contains("amy") || sentence.contains("boss") || sentence.contains("offer/"));
  }
}
