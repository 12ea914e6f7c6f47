package io.github.shopops.examples.monthclose.input;

import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.shopfiles.input.FileCount;
import io.github.shopops.examples.shopfiles.input.RejectedRow;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A shop in Shanghai with the files that a test gives it. */
final class TestShop {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final String AGENTS = "agent,name,work_code,grade\nA1,甲,A001,junior\nA2,乙,A002,senior\n";
  static final String HEADER = "订单编号,总金额,买家实际支付金额,订单创建时间,订单付款时间";

  private TestShop() {}

  static ShopInput read(Map<String, byte[]> files) {
    return ShopReader.of(Rulebooks.mural()).read(files);
  }

  /** Reads one file beside the two agents A1 and A2. */
  static ShopInput read(String name, String... lines) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("agents.csv", utf8(AGENTS));
    files.put(name, utf8(String.join("\n", lines)));
    return read(files);
  }

  static Order only(ShopInput input) {
    return input.orders().get(0);
  }

  static Order order(ShopInput input, String id) {
    return input.orders().stream()
        .filter(order -> order.id().equals(OrderId.of(id)))
        .findFirst()
        .orElseThrow();
  }

  /** Returns why rows were rejected: {@code file:line field CODE}. */
  static List<String> rejections(ShopInput input) {
    return input.accounting().rejected().stream().map(RejectedRow::toString).toList();
  }

  static FileCount count(ShopInput input, String file) {
    return input.accounting().counts().stream()
        .filter(count -> count.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  static Money yuan(String amount) {
    return Money.parse(CurrencyUnit.of("CNY") + " " + amount);
  }
}
