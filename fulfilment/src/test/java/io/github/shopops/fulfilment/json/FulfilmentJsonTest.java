package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.review.HoldReason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FulfilmentJsonTest {
  private static final ImmutableMap<String, FulfilmentJson<?>> ALL =
      ImmutableMap.<String, FulfilmentJson<?>>builder()
          .put("review", FulfilmentJson.REVIEW)
          .put("review-event", FulfilmentJson.REVIEW_EVENT)
          .put("parcel", FulfilmentJson.PARCEL)
          .put("parcel-event", FulfilmentJson.PARCEL_EVENT)
          .put("waybill", FulfilmentJson.WAYBILL)
          .put("after-sale", FulfilmentJson.AFTER_SALE)
          .put("after-sale-event", FulfilmentJson.AFTER_SALE_EVENT)
          .put("stocktake", FulfilmentJson.STOCKTAKE)
          .put("movement", FulfilmentJson.MOVEMENT)
          .put("ledger", FulfilmentJson.LEDGER)
          .put("policy", FulfilmentJson.POLICY)
          .buildOrThrow();

  /** A parcel shipped without inspection, written out by hand. */
  private static final String SHIPPED = """
      {
        "id": "P1",
        "stage": "shipped",
        "revision": 2,
        "members": [
          "O1",
          "O2"
        ],
        "waybill": {
          "carrier": "ZTO",
          "number": "7301"
        },
        "override": {
          "by": "A001",
          "reason": "a buyer waits"
        },
        "applied": [
          "e1",
          "e2"
        ]
      }
      """;

  @Test
  void write_leavesOutWhatIsUsual() {
    assertThat(FulfilmentJson.PARCEL.write(Parcel.open(ParcelId.of("P1")))).isEqualTo("""
        {
          "id": "P1",
          "stage": "open"
        }
        """);
  }

  @Test
  void parcel_bothWays() {
    Parcel parcel = new Parcel(
        ParcelId.of("P1"),
        ParcelStage.SHIPPED,
        2,
        ImmutableSortedSet.of(OrderId.of("O1"), OrderId.of("O2")),
        WaybillId.of("ZTO", "7301"),
        0,
        new Decision(AgentId.of("A001"), "a buyer waits"),
        null,
        Applied.of(List.of("e1", "e2")));

    assertThat(FulfilmentJson.PARCEL.write(parcel)).isEqualTo(SHIPPED);
    assertThat(FulfilmentJson.PARCEL.read(SHIPPED)).isEqualTo(parcel);
  }

  @Test
  void read_reasonsOfHoldsAreAnOpenSet() {
    String json = """
        {"id": "O1", "stage": "held", "holds": [{"reason": "等客户确认", "cause": "O2"}]}
        """;

    assertThat(FulfilmentJson.REVIEW.read(json).holds())
        .singleElement()
        .satisfies(hold -> assertThat(hold.reason()).isEqualTo(HoldReason.of("等客户确认")));
  }

  @Test
  void policy_ofTheDocuments() {
    String json = FulfilmentJson.POLICY.write(Machines.WAREHOUSE);

    assertThat(json).contains("\"parcel.guard.waybill-saved\": \"warehouse/L4\"");
    assertThat(FulfilmentJson.POLICY.read(json)).isEqualTo(Machines.WAREHOUSE);
  }

  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "review | {'id':'O1','stage':'waiting'} | /stage | one of pending, held",
        "review | {'id':' ','stage':'pending'} | /id | Write its name",
        "review | {'id':'O1'} | /stage | Add it",
        "review | {'id':'O1','stage':'held'} | /stage | write \"pending\"",
        "review | {'id':'O1','stage':'approved','holds':[{'reason':'swap','cause':'O1'}]} | /stage | Write \"held\"",
        "review | {'id':'O1','stage':'merged'} | /stage | Add \"main\"",
        "review | {'id':'O1','stage':'pending','main':'O2'} | /main | Remove it",
        "review | {'id':'O1','stage':'held','holds':[{'reason':'','cause':'O1'}]} | /holds/0/reason | Write its name",
        "review | {'id':'O1','stage':'pending','applied':['e1','e1']} | /applied/1 | Remove one",
        "review | {'id':'O1','stage':'pending','hold':[]} | /hold | spell it as one of",
        "review-event | {'id':'e','order':'O1','step':'approve','at':'today'} | /at | an instant as text",
        "review-event | {'id':'e','order':'O1','step':'print','at':'2026-10-12T02:00:00Z'} | /step | one of hold, clear",
        "review-event | {'id':'e','order':'O1','step':'hold','at':'2026-10-12T02:00:00Z','facts':{'shiped':true}} | /facts/shiped | spell it",
        "parcel | {'id':'P1','stage':'open','revision':0} | /revision | at least 1",
        "parcel | {'id':'P1','stage':'open','inspectedRevision':2} | /inspectedRevision | raise the revision",
        "parcel | {'id':'P1','stage':'open','members':['O1','O1']} | /members/1 | Remove one",
        "parcel | {'id':'P1','stage':'open','waybill':'7301'} | /waybill | an object",
        "parcel | {'id':'P1','stage':'open','override':{'by':'A','reason':' '}} | /override/reason | Write its name",
        "parcel-event | {'id':'e','parcel':'P1','step':'inspect','at':'2026-10-12T02:00:00Z','facts':{'scans':{'foreign':{'69':0}}}} | /facts/scans/foreign/69 | at least 1",
        "parcel-event | {'id':'e','step':'void','at':'2026-10-12T02:00:00Z'} | /parcel | Add it",
        "waybill | {'id':{'carrier':'ZTO'},'stage':'used','parcel':'P1'} | /id/number | Add it",
        "after-sale | {'id':'A','order':'O1','kind':'swap','stage':'agreed'} | /kind | one of return, exchange",
        "after-sale | {'id':'A','order':'O1','kind':'return','stage':'refunded','refunded':20} | /refunded | an object",
        "after-sale | {'id':'A','order':'O1','kind':'return','stage':'refunded','refunded':{'currency':'RMB','amount':1}} | /refunded/currency | such as \"CNY\"",
        "after-sale-event | {'id':'e','afterSale':'A','step':'refund','at':'2026-10-12T02:00:00Z','facts':{'refund':{'currency':'CNY','amount':-1}}} | /facts/refund/amount | without a sign",
        "after-sale-event | {'id':'e','afterSale':'A','step':'refund','at':'2026-10-12T02:00:00Z','facts':{'refund':{'currency':'CNY','amount':1.005}}} | /facts/refund/amount | Round it",
        "stocktake | {'id':'S','stage':'counting','counts':[{'item':{'sku':'A','location':'1'},'count':{'quantity':1,'sequence':0}}]} | /counts | add it to \"expected\"",
        "stocktake | {'id':'S','stage':'counted','expected':[{'item':{'sku':'A','location':'1'},'onHand':1}],'causes':[{'item':{'sku':'A','location':'1'},'cause':'lost'}]} | /causes | add its count",
        "stocktake | {'id':'S','stage':'counting','expected':[{'item':{'sku':'A','location':'1'},'onHand':1},{'item':{'sku':'A','location':'1'},'onHand':2}]} | /expected/1/item | Remove one",
        "movement | {'id':'m','item':{'sku':'A','location':'1'},'kind':'receipt','quantity':0,'at':'2026-10-12T02:00:00Z'} | /quantity | remove the movement",
        "movement | {'id':'m','item':{'sku':'A','location':'1'},'kind':'receipt','quantity':-1,'at':'2026-10-12T02:00:00Z'} | /quantity | without a sign",
        "movement | {'id':'m','item':{'sku':'A'},'kind':'receipt','quantity':1,'at':'2026-10-12T02:00:00Z'} | /item/location | Add it",
        "ledger | {} | ~~ | an array",
        "policy | {'zone':'Peking','steps':'warehouse/STEPS'} | /zone | Asia/Shanghai",
        "policy | {'zone':'Asia/Shanghai','steps':'ours/1'} | /steps | declare it under /clauses",
        "policy | {'zone':'Asia/Shanghai','steps':'warehouse/STEPS','guards':{'a':'b/c'}} | /guards/a | Cite one",
      })
  void read_refused(String what, String json, String path, String remedy) {
    FulfilmentJson<?> shape = requireNonNull(ALL.get(what));
    JsonRuleException refusal =
        catchThrowableOfType(JsonRuleException.class, () -> shape.read(json.replace('\'', '"')));

    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal).hasMessageContaining(remedy);
    assertThat(refusal.problem().key()).isNotEqualTo("json.refused");
    assertThat(Explanations.of(Locale.CHINESE).explain(refusal.problem())).contains(path);
  }

  @Test
  void ledger_twoMovementsOfOneId() {
    String movement =
        "{\"id\":\"m\",\"item\":{\"sku\":\"A\",\"location\":\"1\"},\"kind\":\"receipt\","
            + "\"quantity\":1,\"at\":\"2026-10-12T02:00:00Z\"}";
    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class,
        () -> FulfilmentJson.LEDGER.read("[" + movement + ", " + movement + "]"));

    assertThat(refusal.path()).isEqualTo("/1/id");
  }

  @Test
  void readAll_namesTheOne() {
    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class,
        () -> FulfilmentJson.PARCEL.readAll(
            "[{\"id\": \"P1\", \"stage\": \"open\"}, {\"id\": \"P2\", \"stage\": \"sent\"}]"));

    assertThat(refusal.path()).isEqualTo("/1/stage");
  }
}
