package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.examples.shopfiles.sample.Dice;
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

  private SampleShop(Rulebook rules) {
    this.sales = SampleSales.make(Dice.of(SEED));
    this.refunds = SampleRefunds.of(sales, MONTH, Dice.of(SEED + 1));
    this.talk = SampleTalk.of(sales, rules.kpi().isPresent(), Dice.of(SEED + 2));
  }

  /**
   * Makes the files for a rule book: the month's, and what the close of September left for it.
   *
   * @param rules the rule book; incidents of kinds that it does not know are left out, and so is whatever it has no use
   *     for: sheets where it does not score, clock and duties where it has no shifts, cases and ratings where it counts no
   *     key figures
   * @return the contents by file name
   */
  public static ImmutableMap<String, byte[]> files(Rulebook rules) {
    ImmutableMap<String, byte[]> month = SampleFiles.of(new SampleShop(rules), rules);
    MonthFacts september =
        ShopReader.of(rules).read(month).facts(MONTH.minusMonths(1)).build();
    String closed = ClosedMonthJson.write(MonthClose.of(rules).close(september).closed());
    return ImmutableMap.<String, byte[]>builder()
        .putAll(month)
        .put(ShopReader.PREVIOUS, closed.getBytes(StandardCharsets.UTF_8))
        .buildOrThrow();
  }

  /** Returns dice for a further part of the sample, which leave those of the others as they are. */
  static Dice dice(int part) {
    return Dice.of(SEED + part);
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
