package io.github.shopops.examples.monthclose.sample;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as the platform exports them, in 46 columns, with four that the shop adds at the end. */
final class SampleExport {
  private static final ImmutableList<String> COLUMNS = ImmutableList.copyOf(Splitter.on(',')
      .split("订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,"
          + "买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,"
          + "订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,"
          + "卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,"
          + "定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,退款金额,预约门店,"
          + "flag,flag_by,flag_at,note_at,tags"));

  private SampleExport() {}

  /** Writes orders; the platform's wrap around ids, {@code ="…"}, is none that a CSV library would write. */
  static String orders(List<Sale> sales) {
    StringBuilder text = new StringBuilder(line(COLUMNS));
    for (Sale sale : sales) {
      ImmutableMap<String, String> cells = cells(sale);
      text.append("=\"").append(sale.id).append("\",");
      text.append(line(COLUMNS.stream()
          .skip(1)
          .map(column -> cells.getOrDefault(column.strip(), ""))
          .toList()));
    }
    return text.toString();
  }

  /** Writes items, each row with the comma too many that the platform's per-item export has. */
  static String items(List<Sale> sales) {
    StringBuilder text =
        new StringBuilder(line(List.of("订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "订单状态")));
    for (Sale sale : sales) {
      String price = SampleFiles.yuan((sale.fen - sale.postageFen) / sale.pieces);
      text.append("=\"").append(sale.id).append("\",");
      String row = line(List.of(
          sale.title,
          price,
          String.valueOf(sale.pieces),
          "SKU-" + sale.title.length(),
          "",
          sale.status()));
      text.append(row, 0, row.length() - 2).append(",\r\n");
    }
    return text.toString();
  }

  private static ImmutableMap<String, String> cells(Sale sale) {
    int shown = sale.paidAt == null ? 0 : sale.fen - sale.refundedFen;
    return ImmutableMap.<String, String>builder()
        .put("买家会员名", sale.buyer)
        .put("买家应付货款", SampleFiles.yuan(sale.fen - sale.postageFen))
        .put("买家应付邮费", SampleFiles.yuan(sale.postageFen))
        .put("总金额", SampleFiles.yuan(sale.fen))
        .put("买家实际支付金额", SampleFiles.yuan(shown))
        .put("订单状态", sale.status())
        .put("收货人姓名", "收货人")
        .put("收货地址", "某省 某市 某区 某街道(000000)")
        .put("联系手机", "'13900000000")
        .put("订单创建时间", SampleFiles.TIME.format(sale.createdAt))
        .put("订单付款时间", time(sale.paidAt))
        .put("宝贝标题", sale.title)
        .put("订单备注", sale.note)
        .put("宝贝总数量", String.valueOf(sale.pieces))
        .put("买家服务费", "0元")
        .put("退款金额", SampleFiles.yuan(sale.refundedFen))
        .put("flag", sale.flag)
        .put("flag_by", sale.flagBy)
        .put("flag_at", time(sale.flagAt))
        .put("note_at", time(sale.noteAt))
        .put("tags", sale.tags)
        .buildOrThrow();
  }

  private static String time(@Nullable LocalDateTime at) {
    return at == null ? "" : SampleFiles.TIME.format(at);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
