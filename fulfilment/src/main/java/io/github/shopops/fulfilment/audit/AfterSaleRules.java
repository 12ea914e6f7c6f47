package io.github.shopops.fulfilment.audit;

import static io.github.shopops.fulfilment.aftersale.AfterSaleKind.EXCHANGE;
import static io.github.shopops.fulfilment.aftersale.AfterSaleKind.REFUND_ONLY;
import static io.github.shopops.fulfilment.aftersale.AfterSaleKind.RETURN;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.AGREED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.BUYER_SENT;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.CHASED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.CLAIMED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.QC_FAIL;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.QC_PASS;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.RECEIVED;
import static io.github.shopops.fulfilment.aftersale.AfterSaleStage.REQUESTED;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of refunds, returns, swaps and lost parcels (clauses L2, L7, L9, L13 and L15). */
final class AfterSaleRules {
  /** Cases in which the buyer may no longer want the goods. */
  private static final ImmutableSet<AfterSaleKind> REGRETS =
      Sets.immutableEnumSet(RETURN, EXCHANGE, REFUND_ONLY);

  private static final ImmutableSet<AfterSaleKind> COMING_BACK =
      Sets.immutableEnumSet(RETURN, EXCHANGE);
  private static final ImmutableSet<AfterSaleStage> NOT_BACK =
      Sets.immutableEnumSet(REQUESTED, AGREED, BUYER_SENT);

  private AfterSaleRules() {}

  static void refundBeforeInspection(DayIndex day, Finder finder) {
    day.orders()
        .values()
        .forEach(order -> order.cases().stream()
            .filter(regret -> REGRETS.contains(regret.kind()) && regret.stands())
            .forEach(regret -> order.parcels().stream()
                .filter(parcel -> parcel.isCurrent() && isMeanwhile(regret.requestedAt(), parcel))
                .forEach(parcel -> finder.add(
                    parcel.evidence(),
                    Stream.of(order.evidence(), regret.evidence()),
                    parcel.id().value(),
                    regret.afterSale().id(),
                    regret.kind().message()))));
  }

  /** Whether an instant is known to be after the printing of a parcel and before its inspection, or before it left. */
  private static boolean isMeanwhile(@Nullable Instant at, ParcelView parcel) {
    Instant printed = parcel.printedAt();
    if (at == null || printed == null || at.isBefore(printed)) {
      return false;
    }
    Instant inspected = parcel.at(ParcelStep.INSPECT);
    Instant end = inspected == null ? parcel.shippedAt() : inspected;
    return end == null
        ? parcel.isOnItsWay() && !parcel.parcel().isInspected()
        : at.isBefore(end) && parcel.hasMoved();
  }

  static void returnNotChecked(DayIndex day, Finder finder) {
    findOverdue(
        day,
        finder,
        returned -> COMING_BACK.contains(returned.kind()) && returned.stage() == RECEIVED);
  }

  static void checkedNotRefunded(DayIndex day, Finder finder) {
    findOverdue(day, finder, AfterSaleRules::isToSettle);
  }

  /** Whether all that is left is to give the money back or to send other goods. */
  private static boolean isToSettle(CaseView view) {
    return switch (view.kind()) {
      case RETURN, EXCHANGE -> view.stage() == QC_PASS || view.stage() == QC_FAIL;
      case SHORTAGE -> view.stage() == RECEIVED;
      case REFUND_ONLY -> view.stage() == AGREED;
      case LOST_PARCEL -> false;
    };
  }

  static void afterSaleOverdue(DayIndex day, Finder finder) {
    findOverdue(day, finder, asked -> asked.stage() == REQUESTED);
  }

  private static void findOverdue(DayIndex day, Finder finder, Predicate<CaseView> which) {
    day.cases().stream().filter(which).forEach(view -> {
      Instant since = view.since();
      if (since != null && finder.isOverdue(since, day.now())) {
        finder.add(
            view.evidence(),
            order(view),
            view.afterSale().id(),
            view.kind().message(),
            view.stage().message(),
            day.local(since),
            finder.limit());
      }
    });
  }

  static void claimOverdue(DayIndex day, Finder finder) {
    day.cases().stream()
        .filter(claim -> claim.stage() == CHASED || claim.stage() == CLAIMED)
        .forEach(claim -> {
          Instant since = claim.since();
          if (since != null && finder.isDaysAgo(since, day.now())) {
            finder.add(
                claim.evidence(),
                order(claim),
                claim.afterSale().id(),
                claim.stage().message(),
                day.local(since),
                finder.limit());
          }
        });
  }

  static void exchangeSentEarly(DayIndex day, Finder finder) {
    day.cases().stream()
        .filter(swap -> swap.kind() == EXCHANGE && NOT_BACK.contains(swap.stage()))
        .forEach(swap -> replacements(swap, day)
            .filter(order -> order.isAnyParcel(ParcelView::hasLeft))
            .findFirst()
            .ifPresent(sent -> finder.add(
                swap.evidence(),
                Stream.concat(order(swap), Stream.of(sent.evidence())),
                swap.afterSale().id(),
                swap.stage().message(),
                sent.id().value())));
  }

  /** The orders that send other goods for a case: the one it names, and those that name its order. */
  private static Stream<OrderView> replacements(CaseView swap, DayIndex day) {
    OrderId named = swap.afterSale().replacement();
    OrderView replacement = named == null ? null : day.orders().get(named);
    return Stream.concat(
        Stream.ofNullable(replacement), day.replacing(swap.afterSale().order()).stream());
  }

  static void replacementWithoutOriginal(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isDue() && order.isCurrent())
        .filter(order -> order
            .replaces()
            .map(original -> !day.isKnown(original))
            .orElse(order.readNote().isSwap()))
        .forEach(order -> finder.add(
            order.evidence(),
            order.replaces().stream()
                .map(original -> Evidence.of(Evidence.Kind.ORDER, original.value())),
            order.id().value()));
  }

  private static Stream<Evidence> order(CaseView view) {
    return Stream.of(Evidence.of(Evidence.Kind.ORDER, view.afterSale().order().value()));
  }
}
