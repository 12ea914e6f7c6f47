package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.joda.money.Money;

/** One of each value type of the audit. */
public final class AuditSamples {
  private AuditSamples() {}

  /** A day on which much went wrong, some of it told twice. */
  public static WarehouseDay day(Random random, int orders, int faults) {
    Facts facts = AnyDay.clean(random, orders);
    for (int i = 0; i < faults; i++) {
      Fault fault = DayEndAuditTest.FAULTS.get(random.nextInt(DayEndAuditTest.FAULTS.size()));
      fault.injection().into(facts, String.format(Locale.ROOT, "8%04d", i));
    }
    return AnyDay.shuffled(facts.day(), random);
  }

  /** A finding of every rule. */
  public static ImmutableList<Finding> findings() {
    return DayEndAuditTest.FAULTS.stream()
        .flatMap(fault -> {
          Facts facts = Facts.clean();
          fault.injection().into(facts, "700");
          return DayEndAudit.of(DayEndAuditTest.POLICY).audit(facts.day(), Unit.NOW).stream();
        })
        .collect(ImmutableList.toImmutableList());
  }

  /** A record of an order in which everything that can be known is. */
  public static OrderRecord known() {
    Unit unit = Unit.in(ParcelStage.SHIPPED, "001");
    OrderRecord record = unit.orderRecord();
    Money price = Money.parse("CNY 12.34");
    Order order = Order.builder(price.getCurrencyUnit())
        .from(record.order())
        .shippedAt(Unit.NOW)
        .signedAt(Unit.NOW)
        .postage(Money.parse("CNY 8.00"))
        .refunded(Money.parse("CNY 0.01"))
        .flag(new PlantedFlag(SellerFlag.RED, Unit.PACKER, Unit.NOW))
        .note("张三 \"急\"\n第二行")
        .noteAt(Unit.NOW)
        .addLines(new OrderLine(LineId.of("L1"), "", null, 1, price, price))
        .addTags(Order.TEST)
        .build();
    return OrderRecord.builder(order)
        .from(record)
        .order(order)
        .notes(NoteLog.of(null, null, "原文").amend(Unit.NOW, Unit.PACKER, ""))
        .addressChangedAt(Unit.NOW)
        .closedAt(Unit.NOW)
        .putCancelled("MUG", 2)
        .shipBy(Facts.TODAY)
        .appointment(Unit.NOW)
        .areaSold(new BigDecimal("10.080"))
        .giftsPacked(0)
        .cashbackPaid(price)
        .replaces(OrderId.of("O0"))
        .remindedAt(Unit.NOW)
        .release(new Decision(Unit.PACKER, "老客户"))
        .build();
  }

  /** One of each type. */
  public static ImmutableList<Serializable> values() {
    AgentId packer = Unit.PACKER;
    Unit unit = Unit.in(ParcelStage.SHIPPED, "001");
    unit.addCase(AfterSaleKind.RETURN, Unit.NOW);
    Facts facts = Facts.clean();
    WarehouseDay day = facts.day();
    StepWork steps = new StepWork(packer, ParcelStep.PICK, 2, 3);
    ReturnWork returns = new ReturnWork(packer, AfterSaleKind.RETURN, Unit.NOW, 60, 60);
    return ImmutableList.of(
        DayEndAuditTest.POLICY,
        DayEndAuditTest.POLICY.returnNorm(),
        DayEndAuditTest.POLICY.rules().values().asList().get(0),
        day,
        unit.orderRecord(),
        unit.parcelRecord(ParcelStage.SHIPPED),
        unit.contents.get(0),
        unit.handOvers.get(0),
        unit.cases.get(0),
        day.stocktakes().get(0),
        day.labelCounts().get(0),
        day.printerSales().get(0),
        steps,
        returns,
        new Workload(ImmutableList.of(steps), ImmutableList.of(returns)));
  }
}
