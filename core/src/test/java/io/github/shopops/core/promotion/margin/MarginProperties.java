package io.github.shopops.core.promotion.margin;

import static io.github.shopops.core.promotion.Basket.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.promotion.Basket;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.joda.money.Money;

class MarginProperties {
  @Property(tries = 200)
  @Label("what is paid is cost, fees and margin, to the fen, and the deposit is none of them")
  void margin_addsUp(@ForAll long seed) {
    CartMargin margin = MarginCalculator.of(
            seed % 2 == 0 ? MarginCalculatorTest.COSTS : MarginCalculatorTest.ALLOTTED)
        .margin(Basket.random(new Random(seed)).price());
    Money known = Money.zero(CNY);
    for (LineMargin line : margin.lines()) {
      known = line.cost() == null ? known : known.plus(line.payable()).minus(line.fees());
      assertThat(line.fees()).isLessThanOrEqualTo(line.payable().plusMinor(1));
    }
    assertThat(margin.cost().plus(margin.margin())).isEqualTo(known);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      assertThat(Explanations.of(locale).explain(margin.message()))
          .doesNotContain("{", "}", "promotion.");
    }
  }
}
