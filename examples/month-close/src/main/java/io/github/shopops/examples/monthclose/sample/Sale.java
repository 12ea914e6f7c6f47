package io.github.shopops.examples.monthclose.sample;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of the sample while it takes shape: the story of who talked to whom, what was paid and what went back. */
final class Sale {
  final String id;
  final String buyer;
  final LocalDateTime createdAt;
  final int fen;

  @Nullable
  LocalDateTime paidAt;

  int refundedFen;
  int pieces = 1;
  int postageFen;
  String title = "";
  String note = "";

  @Nullable
  LocalDateTime noteAt;

  String flag = "";
  String flagBy = "";

  @Nullable
  LocalDateTime flagAt;

  String tags = "";

  /** Who talked to the buyer before the order, first to last. */
  final List<SampleAgent> talkers = new ArrayList<>();

  Sale(String id, String buyer, LocalDateTime createdAt, int fen) {
    this.id = id;
    this.buyer = buyer;
    this.createdAt = createdAt;
    this.fen = fen;
  }

  boolean isPaidIn(YearMonth month) {
    return paidAt != null && YearMonth.from(paidAt).equals(month);
  }

  /** Says whether one agent alone talked to the buyer, whose sale it is by any rule. */
  boolean isPlain() {
    return talkers.size() == 1 && flagBy.equals(talkers.get(0).id()) && tags.isEmpty();
  }

  /** Returns the wording of the platform for where the order stands at the beginning of November. */
  String status() {
    if (paidAt == null) {
      return createdAt.getDayOfMonth() % 2 == 0 ? "等待买家付款" : "交易关闭";
    } else if (refundedFen == fen) {
      return "交易关闭";
    }
    return paidAt.isBefore(LocalDateTime.of(2026, 10, 18, 0, 0))
        ? "交易成功"
        : paidAt.isBefore(LocalDateTime.of(2026, 10, 29, 0, 0)) ? "卖家已发货，等待买家确认" : "买家已付款,等待卖家发货";
  }
}
