package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.examples.monthclose.input.ShopFiles;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.payroll.close.MonthClose;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * The synthetic sample (示例数据): a custom-print shop's October 2026, made from a seed and the same at every run. Nobody in
 * it exists.
 *
 * <p>This class is thread-safe.
 */
public final class SampleShop {
  /** The month that the sample is about. */
  public static final YearMonth MONTH = YearMonth.of(2026, 10);

  private static final long SEED = 20_261_001L;

  private final ImmutableList<Sale> sales;
  private final ImmutableList<SampleRefunds.Returned> refunds;
  private final ImmutableList<SampleTalk.Message> talk;

  private SampleShop() {
    this.sales = SampleSales.make(Dice.of(SEED));
    this.refunds = SampleRefunds.of(sales, MONTH, Dice.of(SEED + 1));
    this.talk = SampleTalk.of(sales, Dice.of(SEED + 2));
  }

  /**
   * Makes the files for a rule book: the month's, and what the close of September left for it.
   *
   * @param rules the rule book; incidents of kinds that it does not know are left out
   * @return the contents by file name
   */
  public static ImmutableMap<String, byte[]> files(Rulebook rules) {
    ImmutableSet<String> kinds = rules.fines().kinds().stream()
        .map(known -> known.kind().code())
        .collect(ImmutableSet.toImmutableSet());
    ImmutableMap<String, byte[]> month = SampleFiles.of(new SampleShop(), kinds);
    MonthFacts september =
        ShopReader.of(rules).read(month).facts(MONTH.minusMonths(1)).build();
    String closed = ClosedMonthJson.write(MonthClose.of(rules).close(september).closed());
    return ImmutableMap.<String, byte[]>builder()
        .putAll(month)
        .put(ShopFiles.PREVIOUS, closed.getBytes(StandardCharsets.UTF_8))
        .buildOrThrow();
  }

  ImmutableList<Sale> sales() {
    return sales;
  }

  ImmutableList<SampleRefunds.Returned> refunds() {
    return refunds;
  }

  ImmutableList<SampleTalk.Message> talk() {
    return talk;
  }
}
