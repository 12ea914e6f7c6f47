package io.github.shopops.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("A rate")
class RateProperties {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @Property
  @Label("reads what it prints")
  void parsesItsText(@ForAll @LongRange(min = 0) long millionths) {
    Rate rate = new Rate(BigDecimal.valueOf(millionths, 6));

    assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    assertThat(Rate.parse(rate.fraction().toPlainString())).isEqualTo(rate);
  }

  @Property
  @Label("takes basis points ÷ 10 000 of an amount, rounded half up once")
  void isExact(
      @ForAll @LongRange(min = 0, max = 100_000) long points,
      @ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long fen) {
    BigInteger expected = BigInteger.valueOf(fen)
        .multiply(BigInteger.valueOf(points))
        .add(BigInteger.valueOf(5_000))
        .divide(BigInteger.valueOf(10_000));
    Rate rate = Rate.basisPoints(points);

    assertThat(rate.of(Money.ofMinor(CNY, fen), RoundingMode.HALF_UP))
        .isEqualTo(Money.ofMinor(CNY, expected.longValueExact()));
    assertThat(rate.of(Money.ofMinor(CNY, -fen), RoundingMode.HALF_UP))
        .isEqualTo(Money.ofMinor(CNY, expected.negate().longValueExact()));
  }
}
