package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.monthclose.input.TestShop.HEADER;
import static io.github.shopops.examples.monthclose.input.TestShop.at;
import static io.github.shopops.examples.monthclose.input.TestShop.count;
import static io.github.shopops.examples.monthclose.input.TestShop.only;
import static io.github.shopops.examples.monthclose.input.TestShop.order;
import static io.github.shopops.examples.monthclose.input.TestShop.read;
import static io.github.shopops.examples.monthclose.input.TestShop.rejections;
import static io.github.shopops.examples.monthclose.input.TestShop.utf8;
import static io.github.shopops.examples.monthclose.input.TestShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.examples.shopfiles.input.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderFilesTest {
  private static final Map<String, String> CELLS = Map.of(
      "订单编号", "=\"1000000000000000001\"",
      "买家会员名", "nick",
      "总金额", "201.12",
      "买家实际支付金额", "151.12",
      "支付金额", "151.12",
      "退款金额", "50.00",
      "订单状态", "买家已付款，等待卖家发货",
      "订单创建时间", "2026-10-08 00:42:32",
      "订单付款时间", "2026-10-08 00:42:39",
      "联系手机", "'13900000000");

  /** The header lines of seven generations of the platform's export. */
  static Stream<Arguments> generations() throws IOException {
    try (InputStream file = OrderFilesTest.class.getResourceAsStream("generations.tsv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .skip(1)
          .map(line -> Splitter.on('\t').splitToList(line))
          .map(line -> Arguments.of(line.get(0), line.get(1)))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("generations")
  void read_everyGeneration_isBoundByTrimmedName(String generation, String header) {
    if (generation.startsWith("detail")) {
      ShopInput input = read(ImmutableMap.of(
          "orders-1.csv", utf8(HEADER + "\n7,30.00,30.00,2026-10-08 00:42:32,2026-10-08 00:42:39"),
          "orders-items.csv", utf8(header + "\n=\"7\",壁画,10.00,3,,,,,交易成功,SKU-1,")));
      assertThat(rejections(input)).isEmpty();
      assertThat(only(input).lines())
          .containsExactly(new OrderLine(null, "壁画", "SKU-1", 3, yuan("10.00"), null));
      return;
    }
    List<String> cells = new ArrayList<>();
    for (String name : Splitter.on(',').split(header.replace("\"", ""))) {
      cells.add(CELLS.getOrDefault(name.strip(), ""));
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      String text = header + "\r\n" + String.join(",", cells) + "\r\n";
      ShopInput input = read(ImmutableMap.of("orders.csv", text.getBytes(charset)));
      assertThat(rejections(input)).isEmpty();
      Order order = only(input);
      assertThat(order.id().value()).isEqualTo("1000000000000000001");
      assertThat(order.total()).isEqualTo(yuan("201.12"));
      assertThat(order.paid()).isEqualTo(yuan(header.contains("退款金额") ? "201.12" : "151.12"));
      assertThat(order.createdAt()).isEqualTo(at("2026-10-08T00:42:32"));
      assertThat(order.paidAt()).contains(at("2026-10-08T00:42:39"));
      assertThat(order.note().isPresent()).isEqualTo(header.contains("订单备注"));
      assertThat(order.buyer())
          .isEqualTo(BuyerId.of(header.contains("买家会员名") ? "nick" : "1000000000000000001"));
    }
  }

  @Test
  void read_paidAndRefundMakeTheTotal_grossIsBoth() {
    ShopInput input = read(
        "orders.csv",
        HEADER + ",退款金额",
        "1,327.7,148.9,2026-10-01 10:00:00,2026-10-01 10:00:13,178.8",
        "2,100.00,90.00,2026-10-01 10:00:00,2026-10-01 10:00:13,30.00",
        "3,64.8,0.0,2026-10-01 10:00:00,2026-10-01 10:00:13,64.8");
    assertThat(order(input, "1").paid()).isEqualTo(yuan("327.70"));
    assertThat(order(input, "1").refunded()).isEqualTo(yuan("178.80"));
    assertThat(order(input, "2").paid()).isEqualTo(yuan("90.00"));
    assertThat(order(input, "2").refunded()).isEqualTo(yuan("30.00"));
    assertThat(order(input, "3").paid()).isEqualTo(yuan("64.80"));
  }

  @Test
  void read_noPaymentTime_isUnpaid() {
    ShopInput input = read("orders.csv", HEADER, "1,178.8,0.0,2026-10-01 10:00:00,");
    assertThat(only(input).isPaid()).isFalse();
    assertThat(count(input, "orders.csv").used()).isEqualTo(1);
  }

  @Test
  void read_moneyWithoutPaymentTime_isRejected() {
    assertThat(rejections(read("orders.csv", HEADER, "1,178.8,178.8,2026-10-01 10:00:00,")))
        .containsExactly("orders.csv:2 订单付款时间 PAID_WITHOUT_TIME");
  }

  @Test
  void read_rowsInTwoFiles_areOneOrder() {
    String row = "1,20.00,20.00,2026-10-01 10:00:00,2026-10-01 10:01:00";
    ShopInput input = read(ImmutableMap.of(
        "orders-1.csv", utf8(HEADER + "\n" + row),
        "orders-2.csv", utf8(HEADER + "\n=\"1\",20,20.0,2026/10/1 10:00,2026-10-01 10:01:00")));
    assertThat(input.orders()).hasSize(1);
    assertThat(input.accounting().notices()).isEmpty();
    assertThat(count(input, "orders-1.csv").used()).isEqualTo(1);
    assertThat(count(input, "orders-2.csv").merged()).isEqualTo(1);
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_rowsThatDiffer_takesTheMostAdvanced_whateverTheFile() {
    String unpaid = HEADER + ",退款金额,订单状态\n1,20.00,0.00,2026-10-01 10:00:00,,0.00,等待买家付款";
    String paid =
        HEADER + ",退款金额,订单状态\n1,20.00,15.00,2026-10-01 10:00:00,2026-10-01 10:01:00,5.00,交易成功";
    ShopInput input =
        read(ImmutableMap.of("orders-1.csv", utf8(paid), "orders-2.csv", utf8(unpaid)));
    ShopInput swapped =
        read(ImmutableMap.of("orders-1.csv", utf8(unpaid), "orders-2.csv", utf8(paid)));
    assertThat(only(input).refunded()).isEqualTo(yuan("5.00"));
    assertThat(only(input).status()).isEqualTo(OrderStatus.TRADE_FINISHED);
    assertThat(swapped.orders()).isEqualTo(input.orders());
    assertThat(input.accounting().notices())
        .extracting(notice -> notice.message().key(), Notice::subject)
        .containsExactly(tuple("input.notice.orderRowsDiffer", "1"));
    assertThat(swapped.accounting().notices()).isEqualTo(input.accounting().notices());
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_fileWithFewerColumns_isFilledFromTheOther() {
    String row = "1,20.00,20.00,2026-10-01 10:00:00,2026-10-01 10:01:00";
    ShopInput input = read(ImmutableMap.of(
        "orders-1.csv", utf8(HEADER + "\n" + row),
        "orders-2.csv", utf8(HEADER + ",买家会员名,订单备注\n" + row + ",nick,好的")));
    assertThat(only(input).buyer()).isEqualTo(BuyerId.of("nick"));
    assertThat(only(input).note()).contains("好的");
    assertThat(input.accounting().notices()).isEmpty();
  }

  @Test
  void read_withoutBuyer_eachOrderIsItsOwn() {
    ShopInput input = read(
        "orders.csv",
        HEADER + ",买家会员名",
        "1,20.00,0,2026-10-01 10:00:00,,",
        "2,20.00,0,2026-10-01 10:00:00,,\"\"");
    assertThat(order(input, "1").buyer()).isNotEqualTo(order(input, "2").buyer());
  }

  @Test
  void read_noteBlankOrNoColumn_isEmptyOrUnknown() {
    String row = "1,20.00,0,2026-10-01 10:00:00,";
    assertThat(only(read("orders.csv", HEADER, row)).note()).isEmpty();
    assertThat(only(read("orders.csv", HEADER + ",订单备注", row + ",")).note()).contains("");
    assertThat(
            only(read("orders.csv", HEADER + ",订单备注", row + ",\" 'a\r\nb \"")).note())
        .contains("'a\nb");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "红,1", "红旗,1", "red,1", "YELLOW,2", "绿色,3", "蓝,4", "紫,5", "0,0", "9,9", "３,3"})
  void read_flag_isANumberOrAName(String cell, int code) {
    ShopInput input = read(
        "orders.csv",
        HEADER + ",flag,flag_by,flag_at,note_at",
        "1,20.00,0,2026-10-01 10:00:00,," + cell + ",A1,2026-10-01 10:02:00,2026-10-01 10:03");
    assertThat(only(input).flag())
        .contains(
            new PlantedFlag(new SellerFlag(code), AgentId.of("A1"), at("2026-10-01T10:02:00")));
    assertThat(only(input).noteAt()).contains(at("2026-10-01T10:03:00"));
  }

  @Test
  void read_tags_areNamesOrTheirChinese() {
    assertThat(only(read("orders.csv", HEADER + ",tags", "1,20.00,0,2026-10-01 10:00:00,,测试;vip"))
            .tags())
        .containsExactlyInAnyOrder(Order.TEST, "vip");
  }

  @ParameterizedTest
  @CsvSource({
    "'买家已付款，等待卖家发货',WAIT_SELLER_SEND_GOODS",
    "'买家已付款,等待卖家发货',WAIT_SELLER_SEND_GOODS",
    "'卖家已发货, 等待买家确认',WAIT_BUYER_CONFIRM_GOODS",
    "交易成功,TRADE_FINISHED",
    "交易关闭,TRADE_CLOSED",
    "WAIT_BUYER_PAY,WAIT_BUYER_PAY",
    "某种新状态,某种新状态",
    "'',UNKNOWN"
  })
  void read_status_isACodeWhateverTheWidthOfItsComma(String cell, String code) {
    ShopInput input = read(
        "orders.csv",
        HEADER + ",订单状态",
        "1,20,20,2026-10-01 10:00:00,2026-10-01 10:00:00,\"" + cell + "\"");
    assertThat(only(input).status()).isEqualTo(new OrderStatus(code));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2E+18,20,20,2026-10-01 10:00:00,订单编号,DAMAGED_ID",
    "123456789.0,20,20,2026-10-01 10:00:00,订单编号,DAMAGED_ID",
    "'',20,20,2026-10-01 10:00:00,订单编号,MISSING_VALUE",
    "1,2O,20,2026-10-01 10:00:00,总金额,BAD_AMOUNT",
    "1,1E3,20,2026-10-01 10:00:00,总金额,BAD_AMOUNT",
    "1,NaN,20,2026-10-01 10:00:00,总金额,BAD_AMOUNT",
    "1,20.001,20,2026-10-01 10:00:00,总金额,AMOUNT_TOO_FINE",
    "1,-20,20,2026-10-01 10:00:00,总金额,AMOUNT_TOO_SMALL",
    "1,20,'',2026-10-01 10:00:00,买家实际支付金额,MISSING_VALUE",
    "1,20,20,2026-02-30 10:00:00,订单创建时间,BAD_TIME",
    "1,20,20,yesterday,订单创建时间,BAD_TIME"
  })
  void read_badCell_rejectsTheRowAlone(
      String id, String total, String paid, String created, String field, String code) {
    ShopInput input = read(
        "orders.csv",
        HEADER,
        String.join(",", id, total, paid, created, "2026-10-01 10:00:00"),
        "2,20,20,2026-10-01 10:00:00,2026-10-01 10:00:00");
    assertThat(rejections(input)).containsExactly("orders.csv:2 " + field + " " + code);
    assertThat(input.orders()).hasSize(1);
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_tooFewOrTooManyCells_rejectTheRow_butNotBlankOnes() {
    ShopInput input = read(
        "orders.csv",
        HEADER,
        "1,20,0,2026-10-01 10:00:00",
        "2,20,0,2026-10-01 10:00:00,,x",
        "3,20,0,2026-10-01 10:00:00,,",
        "4,20,0,2026-10-01 10:00:00,,,,");
    assertThat(rejections(input))
        .containsExactly("orders.csv:2  WRONG_FIELD_COUNT", "orders.csv:3  WRONG_FIELD_COUNT");
    assertThat(input.orders()).hasSize(2);
  }

  @Test
  void read_headerWithoutARequiredColumn_rejectsAllRowsAndNamesIt() {
    ShopInput input =
        read("orders.csv", "订单编号,总金额,买家实际支付金额,订单创建时间", "1,20,0,2026-10-01 10:00:00", "2,,,");
    assertThat(rejections(input))
        .containsExactly(
            "orders.csv:2 订单付款时间 MISSING_COLUMN", "orders.csv:3 订单付款时间 MISSING_COLUMN");
    assertThat(input.hasOrderFile()).isFalse();
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_columnTwice_rejectsAllRowsAndNamesIt() {
    assertThat(rejections(read("orders.csv", HEADER + ",总金额 ", "1,20,0,2026-10-01 10:00:00,,20")))
        .containsExactly("orders.csv:2 总金额 DUPLICATE_COLUMN");
  }

  @Test
  void read_headerOnceMore_isRejected() {
    String row = ",20,0,2026-10-01 10:00:00,";
    ShopInput input = read("orders.csv", HEADER, "1" + row, "\uFEFF" + HEADER, "2" + row);
    assertThat(rejections(input)).containsExactly("orders.csv:3  REPEATED_HEADER");
    assertThat(input.orders()).hasSize(2);
  }

  @Test
  void read_itemsOfOverlappingFiles_joinOnce() {
    String items = "订单编号,标题,价格,购买数量,商家编码\n1,壁画,10,1,S\n1,壁画,10,1,S\n1,胶,5,2,\n";
    ShopInput input = read(ImmutableMap.of(
        "orders.csv", utf8(HEADER + "\n1,30,0,2026-10-01 10:00:00,"),
        "orders-items-1.csv", utf8(items),
        "orders-items-2.csv", utf8(items + "2,壁画,10,1,S,\n")));
    OrderLine mural = new OrderLine(null, "壁画", "S", 1, yuan("10.00"), null);
    assertThat(only(input).lines())
        .containsExactly(mural, mural, new OrderLine(null, "胶", null, 2, yuan("5.00"), null));
    assertThat(rejections(input)).containsExactly("orders-items-2.csv:5 订单编号 ORPHAN_LINE");
    assertThat(count(input, "orders-items-2.csv").merged()).isEqualTo(3);
    assertThat(input.accounting().failure()).isEmpty();
  }

  @Test
  void read_titleAndPostageOfTheList_makeALine() {
    ShopInput input = read(
        "orders.csv",
        HEADER + ",宝贝标题,宝贝总数量,买家应付邮费",
        "1,32.00,0,2026-10-01 10:00:00,,壁画,3,2.00",
        "2,32.00,0,2026-10-01 10:00:00,,壁画,4,0");
    assertThat(order(input, "1").lines())
        .containsExactly(new OrderLine(null, "壁画", null, 3, yuan("10.00"), null));
    assertThat(order(input, "1").postage()).isEqualTo(yuan("2.00"));
    assertThat(order(input, "2").lines())
        .containsExactly(new OrderLine(null, "壁画", null, 4, yuan("8.00"), null));
  }

  @Test
  void read_fileOfAnotherName_isANotice() {
    assertThat(read("order.csv", HEADER).accounting().notices())
        .extracting(notice -> notice.message().key(), Notice::subject)
        .containsExactly(tuple("input.notice.unknownFile", "order.csv"));
  }
}
