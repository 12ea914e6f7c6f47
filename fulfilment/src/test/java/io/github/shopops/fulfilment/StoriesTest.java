package io.github.shopops.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleMachine;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.inspection.ScanSession;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.PrintLog;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.review.AddOn;
import io.github.shopops.fulfilment.review.AddOnDecision;
import io.github.shopops.fulfilment.review.AddOnPlanner;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewMachine;
import io.github.shopops.fulfilment.review.ReviewPolicy;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.review.ReviewStep;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What happens in a warehouse, told from beginning to end over the machines. */
class StoriesTest {
  private static final ParcelMachine PARCELS = ParcelMachine.of(Machines.WAREHOUSE);
  private static final AfterSaleMachine AFTER_SALES = AfterSaleMachine.of(Machines.WAREHOUSE);
  private static final ReviewMachine REVIEWS = ReviewMachine.of(Machines.WAREHOUSE);
  private static final ReviewPolicy REVIEW =
      ReviewPolicy.warehouse(ImmutableSet.of(), ImmutableSetMultimap.of(), 3);
  private static final ParcelId P1 = ParcelId.of("P1");
  private static final OrderId O1 = OrderId.of("O1");
  private static final OrderId O2 = OrderId.of("O2");
  private static final MergeKey KEY =
      new MergeKey(BuyerId.of("b1"), "张三", "13800138000", "杭州文三路1号", "main");
  private static final AgentId PRINTER = AgentId.of("A001");

  private final List<PrintEvent> prints = new ArrayList<>();
  private int events;

  /** Facts of a parcel as the printer, the shelf and the carrier know them. */
  private ParcelFacts.Builder known(Parcel parcel) {
    PrintLog log = PrintLog.of(prints);
    return ParcelFacts.builder()
        .members(parcel.members())
        .approved(parcel.members())
        .addWarehouses("main")
        .addCarriers("ZTO")
        .labelRevision(log.revision(parcel.id(), Paper.LABEL))
        .pickListRevision(log.revision(parcel.id(), Paper.PICK_LIST));
  }

  private Outcome<Parcel> apply(Parcel parcel, ParcelStep step, ParcelFacts facts) {
    String id = "e" + ++events;
    return PARCELS.apply(parcel, new ParcelEvent(id, P1, step, Machines.AT, PRINTER, facts));
  }

  private Parcel take(Parcel parcel, ParcelStep step, ParcelFacts.Builder facts) {
    Outcome<Parcel> outcome = apply(parcel, step, facts.build());
    assertThat(outcome).as("%s of %s", step, parcel).isInstanceOf(Outcome.Moved.class);
    return outcome.now();
  }

  private Parcel packed(OrderId... orders) {
    return take(
        Parcel.open(P1),
        ParcelStep.PACK,
        ParcelFacts.builder().members(ImmutableSortedSet.copyOf(orders)));
  }

  /** Prints both papers in a batch, and says so. */
  private Parcel printed(Parcel parcel, String batch) {
    for (Paper paper : Paper.values()) {
      String id = batch + paper;
      prints.add(
          new PrintEvent(id, paper, P1, parcel.revision(), batch, 1, PRINTER, Machines.AT, null));
    }
    return take(parcel, ParcelStep.PRINT, known(parcel));
  }

  private Parcel picked(Parcel parcel, String waybill) {
    Parcel saved =
        take(parcel, ParcelStep.SAVE_WAYBILL, known(parcel).waybill(WaybillId.of("ZTO", waybill)));
    return take(saved, ParcelStep.PICK, known(saved));
  }

  private static ScanSession session(String... barcodes) {
    return ScanSession.begin(ImmutableSortedMap.of(P1, ImmutableSortedMultiset.copyOf(barcodes)));
  }

  private static Scan scan(String id, String barcode) {
    return new Scan(id, barcode, null, Machines.AT, PRINTER);
  }

  private static ScanResult result(ScanSession session) {
    return session.results().firstEntry().getValue();
  }

  private static AfterSale take(AfterSale sale, AfterSaleStep step, AfterSaleFacts.Builder facts) {
    AfterSaleEvent event = new AfterSaleEvent(
        sale.applied().size() + step.code(), sale.id(), step, Machines.AT, PRINTER, facts.build());
    Outcome<AfterSale> outcome = AFTER_SALES.apply(sale, event);
    assertThat(outcome).as("%s of %s", step, sale).isInstanceOf(Outcome.Moved.class);
    return outcome.now();
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  @Test
  void shortageFoundAtInspection_isRefundedAndTheRestShipped() {
    // two mugs and a lid were paid for; one mug is not there
    Parcel parcel = picked(printed(packed(O1), "B1"), "7301");
    ScanSession session =
        session("MUG", "MUG", "LID").plus(scan("s1", "MUG")).plus(scan("s2", "LID"));
    assertThat(result(session).missing()).containsExactly("MUG");
    assertThat(apply(
            parcel, ParcelStep.INSPECT, known(parcel).scans(result(session)).build()))
        .isInstanceOf(Outcome.Refused.class);

    // L7: the shortage counts as arrived as soon as it is agreed, and one mug of 40.00 goes back
    AfterSale shortage = AfterSale.requested("AS1", O1, AfterSaleKind.SHORTAGE);
    shortage = take(shortage, AfterSaleStep.AGREE, AfterSaleFacts.builder());
    assertThat(shortage.stage()).isEqualTo(AfterSaleStage.RECEIVED);
    ParcelFacts.Builder open = known(parcel)
        .scans(result(session("MUG", "LID").plus(scan("s1", "MUG")).plus(scan("s2", "LID"))));
    assertThat(apply(parcel, ParcelStep.INSPECT, open.addOpenRefunds("AS1").build()))
        .isInstanceOf(Outcome.Refused.class);
    shortage = take(
        shortage,
        AfterSaleStep.REFUND,
        AfterSaleFacts.builder().refund(yuan("40.00")).refundable(yuan("100.00")));
    assertThat(shortage.refunded()).isEqualTo(yuan("40.00"));

    // the papers still say two mugs: the parcel is recalled, printed anew and inspected against
    // what is left
    parcel = take(parcel, ParcelStep.RECALL, ParcelFacts.builder());
    parcel = picked(printed(parcel, "B2"), "7302");
    session = session("MUG", "LID").plus(scan("s3", "MUG")).plus(scan("s4", "LID"));
    parcel = take(parcel, ParcelStep.INSPECT, known(parcel).scans(result(session)));
    parcel = take(parcel, ParcelStep.SHIP, known(parcel));

    assertThat(parcel.stage()).isEqualTo(ParcelStage.SHIPPED);
    assertThat(parcel.revision()).isEqualTo(2);
    assertThat(parcel.waybill()).isEqualTo(WaybillId.of("ZTO", "7302"));
  }

  @Test
  void lostParcel_isChasedClaimedAndSettled() {
    Parcel parcel = picked(printed(packed(O1), "B1"), "7301");
    ScanSession session = session("MUG").plus(scan("s1", "LID")).correct("s1", scan("s2", "MUG"));
    parcel = take(parcel, ParcelStep.INSPECT, known(parcel).scans(result(session)));
    parcel = take(parcel, ParcelStep.SHIP, known(parcel));

    // L15: first chased, then claimed; only a claimed parcel is given up for lost
    AfterSale lost = AfterSale.requested("AS1", O1, AfterSaleKind.LOST_PARCEL);
    lost = take(lost, AfterSaleStep.CHASE, AfterSaleFacts.builder());
    assertThat(apply(parcel, ParcelStep.LOSE, ParcelFacts.NONE))
        .isInstanceOf(Outcome.Refused.class);
    lost = take(lost, AfterSaleStep.CLAIM, AfterSaleFacts.builder());
    parcel = take(parcel, ParcelStep.LOSE, ParcelFacts.builder().claim(lost.id()));
    lost = take(lost, AfterSaleStep.SETTLE, AfterSaleFacts.builder().settlement(yuan("80.00")));

    assertThat(parcel.stage()).isEqualTo(ParcelStage.LOST);
    assertThat(parcel.claim()).isEqualTo("AS1");
    assertThat(lost.settled()).isEqualTo(yuan("80.00"));
  }

  @Test
  void swap_isHeldUntilTheOriginalIsBackAndLinkedToIt() {
    // the buyer orders other goods, and the note of O2 names O1 (N9)
    Review replacement = REVIEWS.after(
        Review.pending(O2),
        new ReviewEvent(
            "r1", O2, ReviewStep.HOLD, Machines.AT, null, ReviewFacts.hold(HoldReason.SWAP, O2)));
    assertThat(replacement.stage()).isEqualTo(ReviewStage.HELD);

    AfterSale exchange = AfterSale.requested("AS1", O1, AfterSaleKind.EXCHANGE);
    exchange = take(exchange, AfterSaleStep.AGREE, AfterSaleFacts.builder());
    exchange = take(exchange, AfterSaleStep.SEND, AfterSaleFacts.builder());
    exchange = take(
        exchange, AfterSaleStep.RECEIVE, AfterSaleFacts.builder().received(1).returnable(1));
    exchange = take(exchange, AfterSaleStep.PASS, AfterSaleFacts.builder());
    replacement = REVIEWS.after(
        replacement,
        new ReviewEvent(
            "r2", O2, ReviewStep.CLEAR, Machines.AT, null, ReviewFacts.hold(HoldReason.SWAP, O2)));
    replacement = REVIEWS.after(
        replacement,
        new ReviewEvent("r3", O2, ReviewStep.APPROVE, Machines.AT, null, ReviewFacts.NONE));
    exchange = take(exchange, AfterSaleStep.REPLACE, AfterSaleFacts.builder().replacement(O2));

    assertThat(replacement.stage()).isEqualTo(ReviewStage.APPROVED);
    assertThat(exchange.stage()).isEqualTo(AfterSaleStage.REPLACED);
    assertThat(exchange.order()).isEqualTo(O1);
    assertThat(exchange.replacement()).isEqualTo(O2);
  }

  @Test
  void addedOrder_recallsTheParcelWhoseOldPapersAreVoid() {
    Parcel parcel = printed(packed(O1), "B1");
    AddOnDecision decision = AddOnPlanner.of(REVIEW)
        .decide(new AddOn(O2, KEY, parcel, KEY, false, yuan("8.00"), yuan("0.00")));
    assertThat(decision.choice()).isEqualTo(AddOnDecision.Choice.RECALL);

    parcel = take(parcel, ParcelStep.RECALL, ParcelFacts.builder());
    parcel =
        take(parcel, ParcelStep.PACK, ParcelFacts.builder().members(ImmutableSortedSet.of(O1, O2)));
    // the papers in hand are those of revision 1
    assertThat(apply(parcel, ParcelStep.PRINT, known(parcel).build()))
        .isInstanceOf(Outcome.Refused.class);
    parcel = printed(parcel, "B2");
    assertThat(parcel.revision()).isEqualTo(2);
    assertThat(PrintLog.of(prints).copies(P1, Paper.LABEL, 2)).isEqualTo(1);
    assertThat(PrintLog.of(prints).unexplained()).isEmpty();

    // once the goods are pulled, the next addition goes by itself
    PickList list = PickList.of(
        "B2-1",
        ImmutableListMultimap.of(
            P1, new PickLine("MUG", "A-1", 1), P1, new PickLine("MUG", "A-1", 1)));
    assertThat(list.lines()).containsExactly(new PickLine("MUG", "A-1", 2));
    parcel = picked(parcel, "7302");
    AddOn late = new AddOn(OrderId.of("O3"), KEY, parcel, KEY, true, yuan("8.00"), yuan("3.00"));
    assertThat(AddOnPlanner.of(REVIEW).decide(late).postageDue()).isEqualTo(yuan("5.00"));
    assertThat(parcel.members()).isEqualTo(ImmutableSortedSet.copyOf(ImmutableList.of(O1, O2)));
  }
}
