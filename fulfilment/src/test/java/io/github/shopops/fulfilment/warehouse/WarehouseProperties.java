package io.github.shopops.fulfilment.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.ReviewStep;
import io.github.shopops.fulfilment.stock.MovementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds between the machines and the ledger, whatever is asked, in whatever order, and however often. */
class WarehouseProperties {
  private static final int REQUESTS = 700;
  private static final ImmutableList<ParcelStep> FORWARD = ImmutableList.of(
      ParcelStep.PACK,
      ParcelStep.PACK,
      ParcelStep.SAVE_WAYBILL,
      ParcelStep.PRINT,
      ParcelStep.PICK,
      ParcelStep.INSPECT,
      ParcelStep.SHIP,
      ParcelStep.SIGN);
  private static final ImmutableList<ReviewStep> REVIEW = ImmutableList.of(
      ReviewStep.APPROVE,
      ReviewStep.APPROVE,
      ReviewStep.APPROVE,
      ReviewStep.HOLD,
      ReviewStep.CLEAR,
      ReviewStep.CLEAR,
      ReviewStep.MERGE,
      ReviewStep.SEPARATE);
  private static final ImmutableList<MovementKind> STOCK = ImmutableList.of(
      MovementKind.RECEIPT,
      MovementKind.ALLOCATION,
      MovementKind.ALLOCATION,
      MovementKind.ALLOCATION,
      MovementKind.RELEASE);
  private static final ImmutableList<AfterSaleStep> SALE = ImmutableList.of(
      AfterSaleStep.AGREE,
      AfterSaleStep.SEND,
      AfterSaleStep.RECEIVE,
      AfterSaleStep.PASS,
      AfterSaleStep.REFUND);

  /** Draws requests; some are told twice, at once or much later, and some arrive after those made later. */
  private static List<Request> requests(Random chance) {
    List<Request> requests = new ArrayList<>();
    for (int number = 0; number < REQUESTS; number++) {
      Request request = request(chance, number);
      requests.add(chance.nextInt(4) == 0 ? chance.nextInt(number + 1) : number, request);
      if (chance.nextInt(4) == 0) {
        requests.add(requests.get(chance.nextInt(requests.size())));
      }
    }
    return requests;
  }

  private static Request request(Random chance, int number) {
    Enum<?> step = step(chance);
    int pieces = PieceModel.ORDERS * PieceModel.PIECES_AN_ORDER;
    boolean seldom = chance.nextInt(15) == 0;
    int parcel = step instanceof AfterSaleStep
        ? (seldom ? 0 : 1 + chance.nextInt(2))
        : chance.nextInt(PieceModel.PARCELS);
    return new Request(
        number,
        step,
        chance.nextInt(PieceModel.ORDERS),
        parcel,
        ImmutableSortedSet.copyOf(IntStream.generate(() -> chance.nextInt(pieces))
            .limit(1 + chance.nextInt(2))
            .boxed()
            .toList()),
        1 + chance.nextInt(2));
  }

  private static Enum<?> step(Random chance) {
    int sort = chance.nextInt(200);
    if (sort < 110) {
      return any(FORWARD, chance);
    } else if (sort < 114) {
      return any(ImmutableList.copyOf(ParcelStep.values()), chance);
    } else if (sort < 139) {
      return any(REVIEW, chance);
    } else if (sort < 164) {
      return any(STOCK, chance);
    }
    return sort == 164 ? ReviewStep.VOID : any(SALE, chance);
  }

  private static <T> T any(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  private static void noPieceTwiceAndLinesKept(List<Request> requests) {
    Desk desk = new Desk();
    PieceModel model = new PieceModel();
    List<Integer> handled = new ArrayList<>();
    for (Request request : requests) {
      boolean allowed = model.allows(request);
      boolean done = desk.handle(request);
      if (done) {
        assertThat(handled).as("told twice").doesNotContain(request.number());
        assertThat(allowed).as("%s", request).isTrue();
        handled.add(request.number());
        tell(model, desk, request);
      } else if (request.step() == MovementKind.ALLOCATION
          || request.step() == MovementKind.RELEASE) {
        assertThat(allowed && !handled.contains(request.number()))
            .as("%s", request)
            .isFalse();
      }
      assertPieces(desk, model);
      model.assertLines();
    }
    Statistics.label("shipped").collect(Math.min(3, model.shippedEver()));
    Statistics.label("returned").collect(model.returned() > 0);
    Statistics.label("shipped")
        .coverage(ways -> ways.check(0).percentage(percentage -> percentage < 50));
    Statistics.label("returned").coverage(ways -> ways.check(true).count(count -> count > 5));
  }

  private static void tell(PieceModel model, Desk desk, Request request) {
    if (request.step() instanceof AfterSaleStep step) {
      int sale = request.parcel() * PieceModel.ORDERS + request.order();
      model.done(step, request.order(), request.parcel() == 0, desk.piecesOf(sale));
    } else {
      model.done(request);
    }
  }

  private static void assertPieces(Desk desk, PieceModel model) {
    for (int piece = 0; piece < PieceModel.ORDERS * PieceModel.PIECES_AN_ORDER; piece++) {
      int wanted = piece;
      List<Integer> holders = IntStream.range(0, PieceModel.PARCELS)
          .filter(parcel -> desk.parcels.get(parcel).stage().isLive())
          .filter(parcel -> desk.contents.get(parcel).contains(wanted))
          .boxed()
          .toList();
      assertThat(holders).as("live parcels with piece %s", piece).hasSizeLessThanOrEqualTo(1);
      assertThat(holders.isEmpty() ? -1 : holders.get(0)).isEqualTo(model.holder(piece));
    }
    assertThat(desk.onHand()).isEqualTo(model.onHand());
    for (int order = 0; order < PieceModel.ORDERS; order++) {
      assertThat(desk.promised(order)).isEqualTo(model.promised(order));
    }
  }

  @Property(tries = 200)
  @Label(
      "No piece is ever in two live parcels; shipped ≤ inspected ≤ picked ≤ allocated ≤ ordered less"
          + " cancelled and short; returned ≤ shipped; refunds ≤ paid")
  void linesKept(@ForAll Random chance) {
    noPieceTwiceAndLinesKept(requests(chance));
  }
}
