package io.github.shopops.fulfilment;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.aftersale.AfterSaleMachine;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.WaybillMachine;
import io.github.shopops.fulfilment.review.ReviewMachine;
import io.github.shopops.fulfilment.stock.StocktakeMachine;
import java.time.Instant;
import java.time.ZoneId;

/** The machines of the documents' warehouse. */
public final class Machines {
  /** The documents' warehouse. */
  public static final FulfilmentPolicy WAREHOUSE =
      FulfilmentPolicy.warehouse(ZoneId.of("Asia/Shanghai"));

  /** A morning at work; no guard looks at the time. */
  public static final Instant AT = Instant.parse("2026-10-12T02:00:00Z");

  private Machines() {}

  /** All machines there are. */
  public static ImmutableList<Machine<?, ?, ?, ?, ?>> all() {
    return ImmutableList.of(
        ReviewMachine.of(WAREHOUSE),
        ParcelMachine.of(WAREHOUSE),
        WaybillMachine.of(WAREHOUSE),
        AfterSaleMachine.of(WAREHOUSE),
        StocktakeMachine.of(WAREHOUSE));
  }
}
