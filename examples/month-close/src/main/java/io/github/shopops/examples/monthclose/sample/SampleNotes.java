package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.sample.Dice;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Order notes as agents write them: most of them good, some with every sort of mistake. */
final class SampleNotes {
  private static final String RED = "1";

  private static final ImmutableList<String> BUYERS =
      ImmutableList.of("张先生", "刘女士", "欧阳女士", "孙阿姨", "陈先生", "林小姐", "何先生", "高女士", "罗先生", "梁女士");
  private static final ImmutableList<String> ARTWORK =
      ImmutableList.of("无修改", "图案一般", "不改", "左右镜像", "有修改:去掉右边两朵花", "定制:加店名");
  private static final ImmutableList<String> DELIVERY = ImmutableList.of("自提", "送货到楼下", "包送货安装");
  private static final String REQUEST = "客户要求周末装";

  private static final ImmutableList<String> REMARKS =
      ImmutableList.of("送基膜胶", "送胶", "好评返现10元", REQUEST, "送基膜胶2套", "无");

  /** Notes with a normalisation that is worth a warning; {@code %s} are buyer, date and code. */
  private static final ImmutableList<String> WITH_WARNINGS = ImmutableList.of(
      "%s，3.6＊2.8，无修改，%s，送货到楼下，送基膜胶 [%s]",
      "%s,3.6x2.8,无修改,%s,送货到楼下,送胶[%s]",
      "%s,宽3.6高2.8,无修改,%s,自提,工号%s",
      "%s,360厘米*280厘米,图案一般,%s,包送货安装,[%s]",
      "%s,客厅3.6*2.8 卧室2.1*2.8,无修改,%s,送货到楼下,@%s",
      "%s,3.6*2.8=10.08平方,无修改,%s,包安装,送基膜胶[%s]");

  private static final ImmutableList<String> HELD = ImmutableList.of(
      "%s,待定,无修改,%s,送货到楼下,[%s]",
      "%s,3.6*2.8,无修改,%s,送货到楼下,和上一单一起发[%s]",
      "%s,3.6*2.8,无修改,%s,送货到楼下,颜色调浅一点[%s]",
      "%s,2.4*3.8,无修改,%s,自提,[%s]",
      "%s,3.6*2.8,无修改,节后,送货到楼下,原定%s[%s]",
      "先别发,%s 装修未完,原定%s[%s]",
      "%s 改地址,%s前联系[%s]",
      "取消,%s 不要了 %s[%s]");

  private static final ImmutableList<String> REJECTED = ImmutableList.of(
      "%s,3.6,无修改,%s,送货到楼下,[%s]",
      "%s,360*280,无修改,%s,送货到楼下,[%s]",
      "%s,3.6.*2.8,图案一般,%s,自提,[%s]",
      "%s,3.6*2.8,,%s,送货到楼下,[%s]",
      "%s,3.6*2.8,无修改,%s,送货上门,[%s]",
      "%s,3.6*2.8,无修改,%s,送货到楼下/自提,[%s]",
      "%s,三米六*两米八,无修改,%s,送货到楼下,[%s]",
      "%s 3.6*2.8 无修改 %s 送货到楼下 [%s]");

  private static final ImmutableList<String> NO_NOTES =
      ImmutableList.of("", "[OK]", "已催 小强 10.11", "好的", "[WD:SF]", "收到");

  private SampleNotes() {}

  /** Writes the note of a paid order, with the code of the agent who sold it. */
  static void write(Sale sale, SampleAgent agent, LocalDateTime paidAt, Dice dice) {
    int luck = dice.between(1, 1000);
    LocalDate ship = paidAt.toLocalDate().plusDays(dice.between(4, 25));
    String date = ship.getMonthValue() + "月" + ship.getDayOfMonth() + "日";
    String buyer = dice.oneOf(BUYERS);
    String code = agent.code();
    sale.noteAt = paidAt.plusSeconds(dice.between(60, 1150));
    if (luck <= 20) {
      sale.note = dice.oneOf(NO_NOTES);
      sale.noteAt = sale.note.isEmpty() ? null : sale.noteAt;
    } else if (luck <= 45) {
      sale.note = String.format(dice.oneOf(REJECTED), buyer, date, code);
    } else if (luck <= 75) {
      sale.note = String.format(dice.oneOf(HELD), buyer, date, code);
      sale.flag = RED;
    } else if (luck <= 155) {
      sale.note = String.format(dice.oneOf(WITH_WARNINGS), buyer, date, code);
    } else {
      sale.note = good(buyer, date, dice) + end(luck, code);
      sale.noteAt = luck <= 175 ? paidAt.plusSeconds(1201 + 37L * luck) : sale.noteAt;
      sale.noteAt = luck > 995 ? paidAt.plusMinutes(20) : sale.noteAt;
      // A request has its flag, but for the few that somebody forgot.
      boolean isFlagged = !sale.flag.isEmpty() && luck % 20 != 0;
      sale.flag = isFlagged && sale.note.contains(REQUEST) ? RED : sale.flag;
    }
  }

  /** Writes the code at the end: sometimes none, a colleague's beside the own one, or one that nobody has. */
  private static String end(int luck, String code) {
    if (luck <= 205) {
      return "";
    } else if (luck <= 215) {
      return "[" + code + "]转自@A001";
    }
    return luck <= 220 ? "[A999]" : "[" + code + "]";
  }

  private static String good(String buyer, String date, Dice dice) {
    String width = dice.between(1, 5) + "." + dice.between(0, 9);
    String height = "2." + dice.between(4, 9);
    String artwork = dice.oneOf(ARTWORK);
    return String.join(
        ",",
        buyer,
        width + "*" + height,
        artwork,
        date + (dice.percent(50) ? "发货" : ""),
        dice.oneOf(DELIVERY),
        dice.oneOf(REMARKS));
  }
}
