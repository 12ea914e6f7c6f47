package io.github.shopops.fulfilment.stock;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Warns of stock (库存预警): what to count again, what is short, what is listed and not there, which place to free.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StockWatch {
  private final StockPolicy policy;

  private StockWatch(StockPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a watch.
   *
   * @param policy when to warn
   * @return the watch
   */
  public static StockWatch of(StockPolicy policy) {
    return new StockWatch(requireNonNull(policy, "policy"));
  }

  /**
   * Looks at the stock. 9 listed of a SKU of which 7 are available: count again, and 2 too many are listed.
   *
   * @param levels what the ledger has, by item
   * @param demands what is asked of it, a SKU once
   * @return what to look at, most serious first
   */
  public ImmutableList<Finding> check(
      ImmutableSortedMap<StockItem, StockLevel> levels, Iterable<StockDemand> demands) {
    ImmutableListMultimap<String, Map.Entry<StockItem, StockLevel>> bySku =
        Multimaps.index(levels.entrySet(), entry -> entry.getKey().sku());
    List<Finding> findings = new ArrayList<>();
    levels.forEach((item, level) -> {
      if (level.onHand() < 0) {
        add(
            findings,
            Severity.ERROR,
            policy.explained(),
            item.toString(),
            Message.of("stock.negative", item.toString(), level.onHand()));
      }
    });
    for (StockDemand demand : demands) {
      ImmutableList<Map.Entry<StockItem, StockLevel>> places = bySku.get(demand.sku());
      StockLevel total =
          places.stream().map(Map.Entry::getValue).reduce(StockLevel.ZERO, StockLevel::plus);
      if (demand.discontinued()) {
        discontinued(findings, demand, total, places);
      } else {
        selling(findings, demand, total);
      }
      if (demand.listed() > Math.max(0, total.available())) {
        add(
            findings,
            Severity.ERROR,
            policy.there(),
            demand.sku(),
            Message.of("stock.listed-above", demand.sku(), demand.listed(), total.available()));
      }
      if (demand.openDemand() > Math.max(0, total.onHand())) {
        add(
            findings,
            Severity.ERROR,
            policy.there(),
            demand.sku(),
            Message.of("stock.below-demand", demand.sku(), total.onHand(), demand.openDemand()));
      }
    }
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings);
  }

  private void selling(List<Finding> findings, StockDemand demand, StockLevel total) {
    if (demand.listed() < policy.recountBelow()) {
      add(
          findings,
          Severity.WARNING,
          policy.there(),
          demand.sku(),
          Message.of("stock.recount", demand.sku(), demand.listed(), policy.recountBelow()));
    }
    if (total.onHand() < demand.minimum()) {
      add(
          findings,
          Severity.WARNING,
          policy.there(),
          demand.sku(),
          Message.of("stock.below-minimum", demand.sku(), total.onHand(), demand.minimum()));
    }
  }

  private void discontinued(
      List<Finding> findings,
      StockDemand demand,
      StockLevel total,
      ImmutableList<Map.Entry<StockItem, StockLevel>> places) {
    if (total.onHand() < 0) {
      add(
          findings,
          Severity.ERROR,
          policy.explained(),
          demand.sku(),
          Message.of("stock.discontinued-negative", demand.sku(), total.onHand()));
    }
    for (Map.Entry<StockItem, StockLevel> place : places) {
      if (place.getValue().equals(StockLevel.ZERO)) {
        add(
            findings,
            Severity.INFO,
            policy.explained(),
            place.getKey().toString(),
            Message.of("stock.location-free", demand.sku(), place.getKey().location()));
      }
    }
  }

  private static void add(
      List<Finding> findings, Severity severity, Clause clause, String item, Message message) {
    findings.add(
        Finding.of(clause, severity, Evidence.of(Evidence.Kind.STOCK_ITEM, item), message));
  }
}
