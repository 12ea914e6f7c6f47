package io.github.shopops.fulfilment.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleMachine;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewMachine;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.review.ReviewStep;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockKeeper;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A small warehouse of one item as an application runs it: it stores what the machines return, which pieces it put into
 * which parcel, and reads what it tells the machines of other things in the same transaction as it stores.
 */
final class Desk {
  private static final StockItem ITEM = StockItem.of("MUG", "A-01");
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final ReviewMachine REVIEWS = ReviewMachine.of(Machines.WAREHOUSE);
  private static final ParcelMachine PARCELS = ParcelMachine.of(Machines.WAREHOUSE);
  private static final AfterSaleMachine SALES = AfterSaleMachine.of(Machines.WAREHOUSE);
  private static final StockKeeper KEEPER = StockKeeper.of(Machines.WAREHOUSE);
  private static final Decision DECISION = new Decision(AgentId.of("boss"), "as agreed");

  final List<Review> reviews = new ArrayList<>();
  final List<Parcel> parcels = new ArrayList<>();
  final List<Set<Integer>> contents = new ArrayList<>();
  final List<AfterSale> sales = new ArrayList<>();
  private final List<Integer> salePieces = new ArrayList<>();
  StockLedger ledger = StockLedger.empty();

  Desk() {
    for (int order = 0; order < PieceModel.ORDERS; order++) {
      reviews.add(Review.pending(order(order)));
    }
    for (int parcel = 0; parcel < PieceModel.PARCELS; parcel++) {
      parcels.add(Parcel.open(ParcelId.of("P" + parcel)));
      contents.add(Set.of());
    }
    for (int sale = 0; sale < 3 * PieceModel.ORDERS; sale++) {
      AfterSaleKind kind = sale < PieceModel.ORDERS ? AfterSaleKind.SHORTAGE : AfterSaleKind.RETURN;
      sales.add(AfterSale.requested("AS" + sale, order(sale % PieceModel.ORDERS), kind));
      salePieces.add(0);
    }
  }

  private static OrderId order(int order) {
    return OrderId.of("O" + order);
  }

  private static Evidence source(int order) {
    return Evidence.of(Evidence.Kind.ORDER, "O" + order);
  }

  private static int orderOf(int piece) {
    return piece / PieceModel.PIECES_AN_ORDER;
  }

  /** Does what is asked, or nothing of it; whether something changed. */
  boolean handle(Request request) {
    if (request.step() instanceof ReviewStep step) {
      return step == ReviewStep.VOID ? giveUp(request) : review(request, step);
    } else if (request.step() instanceof ParcelStep step) {
      return parcel(request, step);
    } else if (request.step() instanceof AfterSaleStep step) {
      return afterSale(request, step);
    }
    return movement(request, (MovementKind) request.step());
  }

  private boolean review(Request request, ReviewStep step) {
    int main = (request.order() + 1) % PieceModel.ORDERS;
    ReviewStage stageOfMain = reviews.get(main).stage();
    ReviewFacts facts = ReviewFacts.hold(HoldReason.SWAP, order(request.order()));
    ReviewFacts known = ReviewFacts.builder()
        .from(facts)
        .main(order(main))
        .mainOpen(stageOfMain != ReviewStage.MERGED && stageOfMain != ReviewStage.VOID)
        .inspected(count(request.order(), ParcelStage.INSPECTED) > 0)
        .shipped(count(request.order(), ParcelStage.SHIPPED) > 0)
        .build();
    Review review = reviews.get(request.order());
    Outcome<Review> outcome = REVIEWS.apply(
        review, new ReviewEvent(request.id(), review.id(), step, Machines.AT, null, known));
    reviews.set(request.order(), outcome.now());
    return outcome instanceof Outcome.Moved;
  }

  /** An order is given up with what is promised to it, or not at all. */
  private boolean giveUp(Request request) {
    StockLedger before = ledger;
    long promised = ledger.promised(ITEM, source(request.order()));
    boolean free =
        promised == 0 || enter(movement(request, MovementKind.RELEASE, request.order(), promised));
    boolean done = free && review(request, ReviewStep.VOID);
    ledger = done ? ledger : before;
    return done;
  }

  private boolean parcel(Request request, ParcelStep step) {
    int number = request.parcel();
    Parcel parcel = parcels.get(number);
    Set<Integer> pieces = step == ParcelStep.PACK ? request.pieces() : contents.get(number);
    ImmutableMultiset<String> goods =
        ImmutableMultiset.copyOf(pieces.stream().map(piece -> "69-" + piece).toList());
    ParcelFacts facts = ParcelFacts.builder()
        .members(ImmutableSortedSet.copyOf(
            pieces.stream().map(p -> order(orderOf(p))).toList()))
        .approved(approved())
        .elsewhere(elsewhere(number, pieces))
        .unpromised(unpromised(pieces))
        .warehouses(ImmutableSortedSet.of("main"))
        .carriers(ImmutableSortedSet.of("ZTO"))
        .labelRevision(parcel.revision())
        .pickListRevision(parcel.revision())
        .waybill(WaybillId.of("ZTO", "7301"))
        .scans(ScanResult.compare(goods, goods))
        .claim("AS9")
        .build();
    Outcome<Parcel> outcome = PARCELS.apply(
        parcel, new ParcelEvent(request.id(), parcel.id(), step, Machines.AT, null, facts));
    if (!(outcome instanceof Outcome.Moved)) {
      return false;
    }
    parcels.set(number, outcome.now());
    switch (step) {
      case PACK -> contents.set(number, request.pieces());
      case SHIP -> move(request, MovementKind.SHIPMENT, pieces);
      case INTERCEPT, RETURN -> move(request, MovementKind.RETURN, pieces);
      default -> {}
    }
    return true;
  }

  private ImmutableSortedSet<OrderId> approved() {
    return ImmutableSortedSet.copyOf(reviews.stream()
        .filter(review -> isApproved(review)
            || (review.main() != null
                && reviews.stream()
                    .anyMatch(main -> main.id().equals(review.main()) && isApproved(main))))
        .map(Review::id)
        .toList());
  }

  private static boolean isApproved(Review review) {
    return review.stage() == ReviewStage.APPROVED;
  }

  private ImmutableSortedSet<OrderId> elsewhere(int parcel, Set<Integer> pieces) {
    return ImmutableSortedSet.copyOf(IntStream.range(0, PieceModel.PARCELS)
        .filter(other -> other != parcel && parcels.get(other).stage().isLive())
        .boxed()
        .flatMap(other -> contents.get(other).stream())
        .filter(pieces::contains)
        .map(piece -> order(orderOf(piece)))
        .toList());
  }

  private ImmutableSortedSet<String> unpromised(Set<Integer> pieces) {
    boolean promised = IntStream.range(0, PieceModel.ORDERS).allMatch(order -> {
      long own = pieces.stream().filter(piece -> orderOf(piece) == order).count();
      return own == 0 || ledger.promised(ITEM, source(order)) >= inBaskets(order) + own;
    });
    return promised ? ImmutableSortedSet.of() : ImmutableSortedSet.of(ITEM.sku());
  }

  /** Enters a movement for each order whose pieces are in a parcel; a parcel that may go can always be entered. */
  private void move(Request request, MovementKind kind, Set<Integer> pieces) {
    for (int order = 0; order < PieceModel.ORDERS; order++) {
      int of = order;
      long own = pieces.stream().filter(piece -> orderOf(piece) == of).count();
      assertThat(own == 0 || enter(movement(request, kind, order, own))).isTrue();
    }
  }

  private boolean movement(Request request, MovementKind kind) {
    return kind == MovementKind.RECEIPT
        ? enter(Movement.of(request.id(), ITEM, kind, request.quantity(), Machines.AT))
        : enter(movement(request, kind, request.order(), request.quantity()));
  }

  private static Movement movement(Request request, MovementKind kind, int order, long quantity) {
    return new Movement(
        request.id() + "/" + order, ITEM, kind, quantity, Machines.AT, source(order), null);
  }

  private boolean enter(Movement movement) {
    Evidence source = movement.source();
    StockNeed need = StockNeed.UNKNOWN;
    if (source != null) {
      int order = Integer.parseInt(source.id().substring(1));
      need = new StockNeed(inBaskets(order), wanted(order));
    }
    Outcome<StockLedger> outcome = KEEPER.enter(ledger, movement, need);
    ledger = outcome.now();
    return outcome instanceof Outcome.Moved;
  }

  private int inBaskets(int order) {
    return count(order, ParcelStage.PICKED) + count(order, ParcelStage.INSPECTED);
  }

  private int gone(int order) {
    return count(order, ParcelStage.SHIPPED) + count(order, ParcelStage.SIGNED);
  }

  private int wanted(int order) {
    boolean given = reviews.get(order).stage() == ReviewStage.VOID;
    int left = PieceModel.PIECES_AN_ORDER - shortage(order) - gone(order);
    return given ? 0 : left;
  }

  private int shortage(int order) {
    AfterSaleStage stage = sales.get(order).stage();
    return stage == AfterSaleStage.RECEIVED || stage == AfterSaleStage.REFUNDED
        ? salePieces.get(order)
        : 0;
  }

  private int count(int order, ParcelStage stage) {
    return IntStream.range(0, PieceModel.PARCELS)
        .filter(parcel -> parcels.get(parcel).stage() == stage)
        .map(parcel -> (int) contents.get(parcel).stream()
            .filter(piece -> orderOf(piece) == order)
            .count())
        .sum();
  }

  private boolean afterSale(Request request, AfterSaleStep step) {
    int number = request.parcel() * PieceModel.ORDERS + request.order();
    AfterSale sale = sales.get(number);
    boolean shortage = sale.kind() == AfterSaleKind.SHORTAGE;
    StockLedger before = ledger;
    if (shortage && step == AfterSaleStep.AGREE && !frees(request)) {
      ledger = before;
      return false;
    }
    int pieces = step == AfterSaleStep.RECEIVE || step == AfterSaleStep.AGREE
        ? request.quantity()
        : salePieces.get(number);
    AfterSaleFacts facts = AfterSaleFacts.builder()
        .received(pieces)
        .returnable(count(request.order(), ParcelStage.SIGNED) - returned(request.order()))
        .refund(Money.ofMajor(YUAN, (long) pieces * PieceModel.PRICE))
        .refundable(Money.ofMajor(YUAN, PieceModel.PIECES_AN_ORDER * PieceModel.PRICE)
            .minus(refunded(request.order())))
        .decision(DECISION)
        .build();
    Outcome<AfterSale> outcome = SALES.apply(
        sale, new AfterSaleEvent(request.id(), sale.id(), step, Machines.AT, null, facts));
    boolean moved = outcome instanceof Outcome.Moved;
    ledger = moved ? ledger : before;
    sales.set(number, outcome.now());
    if (moved) {
      salePieces.set(number, pieces);
    }
    if (moved && step == AfterSaleStep.RECEIVE) {
      assertThat(enter(movement(request, MovementKind.RETURN, request.order(), pieces)))
          .isTrue();
    }
    return moved;
  }

  /** Takes back the promise of pieces that are not there; those in a basket are. */
  private boolean frees(Request request) {
    int order = request.order();
    long left = (long) wanted(order) - request.quantity();
    long beyond = ledger.promised(ITEM, source(order)) - left;
    return left >= 0
        && (beyond <= 0 || enter(movement(request, MovementKind.RELEASE, order, beyond)));
  }

  int piecesOf(int sale) {
    return salePieces.get(sale);
  }

  private int returned(int order) {
    return sales.stream()
        .filter(sale -> sale.order().equals(order(order)))
        .mapToInt(AfterSale::received)
        .sum();
  }

  private Money refunded(int order) {
    return sales.stream()
        .filter(sale -> sale.order().equals(order(order)))
        .map(AfterSale::refunded)
        .filter(refund -> refund != null)
        .reduce(Money.zero(YUAN), Money::plus);
  }

  long onHand() {
    return ledger.level(ITEM).onHand();
  }

  long promised(int order) {
    return ledger.promised(ITEM, source(order));
  }
}
