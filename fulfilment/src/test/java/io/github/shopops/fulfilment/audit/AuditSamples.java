package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.io.Serializable;

/** One of each value type of the audit. */
public final class AuditSamples {
  private AuditSamples() {}

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
        day.printerSales().get(0),
        steps,
        returns,
        new Workload(ImmutableList.of(steps), ImmutableList.of(returns)));
  }
}
