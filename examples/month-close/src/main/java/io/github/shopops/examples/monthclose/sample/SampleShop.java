package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.attribution.Credit;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.fine.FinePolicy;
import java.time.YearMonth;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private final ImmutableList<Sale> sales;
  private final ImmutableList<SampleRefunds.Returned> refunds;
  private final ImmutableList<SampleTalk.Message> talk;

  private SampleShop() {
    this.sales = SampleSales.make(Dice.of(SEED));
    this.refunds = SampleRefunds.of(sales, MONTH, Dice.of(SEED + 1));
    this.talk = SampleTalk.of(sales, Dice.of(SEED + 2));
  }

  /**
   * Makes the files for the rules of the custom-print shop.
   *
   * @return the contents by file name
   */
  public static ImmutableMap<String, byte[]> files() {
    return files(FinePolicy.mural(ZoneId.of("Asia/Shanghai")));
  }

  /**
   * Makes the files for a rule book.
   *
   * @param policy its fine policy; incidents of kinds that it does not know are left out
   * @return the contents by file name
   */
  public static ImmutableMap<String, byte[]> files(FinePolicy policy) {
    ImmutableSet<String> kinds = policy.kinds().stream()
        .map(known -> known.kind().code())
        .collect(ImmutableSet.toImmutableSet());
    return SampleFiles.of(new SampleShop(), kinds);
  }

  /**
   * Returns what was credited in September, the month before, for the orders that its files hold: refunds of some of them in
   * October are taken back from the agents.
   *
   * @return a credit for each order that one agent sold in September
   */
  public static ImmutableList<Credit> creditsBefore() {
    return new SampleShop()
        .sales().stream()
            .filter(sale -> sale.isPaidIn(MONTH.minusMonths(1)) && sale.isPlain())
            .map(sale -> new Credit(
                OrderId.of(sale.id),
                AgentId.of(sale.flagBy),
                MONTH.minusMonths(1),
                Money.ofMinor(CNY, sale.fen)))
            .collect(ImmutableList.toImmutableList());
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
