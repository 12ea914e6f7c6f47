package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.stock.StockDemand;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of a day, and what is found on it. */
class RecordJsonTest {
  private static final ImmutableMap<String, FulfilmentJson<?>> RECORDS = ImmutableMap.of(
      "count", FulfilmentJson.LABEL_COUNT,
      "day", FulfilmentJson.WAREHOUSE_DAY,
      "order", FulfilmentJson.ORDER_RECORD,
      "parcel", FulfilmentJson.PARCEL_RECORD,
      "session", FulfilmentJson.SCAN_SESSION,
      "wave", FulfilmentJson.WAVE,
      "baskets", FulfilmentJson.BASKETS,
      "finding", FulfilmentJson.FINDING);

  private static final String PAID = """
      {
        "order": {
          "id": "O1",
          "buyer": "b1",
          "createdAt": "2026-10-20T00:00:00Z",
          "paidAt": "2026-10-20T00:05:00Z",
          "status": "WAIT_SELLER_SEND_GOODS",
          "currency": "CNY",
          "total": 68.00,
          "paid": 60.00,
          "lines": [
            {
              "title": "a mug",
              "sku": "MUG",
              "quantity": 2,
              "unitPrice": 30.00
            }
          ]
        },
        "mergeKey": {
          "buyer": "b1",
          "recipient": "张三",
          "phone": "13800138000",
          "address": "浙江省杭州市西湖区",
          "warehouse": "main"
        },
        "cancelled": {
          "MUG": 1
        },
        "shipBy": "2026-10-21",
        "areaSold": 10.080,
        "giftsPacked": 0
      }
      """;

  private static Order.Builder order() {
    return Order.builder(CurrencyUnit.of("CNY"))
        .id(OrderId.of("O1"))
        .buyer(BuyerId.of("b1"))
        .createdAt(Instant.parse("2026-10-20T00:00:00Z"))
        .paidAt(Instant.parse("2026-10-20T00:05:00Z"))
        .status(OrderStatus.WAIT_SELLER_SEND_GOODS)
        .total(Money.parse("CNY 68.00"))
        .paid(Money.parse("CNY 60.00"))
        .addLines(new OrderLine(null, "a mug", "MUG", 2, Money.parse("CNY 30.00"), null));
  }

  @Test
  void order_bothWays() {
    OrderRecord record = OrderRecord.builder(order().build())
        .mergeKey(new MergeKey(BuyerId.of("b1"), "张三", "+86 138-0013-8000", "浙江省 杭州市 西湖区", "main"))
        .putCancelled("MUG", 1)
        .shipBy(LocalDate.of(2026, 10, 21))
        .areaSold(new BigDecimal("10.080"))
        .giftsPacked(0)
        .build();

    assertThat(FulfilmentJson.ORDER_RECORD.write(record)).isEqualTo(PAID);
    assertThat(FulfilmentJson.ORDER_RECORD.read(PAID)).isEqualTo(record);
  }

  @Test
  void order_ofTwoCurrencies_isNotWritten() {
    OrderRecord record = OrderRecord.builder(order()
            .addLines(new OrderLine(null, "a pad", "PAD", 1, Money.parse("JPY 300"), null))
            .build())
        .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FulfilmentJson.ORDER_RECORD.write(record))
        .withMessage("Argument 'money' must be in CNY but has value JPY 300");
  }

  @Test
  void labels_bothWays() {
    LabelCount count = new LabelCount(
        "R1",
        "MUG",
        12,
        11,
        AgentId.of("A1"),
        AgentId.of("A2"),
        null,
        Instant.parse("2026-10-20T01:00:00Z"));
    String written = """
        {
          "receipt": "R1",
          "sku": "MUG",
          "received": 12,
          "labels": 11,
          "printedBy": "A1",
          "stuckBy": "A2",
          "at": "2026-10-20T01:00:00Z"
        }
        """;

    assertThat(FulfilmentJson.LABEL_COUNT.write(count)).isEqualTo(written);
    assertThat(FulfilmentJson.LABEL_COUNT.read(written)).isEqualTo(count);
  }

  @Test
  void demand_blankIsMissing_absentIsNotKnown() {
    StockDemand demand = new StockDemand("MUG", 10, 0, 0, false, "", null, "MUG-1");
    String written = """
        {
          "sku": "MUG",
          "listed": 10,
          "barcode": "",
          "merchantCode": "MUG-1"
        }
        """;

    assertThat(FulfilmentJson.STOCK_DEMAND.write(demand)).isEqualTo(written);
    assertThat(FulfilmentJson.STOCK_DEMAND.read(written)).isEqualTo(demand);
  }

  @Test
  void day_withoutSources() {
    assertThat(
            FulfilmentJson.WAREHOUSE_DAY.write(WarehouseDay.builder().build()).trim())
        .isEqualTo("{ }");
    assertThat(FulfilmentJson.WAREHOUSE_DAY.read("{}"))
        .isEqualTo(WarehouseDay.builder().build());
  }

  @Test
  void finding_withEverythingThatCanBeSaid() {
    Finding finding = new Finding(
        new Clause("ours/1", "店规第一条", ""),
        Severity.INFO,
        Evidence.of(Evidence.Kind.PARCEL, "P1"),
        Message.of(
            "test.all",
            "text",
            3,
            4L,
            new BigDecimal("2.50"),
            Money.parse("CNY -1.50"),
            Rate.percent("12.5"),
            Duration.ofSeconds(3909),
            LocalDate.of(2026, 10, 1),
            LocalDateTime.of(2026, 10, 1, 9, 30),
            YearMonth.of(2026, 10),
            Catalogue.clause("warehouse/L1"),
            Message.of("test.inner", "a")),
        ImmutableList.of(Evidence.of(Evidence.Kind.ORDER, "O1")));

    assertThat(FulfilmentJson.FINDING.read(FulfilmentJson.FINDING.write(finding)))
        .isEqualTo(finding);
  }

  @Test
  void finding_asItIsStored() {
    Finding finding = Finding.of(
        Catalogue.clause("warehouse/L4"),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.PARCEL, "P1"),
        Message.of("audit.printed-twice", "P1", 2));

    assertThat(FulfilmentJson.FINDING.write(finding)).isEqualTo("""
        {
          "clause": "warehouse/L4",
          "severity": "warning",
          "subject": {
            "kind": "parcel",
            "id": "P1"
          },
          "message": {
            "key": "audit.printed-twice",
            "arguments": [
              "P1",
              {
                "type": "whole",
                "value": 2
              }
            ]
          }
        }
        """);
  }

  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "day | {'orders':[{'order':ORDER},{'order':ORDER}]} | /orders/1/order/id | Remove one",
        "day | {'parcels':[{'parcel':{'id':'P','stage':'open'}},{'parcel':{'id':'P','stage':'void'}}]} | /parcels/1/parcel/id | Remove one",
        "day | {'demands':[{'sku':'A'},{'sku':'A'}]} | /demands/1/sku | Remove one",
        "day | {'demands':[{'sku':'A','listed':-1}]} | /demands/0/listed | at least 0",
        "day | {'stock':[{'item':{'sku':'A','location':'1'},'level':{}}]} | /stock/0/level/onHand | Add it",
        "day | {'scans':[{'id':'s','barcode':' ','at':'2026-10-12T02:00:00Z'}]} | /scans/0/barcode | Write its name",
        "day | {'prints':[{'id':'p','paper':'letter','parcel':'P','batch':'B','sequence':1,'at':'2026-10-12T02:00:00Z'}]} | /prints/0/paper | one of label, pick-list",
        "day | {'printerSales':[{'printer':'A','day':'2026-10-12','sales':{'currency':'CNY','amount':-1}}]} | /printerSales/0/sales/amount | without a sign",
        "day | {'demands':[{'sku':'A','listed':1,'barcode':69}]} | /demands/0/barcode | a text",
        "day | {'labelCounts':[COUNT,COUNT]} | /labelCounts/1/sku | Remove one",
        "day | {'labelCounts':[{'receipt':'R','sku':'A','received':1,'labels':-1}]} | /labelCounts/0/labels | at least 0",
        "day | {'labelCounts':[{'receipt':' ','sku':'A'}]} | /labelCounts/0/receipt | Write its name",
        "count | {'receipt':'R','sku':'A','received':1,'labels':1,'printedBy':'A'} | /stuckBy | Add it",
        "day | {'order':[]} | /order | spell it as one of",
        "order | {} | /order | Add it",
        "order | {'order':[]} | /order | an object",
        "order | {'order':{'id':'O1','buyer':'b'}} | /order/currency | Add it",
        "order | {'order':{'id':'O1','buyer':'b','createdAt':'2026-10-12T02:00:00Z','currency':'JPY','total':1.5}} | /order/total | Round it",
        "order | {'order':ORDER,'review':{'id':'O2','stage':'pending'}} | /review | Move it",
        "order | {'order':ORDER,'notes':[]} | /notes | at least one",
        "order | {'order':ORDER,'cancelled':{'MUG':-1}} | /cancelled/MUG | at least 0",
        "order | {'order':ORDER,'areaSold':-0.1} | /areaSold | at least 0",
        "parcel | {'parcel':{'id':'P1','stage':'open'},'events':[{'id':'e','parcel':'P2','step':'pack','at':'2026-10-12T02:00:00Z'}]} | /events | Move it",
        "parcel | {'parcel':{'id':'P1','stage':'open'},'contents':[{'order':'O1','sku':'A','quantity':0}]} | /contents/0/quantity | at least 1",
        "session | {'required':{}} | /required | Add at least one",
        "session | {'required':{'P1':{'69A':1}},'scans':[{'id':'s','barcode':'69A','parcel':'P2','at':'2026-10-12T02:00:00Z'}]} | /scans | another inspection",
        "wave | {'contents':[{'parcel':'P1','lines':[{'sku':'A','quantity':1}]}],'list':{'id':'L'}} | /list | Mend one",
        "baskets | [{'id':'u','basket':'K','picker':'A','parcels':[],'takenAt':'2026-10-12T02:00:00Z'}] | /0/parcels | Add at least one",
        "finding | {'clause':'warehouse/L4','severity':'warning','subject':{'kind':'parcel','id':''}} | /subject/id | Write its name",
        "finding | {'clause':'warehouse/L4','severity':'warning','subject':{'kind':'parcel','id':'P'},'message':{'key':'k','arguments':[3]}} | /message/arguments/0 | an object",
        "finding | {'clause':'warehouse/L4','severity':'warning','subject':{'kind':'parcel','id':'P'},'message':{'key':'k','arguments':[{'type':'number','value':3}]}} | /message/arguments/0/type | one of whole, long",
        "finding | {'clause':'warehouse/L4','severity':'warning','subject':{'kind':'parcel','id':'P'},'message':{'key':'k','arguments':[{'type':'time','value':'9:30'}]}} | /message/arguments/0/value | 2026-10-01T09:30",
      })
  void read_refused(String what, String written, String path, String remedy) {
    String json = written
        .replace(
            "ORDER",
            "{'id':'O1','buyer':'b','createdAt':'2026-10-12T02:00:00Z','currency':'CNY','total':1}")
        .replace(
            "COUNT",
            "{'receipt':'R','sku':'A','received':1,'labels':1,'printedBy':'A','stuckBy':'B','at':'2026-10-12T02:00:00Z'}");
    FulfilmentJson<?> record = requireNonNull(RECORDS.get(what));
    JsonRuleException refusal =
        catchThrowableOfType(JsonRuleException.class, () -> record.read(json.replace('\'', '"')));

    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal).hasMessageContaining(remedy);
    assertThat(refusal.problem().key()).isNotEqualTo("json.refused");
    assertThat(Explanations.of(Locale.CHINESE).explain(refusal.problem())).contains(path);
  }
}
