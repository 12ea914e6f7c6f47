package io.github.shopops.payroll.withholding;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.joda.money.Money;

/** One of each value type of what is withheld. */
public final class WithholdingSamples {
  private WithholdingSamples() {}

  /** Returns a contribution with all that one can have. */
  public static Contribution pension() {
    return Slips.contribution("pension", "8")
        .employerRate(Rate.percent("16"))
        .floor(Money.parse("CNY 4250.00"))
        .ceiling(Money.parse("CNY 21250.00"))
        .rounding(RoundingMode.UP)
        .decimals(1)
        .build();
  }

  /** Returns a policy with all that one can have. */
  public static WithholdingPolicy policy() {
    return WithholdingPolicy.builder()
        .from(Slips.with(pension()))
        .rounding(RoundingMode.DOWN)
        .build();
  }

  /** Returns one of each type. */
  public static ImmutableList<Serializable> values() {
    WithholdingInput input = WithholdingInput.builder(
            Slips.base(YearMonth.of(2026, 10), Money.parse("CNY 30000.00")))
        .before(new TaxYear(
            Slips.AGENT,
            YearMonth.of(2026, 9),
            9,
            Money.parse("CNY 270000.00"),
            Money.parse("CNY 60000.00"),
            Money.parse("CNY 25000.00")))
        .putBases("pension", Money.parse("CNY 20000.00"))
        .build();
    Withholding withheld = WithholdingCalculator.of(policy()).calculate(input);
    TaxStatement statement = withheld.tax().orElseThrow();
    return ImmutableList.of(
        pension(),
        TaxTable.china(),
        policy(),
        input,
        withheld,
        withheld.contributions().get(0),
        statement,
        statement.year());
  }
}
