package io.github.shopops.fulfilment.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.ReviewStep;
import io.github.shopops.fulfilment.stock.MovementKind;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where each piece is, told once more with counters alone: which parcel holds it and how far that parcel is, and what each
 * order was promised, gave up, returned and got back.
 */
final class PieceModel {
  static final int ORDERS = 3;
  static final int PIECES_AN_ORDER = 2;
  static final int PARCELS = 4;
  static final int PRICE = 10;

  private static final int OPEN = 0;
  private static final int PRINTED = 1;
  private static final int PICKED = 2;
  private static final int INSPECTED = 3;
  private static final int SHIPPED = 4;
  private static final int SIGNED = 5;
  private static final int OVER = -1;

  private final int[] holder = new int[ORDERS * PIECES_AN_ORDER];
  private final int[] way = new int[PARCELS];
  private final boolean[] numbered = new boolean[PARCELS];
  private final int[] promised = new int[ORDERS];
  private final int[] givenUp = new int[ORDERS];
  private final int[] returned = new int[ORDERS];
  private final int[] refunded = new int[ORDERS];
  private int onHand;
  private int shippedEver;

  PieceModel() {
    Arrays.fill(holder, -1);
  }

  /** Whether what the guards across things look at allows a request; true where they do not look. */
  boolean allows(Request request) {
    int order = request.order();
    int quantity = request.quantity();
    if (request.step() == ParcelStep.PACK) {
      return way[request.parcel()] == OPEN
          && request.pieces().stream()
              .allMatch(piece -> holder[piece] < 0 || holder[piece] == request.parcel());
    } else if (request.step() == ParcelStep.PICK) {
      return way[request.parcel()] == PRINTED
          && numbered[request.parcel()]
          && IntStream.range(0, ORDERS)
              .allMatch(o -> pieces(o, request.parcel()) == 0
                  || promised[o] >= inBaskets(o) + pieces(o, request.parcel()));
    } else if (request.step() == MovementKind.ALLOCATION) {
      return onHand - Arrays.stream(promised).sum() >= quantity
          && promised[order] + quantity <= wanted(order);
    } else if (request.step() == MovementKind.RELEASE) {
      return promised[order] - quantity >= inBaskets(order);
    }
    return true;
  }

  /** Takes note of a request that was done. */
  void done(Request request) {
    if (request.step() instanceof ParcelStep step) {
      parcel(request, step);
    } else if (request.step() instanceof MovementKind kind) {
      switch (kind) {
        case RECEIPT -> onHand += request.quantity();
        case ALLOCATION -> promised[request.order()] += request.quantity();
        case RELEASE -> promised[request.order()] -= request.quantity();
        default -> throw new IllegalArgumentException("Not asked for here: " + kind);
      }
    } else if (request.step() == ReviewStep.VOID) {
      givenUp[request.order()] += wanted(request.order());
      promised[request.order()] = 0;
    }
  }

  /** Takes note of a step in an after-sale case: pieces never sent, pieces that came back, money that went back. */
  void done(AfterSaleStep step, int order, boolean shortage, int quantity) {
    if (step == AfterSaleStep.AGREE && shortage) {
      givenUp[order] += quantity;
      promised[order] = Math.min(promised[order], wanted(order));
    } else if (step == AfterSaleStep.RECEIVE) {
      returned[order] += quantity;
      onHand += quantity;
    } else if (step == AfterSaleStep.REFUND) {
      refunded[order] += quantity * PRICE;
    }
  }

  private void parcel(Request request, ParcelStep step) {
    int parcel = request.parcel();
    switch (step) {
      case PACK -> {
        release(parcel);
        request.pieces().forEach(piece -> holder[piece] = parcel);
      }
      case SAVE_WAYBILL -> numbered[parcel] = true;
      case PRINT -> way[parcel] = PRINTED;
      case PICK -> way[parcel] = PICKED;
      case INSPECT -> way[parcel] = INSPECTED;
      case SHIP -> {
        way[parcel] = SHIPPED;
        for (int order = 0; order < ORDERS; order++) {
          promised[order] -= pieces(order, parcel);
          onHand -= pieces(order, parcel);
          shippedEver += pieces(order, parcel);
        }
      }
      case SIGN -> way[parcel] = SIGNED;
      case RECALL -> {
        way[parcel] = OPEN;
        numbered[parcel] = false;
      }
      case INTERCEPT, RETURN -> {
        onHand += (int) Arrays.stream(holder).filter(held -> held == parcel).count();
        end(parcel);
      }
      case LOSE, VOID -> end(parcel);
    }
  }

  private void end(int parcel) {
    way[parcel] = OVER;
    release(parcel);
  }

  private void release(int parcel) {
    Arrays.setAll(holder, piece -> holder[piece] == parcel ? -1 : holder[piece]);
  }

  private int pieces(int order, int parcel) {
    return (int) ofOrder(order).filter(piece -> holder[piece] == parcel).count();
  }

  private static IntStream ofOrder(int order) {
    return IntStream.range(order * PIECES_AN_ORDER, (order + 1) * PIECES_AN_ORDER);
  }

  /** How many pieces of an order are so far at least. */
  private int atLeast(int order, int far) {
    return (int) ofOrder(order)
        .filter(piece -> holder[piece] >= 0 && way[holder[piece]] >= far)
        .count();
  }

  private int inBaskets(int order) {
    return atLeast(order, PICKED) - atLeast(order, SHIPPED);
  }

  private int wanted(int order) {
    return PIECES_AN_ORDER - givenUp[order] - atLeast(order, SHIPPED);
  }

  int onHand() {
    return onHand;
  }

  int promised(int order) {
    return promised[order];
  }

  int holder(int piece) {
    return holder[piece];
  }

  int shippedEver() {
    return shippedEver;
  }

  int returned() {
    return Arrays.stream(returned).sum();
  }

  /** Shipped ≤ inspected ≤ picked ≤ allocated ≤ ordered − given up; returned ≤ shipped; refunds ≤ paid. */
  void assertLines() {
    for (int order = 0; order < ORDERS; order++) {
      int shipped = atLeast(order, SHIPPED);
      int inspected = atLeast(order, INSPECTED);
      int picked = atLeast(order, PICKED);
      int allocated = promised[order] + shipped;
      assertThat(shipped).as("shipped").isLessThanOrEqualTo(inspected);
      assertThat(inspected).as("inspected").isLessThanOrEqualTo(picked);
      assertThat(picked).as("picked").isLessThanOrEqualTo(allocated);
      assertThat(allocated).as("allocated").isLessThanOrEqualTo(PIECES_AN_ORDER - givenUp[order]);
      assertThat(returned[order]).as("returned").isLessThanOrEqualTo(shipped);
      assertThat(refunded[order]).as("refunded").isLessThanOrEqualTo(PIECES_AN_ORDER * PRICE);
    }
  }
}
