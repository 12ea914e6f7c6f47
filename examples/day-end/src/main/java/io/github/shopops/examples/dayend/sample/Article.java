package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.stock.StockItem;

/**
 * Goods of the sample.
 *
 * @param sku the shop's own code for them
 * @param barcode what stands on each piece
 * @param location where they lie
 * @param title what the buyer sees
 * @param fen what a piece costs
 */
record Article(String sku, String barcode, String location, String title, int fen) {
  /** What is sold every day. */
  static final ImmutableList<Article> SOLD = ImmutableList.of(
      of("GLUE-1K", 1, "A-01", "环保基膜胶 1kg", 3_900),
      of("GLUE-5K", 2, "A-02", "环保基膜胶 5kg", 12_800),
      of("TOOL-6", 3, "A-03", "墙布施工工具六件套", 4_900),
      of("KNIFE", 4, "A-04", "裁纸刀", 1_500),
      of("BRUSH", 5, "A-05", "短毛刷", 1_200),
      of("ROLL-W", 6, "B-01", "素色无缝墙布 米白", 16_800),
      of("ROLL-G", 7, "B-02", "素色无缝墙布 浅灰", 16_800),
      of("ROLL-B", 8, "B-03", "素色无缝墙布 雾蓝", 17_800),
      of("KID-1", 9, "B-04", "儿童房身高墙贴", 2_900),
      of("KID-2", 10, "B-05", "儿童房星空墙贴", 3_500),
      of("TILE-10", 11, "C-01", "厨房瓷砖贴 10 片", 4_200),
      of("TILE-20", 12, "C-02", "厨房瓷砖贴 20 片", 7_900),
      of("FILM-3M", 13, "C-03", "玻璃贴膜 3 米", 5_600),
      of("FILM-5M", 14, "C-04", "玻璃贴膜 5 米", 8_800),
      of("LINE-W", 15, "C-05", "自粘装饰线条 白", 2_600),
      of("LINE-G", 16, "C-06", "自粘装饰线条 金", 3_200),
      of("FOAM-30", 17, "D-01", "软包墙贴 30×60", 6_900),
      of("FOAM-60", 18, "D-02", "软包墙贴 60×60", 11_900));

  /** Murals, made to the buyer's measure and shipped rolled up. */
  static final ImmutableList<Article> MURALS = ImmutableList.of(
      of("MURAL-TV", 21, "M-01", "现代简约电视背景墙壁画", 38_000),
      of("MURAL-CN", 22, "M-02", "新中式山水玄关壁画", 42_000),
      of("MURAL-KID", 23, "M-03", "儿童房卡通无缝壁画", 36_000));

  /** What hardly moves, and so can be counted in peace. */
  static final ImmutableList<Article> SLOW = ImmutableList.of(
      of("FRAME-A3", 31, "E-01", "画框 A3", 5_900),
      of("FRAME-A2", 32, "E-02", "画框 A2", 7_900),
      of("HOOK-10", 33, "E-03", "无痕挂钩 10 只", 1_900),
      of("TAPE-5", 34, "E-04", "双面胶 5 卷", 1_600),
      of("LAMP-S", 35, "E-05", "壁灯", 9_900));

  private static Article of(String sku, int number, String location, String title, int fen) {
    return new Article(
        sku, String.valueOf(6_920_000_000_000L + 137L * number), location, title, fen);
  }

  /** All of them, in the order of their codes' first mention. */
  static ImmutableList<Article> all() {
    return ImmutableList.<Article>builder()
        .addAll(SOLD)
        .addAll(MURALS)
        .addAll(SLOW)
        .build();
  }

  StockItem item() {
    return StockItem.of(sku, location);
  }
}
