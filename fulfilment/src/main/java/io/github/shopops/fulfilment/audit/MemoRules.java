package io.github.shopops.fulfilment.audit;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.note.Delivery;
import io.github.shopops.core.note.Extra;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.note.NoteSize;
import io.github.shopops.core.note.OrderNote;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What notes say, and whether it was done (clauses N2, N9, N10, L2, L6 and L12). */
final class MemoRules {
  private MemoRules() {}

  static void noteChangedAfterApproval(DayIndex day, Finder finder) {
    day.orders()
        .values()
        .forEach(order -> order.readNote().changes().stream()
            .filter(changed -> isUnseen(order, changed))
            .max(Instant::compareTo)
            .ifPresent(changed -> find(order, changed, day, finder)));
  }

  static void addressChangedAfterApproval(DayIndex day, Finder finder) {
    day.orders()
        .values()
        .forEach(order -> order
            .record()
            .addressChangedAt()
            .filter(changed -> isUnseen(order, changed))
            .ifPresent(changed -> find(order, changed, day, finder)));
  }

  /** Whether a change came after the approval that stands, and before all of the order had left. */
  private static boolean isUnseen(OrderView order, Instant changed) {
    Optional<Instant> approved = order.record().approvedAt();
    boolean stands =
        order.record().review().isEmpty() || order.isIn(ReviewStage.APPROVED, ReviewStage.MERGED);
    boolean matters = order.parcels().isEmpty()
        || order.parcels().stream()
            .anyMatch(parcel -> parcel.isCurrent() && !hasLeftBefore(parcel, changed));
    return approved.isPresent() && changed.isAfter(approved.get()) && stands && matters;
  }

  /** Whether a parcel left before an instant, or nobody knows when it left. */
  private static boolean hasLeftBefore(ParcelView parcel, Instant at) {
    Instant shipped = parcel.shippedAt();
    return parcel.hasLeft() && (shipped == null || !shipped.isAfter(at));
  }

  private static void find(OrderView order, Instant changed, DayIndex day, Finder finder) {
    finder.add(order.evidence(), order.parcelEvidence(), order.id().value(), day.local(changed));
  }

  static void noteSaysStop(DayIndex day, Finder finder) {
    day.orders().values().forEach(order -> {
      NoteCode code = order.readNote().code().orElse(null);
      if (code != null && day.policy().stopCodes().contains(code)) {
        order.parcels().stream()
            .filter(parcel -> movedAgainst(code, order.readNote().at(), parcel))
            .findFirst()
            .ifPresent(parcel -> finder.add(
                order.evidence(),
                Stream.of(parcel.evidence()),
                order.id().value(),
                code.message(),
                parcel.stage().message()));
      }
    });
  }

  /**
   * Whether a parcel lies in the house with papers on it, or went on after the note was written. What a note calls shipped
   * must not be printed after it.
   */
  private static boolean movedAgainst(NoteCode code, @Nullable Instant written, ParcelView parcel) {
    Instant moved = code == NoteCode.SHIPPED_CLAIM ? parcel.printedAt() : parcel.shippedAt();
    boolean isAfter = written != null && moved != null && moved.isAfter(written);
    return parcel.isOnItsWay() || (parcel.hasLeft() && parcel.isCurrent() && isAfter);
  }

  static void carrierAgainstNote(DayIndex day, Finder finder) {
    day.current()
        .filter(ParcelView::hasMoved)
        .forEach(parcel -> parcel
            .carrier()
            .filter(carrier -> parcel.members().stream()
                .flatMap(order -> order.note().stream())
                .anyMatch(note -> isRefused(note, carrier)))
            .ifPresent(carrier ->
                finder.add(parcel.evidence(), parcel.orders(), parcel.id().value(), carrier)));
  }

  private static boolean isRefused(OrderNote note, String carrier) {
    return note.carriersDenied().contains(carrier)
        || (!note.carriersAsked().isEmpty() && !note.carriersAsked().contains(carrier));
  }

  static void sizeNotSold(DayIndex day, Finder finder) {
    day.orders().values().stream().filter(OrderView::isCurrent).forEach(order -> {
      BigDecimal sold = order.record().areaSold().orElse(null);
      if (sold == null) {
        return;
      }
      BigDecimal asked = order.note().stream()
          .flatMap(note -> note.sizes().stream())
          .map(NoteSize::area)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (asked.signum() > 0 && asked.subtract(sold).abs().compareTo(finder.limit()) > 0) {
        finder.add(
            order.evidence(),
            Stream.of(),
            order.id().value(),
            asked.stripTrailingZeros(),
            sold.stripTrailingZeros());
      }
    });
  }

  static void collectedWithWaybill(DayIndex day, Finder finder) {
    day.current()
        .filter(parcel -> parcel.waybill().isPresent() && parcel.isCollected())
        .forEach(parcel -> finder.add(
            parcel.evidence(),
            Stream.concat(parcel.orders(), parcel.waybill().stream().map(WaybillRules::evidence)),
            parcel.id().value(),
            parcel.waybill().orElseThrow().toString()));
  }

  static void deliveredWithoutWaybill(DayIndex day, Finder finder) {
    day.current()
        .filter(parcel -> parcel.isUndelivered())
        .forEach(
            parcel -> finder.add(parcel.evidence(), parcel.orders(), parcel.id().value()));
  }

  static void installationWithoutAppointment(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order ->
            order.delivery().filter(Delivery.DELIVER_AND_INSTALL::equals).isPresent())
        .filter(order -> order.record().appointment().isEmpty())
        .filter(order -> order.parcels().stream()
            .anyMatch(parcel -> parcel.isOnItsWay() || parcel.stage() == ParcelStage.SHIPPED))
        .forEach(order ->
            finder.add(order.evidence(), order.parcelEvidence(), order.id().value()));
  }

  static void giftNotPacked(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.record().giftsPacked().isPresent() && order.isCurrent())
        .filter(order -> order.isAnyParcel(ParcelView::hasLeft))
        .forEach(order -> {
          int promised = extras(order, Extra.PrimerGlue.class)
              .mapToInt(Extra.PrimerGlue::count)
              .sum();
          int packed = order.record().giftsPacked().orElseThrow();
          if (packed < promised) {
            finder.add(
                order.evidence(), order.parcelEvidence(), order.id().value(), promised, packed);
          }
        });
  }

  private static <T extends Extra> Stream<T> extras(OrderView order, Class<T> type) {
    return order.note().stream()
        .flatMap(note -> note.extras().stream())
        .filter(type::isInstance)
        .map(type::cast);
  }

  static void cashbackNotPaid(DayIndex day, Finder finder) {
    day.orders().values().forEach(order -> {
      Money paid = order.record().cashbackPaid().orElse(null);
      Instant signed = paid == null ? null : signedAt(order);
      if (paid != null
          && signed != null
          && finder.isDaysAgo(signed, day.now())
          && extras(order, Extra.ReviewCashback.class).anyMatch(promise -> isOwed(promise, paid))) {
        finder.add(order.evidence(), Stream.<Evidence>of(), order.id().value(), paid);
      }
    });
  }

  private static boolean isOwed(Extra.ReviewCashback promise, Money paid) {
    Money amount = promise.amount();
    return amount == null ? paid.isZero() : paid.isSameCurrency(amount) && paid.isLessThan(amount);
  }

  private static @Nullable Instant signedAt(OrderView order) {
    return order
        .order()
        .signedAt()
        .or(() -> order.parcels().stream()
            .flatMap(parcel -> Stream.ofNullable(parcel.at(ParcelStep.SIGN)))
            .max(Instant::compareTo))
        .orElse(null);
  }
}
