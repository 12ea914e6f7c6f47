package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.sample.Dice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The orders of the sample: silent ones, those of one agent or several, chased ones, and those of other months. */
final class SampleSales {
  private static final int ORDERS = 3_000;
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 1, 8, 30);
  private static final LocalDateTime LAST = LocalDateTime.of(2026, 10, 31, 21, 0);
  private static final ImmutableList<String> TITLES = ImmutableList.of(
      "现代简约电视背景墙壁画", "新中式山水玄关壁画", "北欧风卧室床头墙布", "儿童房卡通无缝壁纸", "瓷砖背景墙岩板雕刻", "大理石纹客厅微晶石");

  private final Dice dice;
  private final List<Sale> sales = new ArrayList<>();
  private int buyers;

  private SampleSales(Dice dice) {
    this.dice = dice;
  }

  /** Makes the orders. */
  static ImmutableList<Sale> make(Dice dice) {
    SampleSales sample = new SampleSales(dice);
    while (sample.sales.size() < ORDERS) {
      sample.next();
    }
    return ImmutableList.copyOf(sample.sales);
  }

  private void next() {
    int story = dice.between(1, 100);
    if (story <= 5) {
      pay(talked(september(), 1), 1, 90);
    } else if (story <= 9) {
      Sale late = talked(order(dice.between(LAST.plusHours(1), LAST.plusHours(2))), 1);
      pay(late, 120, 900);
    } else if (story <= 15) {
      talked(order(october()), dice.between(0, 1));
    } else if (story <= 30) {
      Sale silent = order(october());
      pay(silent, 1, 60);
      silent.note = dice.percent(25) ? "麻烦尽快发货" : "";
      silent.tags = dice.percent(3) ? "测试" : "";
    } else if (story <= 75) {
      pay(talked(order(october()), 1), 1, 60);
    } else if (story <= 88) {
      pay(talked(order(october()), 2), 1, 240);
    } else if (story <= 94) {
      chased(order(dice.between(FIRST, LAST.minusDays(4))));
    } else {
      Sale unmarked = talked(order(october()), dice.between(1, 2));
      pay(unmarked, 1, 60);
      unmarked.flagBy = "";
      unmarked.flagAt = null;
      unmarked.flag = "";
    }
  }

  /** An order that lay unpaid for more than a day until a colleague took care, by itself or replaced by a new one. */
  private void chased(Sale first) {
    talked(first, 1);
    SampleAgent chaser = other(first.talkers.get(0), first.createdAt.plusHours(30));
    LocalDateTime claim = first.createdAt.plusHours(25).plusMinutes(dice.between(1, 600));
    Sale paid = first;
    if (dice.percent(40) && sales.size() < ORDERS) {
      paid = order(first.buyer, claim.plusMinutes(dice.between(5, 50)));
      paid.talkers.add(chaser);
      claim = paid.createdAt.plusMinutes(1);
    }
    paid.flag = "3";
    paid.flagBy = chaser.id();
    paid.flagAt = claim;
    LocalDateTime paidAt = claim.plusMinutes(dice.between(3, 300));
    paid.paidAt = paidAt;
    SampleNotes.write(paid, chaser, paidAt, dice);
  }

  private Sale talked(Sale sale, int agents) {
    for (int i = 0; i < agents; i++) {
      SampleAgent agent = i == 0
          ? dice.oneOf(SampleAgent.on(sale.createdAt.toLocalDate()))
          : other(sale.talkers.get(0), sale.createdAt);
      sale.talkers.add(agent);
    }
    if (agents > 0) {
      sale.flag = String.valueOf(dice.between(2, 5));
      sale.flagBy = sale.talkers.get(dice.between(0, agents - 1)).id();
      sale.flagAt = sale.createdAt.plusSeconds(dice.between(0, 55));
    }
    return sale;
  }

  private void pay(Sale sale, int leastMinutes, int mostMinutes) {
    LocalDateTime paidAt = sale.createdAt.plusMinutes(dice.between(leastMinutes, mostMinutes));
    sale.paidAt = paidAt;
    sale.talkers.stream()
        .filter(agent -> agent.id().equals(sale.flagBy))
        .findFirst()
        .ifPresent(agent -> SampleNotes.write(sale, agent, paidAt, dice));
  }

  private SampleAgent other(SampleAgent agent, LocalDateTime at) {
    List<SampleAgent> others = SampleAgent.on(at.toLocalDate()).stream()
        .filter(colleague -> !colleague.equals(agent))
        .toList();
    return dice.oneOf(others);
  }

  private LocalDateTime october() {
    return dice.between(FIRST, LAST.minusHours(20));
  }

  private Sale september() {
    LocalDateTime last = LocalDateTime.of(2026, 9, 30, 21, 0);
    return order(dice.between(last.minusDays(6), last));
  }

  private Sale order(LocalDateTime createdAt) {
    String buyer =
        buyers > 50 && dice.percent(6) ? buyer(dice.between(1, buyers)) : buyer(++buyers);
    return order(buyer, createdAt);
  }

  private Sale order(String buyer, LocalDateTime createdAt) {
    int pieces = dice.percent(85) ? 1 : dice.between(2, 3);
    int fen = pieces * dice.between(6_000, 68_000);
    int postage = dice.percent(20) ? 1_200 : 0;
    String id = String.valueOf(3_700_000_000_000_000_000L + 104_729L * sales.size());
    Sale sale = new Sale(id, buyer, createdAt, fen + postage);
    sale.pieces = pieces;
    sale.postageFen = postage;
    sale.title = dice.percent(1) ? "补差价专拍链接" : dice.oneOf(TITLES);
    sales.add(sale);
    return sale;
  }

  private static String buyer(int number) {
    return "买家" + (10_000 + 7 * number);
  }
}
