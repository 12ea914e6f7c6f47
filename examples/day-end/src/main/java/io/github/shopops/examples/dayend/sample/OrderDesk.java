package io.github.shopops.examples.dayend.sample;

import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.examples.shopfiles.sample.Dice;
import io.github.shopops.fulfilment.review.MergeKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the orders of the sample: those of an earlier day, of yesterday and of today, and some that nobody has paid. */
final class OrderDesk {
  static final int ORDERS = 400;
  private static final int EARLIER = 56;
  private static final int YESTERDAY = 104;
  private static final int UNPAID = 12;
  private static final int PAIRS = 12;
  private static final List<String> NAMES =
      List.of("张", "李", "王", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙");
  private static final List<String> GIVEN =
      List.of("伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛");
  private static final List<String> STREETS =
      List.of("建设路", "人民路", "解放大道", "中山路", "新华街", "和平里", "学院路", "滨江道");

  private final Dice dice;
  private final List<Sale> sales = new ArrayList<>();

  private OrderDesk(Dice dice) {
    this.dice = dice;
  }

  /** Takes all orders; those of one buyer that go together stand next to each other. */
  static List<Sale> take(Dice dice) {
    OrderDesk desk = new OrderDesk(dice);
    while (desk.sales.size() < EARLIER) {
      desk.sold(Clock.EARLIER, LocalTime.of(8, 30), LocalTime.of(16, 30));
    }
    while (desk.sales.size() < EARLIER + YESTERDAY) {
      desk.sold(Clock.YESTERDAY, LocalTime.of(8, 30), LocalTime.of(16, 30));
    }
    for (int i = 0; i < PAIRS; i++) {
      desk.pair();
    }
    while (desk.sales.size() < ORDERS - UNPAID) {
      desk.sold(Clock.TODAY, LocalTime.of(0, 10), LocalTime.of(21, 50));
    }
    while (desk.sales.size() < ORDERS) {
      desk.unpaid();
    }
    return desk.sales;
  }

  private Sale sold(LocalDate day, LocalTime first, LocalTime last) {
    Instant created =
        dice.between(day.atTime(first), day.atTime(last)).atZone(Clock.ZONE).toInstant();
    Sale sale = order(created);
    pay(sale);
    if (dice.percent(12)) {
      mural(sale);
    } else {
      goods(sale);
    }
    return sale;
  }

  /** Two orders of one buyer that are to go in one parcel. */
  private void pair() {
    Sale first = sold(Clock.TODAY, LocalTime.of(9, 0), LocalTime.of(14, 0));
    Sale second =
        new Sale(nextId(), first.key, Clock.later(first.createdAt, dice.between(300, 900)));
    second.mergedInto = first;
    second.carrier = first.carrier;
    pay(second);
    Article other = dice.oneOf(Article.SOLD);
    while (first.goods.contains(other)) {
      other = dice.oneOf(Article.SOLD);
    }
    second.buy(other, 1);
    sales.add(second);
  }

  private void unpaid() {
    Sale sale = order(dice.between(Clock.TODAY.atTime(1, 0), Clock.TODAY.atTime(21, 0))
        .atZone(Clock.ZONE)
        .toInstant());
    goods(sale);
    if (Duration.between(sale.createdAt, Clock.AUDIT).toHours() >= 11) {
      sale.remindedAt = Clock.later(sale.createdAt, 36_000);
    }
  }

  private Sale order(Instant created) {
    int number = sales.size();
    String address = String.format(
        Locale.ROOT, "某省某市%s%d号%d室", dice.oneOf(STREETS), number + 1, dice.between(101, 999));
    MergeKey key = new MergeKey(
        BuyerId.of("买家" + (20_000 + 7 * number)),
        dice.oneOf(NAMES) + dice.oneOf(GIVEN),
        String.format(Locale.ROOT, "1390%07d", 1_000_003 + 7_919 * number),
        address,
        "WH1");
    Sale sale = new Sale(nextId(), key, created);
    sale.carrier = dice.oneOf(List.of("ZTO", "ZTO", "YTO", "SF"));
    sales.add(sale);
    return sale;
  }

  private OrderId nextId() {
    return OrderId.of(String.valueOf(3_710_000_000_000_000_000L + 104_729L * sales.size()));
  }

  private void pay(Sale sale) {
    sale.paidAt = Clock.later(sale.createdAt, dice.between(20, 280));
    sale.status = OrderStatus.WAIT_SELLER_SEND_GOODS;
  }

  private void goods(Sale sale) {
    int kinds = dice.percent(70) ? 1 : dice.between(2, 3);
    while (sale.goods.size() < kinds) {
      Article article = dice.oneOf(Article.SOLD);
      if (!sale.goods.contains(article)) {
        sale.buy(article, dice.percent(75) ? 1 : dice.between(2, 4));
      }
    }
  }

  /** A mural to measure, with the note that the desk writes about it. */
  private void mural(Sale sale) {
    sale.buy(dice.oneOf(Article.MURALS), 1);
    int width = dice.between(22, 45);
    int height = dice.between(22, 29);
    sale.areaSold = BigDecimal.valueOf((long) width * height, 2);
    LocalDate day = Clock.day(sale.createdAt);
    LocalDate ship = sale.createdAt.isBefore(Clock.at(day, 15, 0)) ? day : day.plusDays(1);
    boolean installed = dice.percent(25);
    boolean gift = dice.percent(40);
    sale.note = String.format(
        Locale.ROOT,
        "%s,%s米*%s米,图案一般,%d月%d发货,%s。%s",
        sale.key.recipient(),
        BigDecimal.valueOf(width, 1).toPlainString(),
        BigDecimal.valueOf(height, 1).toPlainString(),
        ship.getMonthValue(),
        ship.getDayOfMonth(),
        installed ? "包送货安装" : "送货到楼下",
        gift ? "送胶。" : "");
    sale.noteBy = dice.oneOf(Staff.DESK);
    sale.noteAt = Clock.later(sale.createdAt, 300);
    sale.giftsPacked = gift ? 1 : 0;
    sale.appointment = installed ? Clock.at(ship.plusDays(4), 14, 0) : null;
  }
}
