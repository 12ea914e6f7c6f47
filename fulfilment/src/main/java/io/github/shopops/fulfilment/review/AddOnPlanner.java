package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.review.AddOnDecision.Choice;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of an order that a buyer adds (L1): merged while nothing is printed; the parcel recalled while the
 * shop still does that; else a parcel of its own, for which the buyer pays postage again.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AddOnPlanner {
  private final ReviewPolicy policy;

  private AddOnPlanner(ReviewPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a planner.
   *
   * @param policy how the shop reviews
   * @return the planner
   */
  public static AddOnPlanner of(ReviewPolicy policy) {
    return new AddOnPlanner(requireNonNull(policy, "policy"));
  }

  /**
   * Decides. Postage is 8.00 and 3.00 of it paid: where the goods are pulled, 5.00 are due.
   *
   * @param addOn the added order
   * @return the cheapest choice that nothing speaks against
   */
  public AddOnDecision decide(AddOn addOn) {
    Message merge = againstMerging(addOn);
    Message recall = againstRecall(addOn);
    Choice choice = Choice.NEW_PARCEL;
    if (merge == null) {
      choice = Choice.MERGE_NOW;
    } else if (recall == null) {
      choice = Choice.RECALL;
    }
    ImmutableSortedMap.Builder<Choice, Message> losing = ImmutableSortedMap.naturalOrder();
    if (merge != null) {
      losing.put(Choice.MERGE_NOW, merge);
    }
    if (choice != Choice.RECALL) {
      losing.put(Choice.RECALL, requireNonNull(recall));
    }
    if (choice != Choice.NEW_PARCEL) {
      losing.put(Choice.NEW_PARCEL, Message.of("add-on.not-alone", addOn.postage()));
    }
    Money due =
        choice == Choice.NEW_PARCEL ? due(addOn) : Money.zero(addOn.postage().getCurrencyUnit());
    return new AddOnDecision(choice, finding(addOn, choice, due), due, losing.buildOrThrow());
  }

  private static Money due(AddOn addOn) {
    Money due = addOn.postage().minus(addOn.postagePaid());
    return due.isNegative() ? Money.zero(due.getCurrencyUnit()) : due;
  }

  private static @Nullable Message againstKey(AddOn addOn) {
    return addOn.key().equals(addOn.parcelKey()) && addOn.key().isWhole()
        ? null
        : Message.of("add-on.other-key");
  }

  /** What speaks against it where the clerk's note says that the goods are pulled. */
  private @Nullable Message againstPulled(AddOn addOn) {
    return addOn.isPulled() && !policy.recallable().contains(ParcelStage.PICKED)
        ? Message.of("add-on.pulled", addOn.parcel().id().value())
        : againstKey(addOn);
  }

  private @Nullable Message againstMerging(AddOn addOn) {
    ParcelStage stage = addOn.parcel().stage();
    Message pulled = againstPulled(addOn);
    return pulled != null || stage == ParcelStage.OPEN
        ? pulled
        : Message.of("add-on.printed", addOn.parcel().id().value(), stage.message());
  }

  private @Nullable Message againstRecall(AddOn addOn) {
    ParcelStage stage = addOn.parcel().stage();
    Message pulled = againstPulled(addOn);
    if (pulled != null || policy.recallable().contains(stage)) {
      return pulled;
    }
    return stage == ParcelStage.OPEN
        ? Message.of("add-on.not-needed")
        : Message.of("add-on.too-late", addOn.parcel().id().value(), stage.message());
  }

  private Finding finding(AddOn addOn, Choice choice, Money due) {
    String parcel = addOn.parcel().id().value();
    Message why = switch (choice) {
      case MERGE_NOW -> Message.of("add-on.why-merge", parcel);
      case RECALL ->
        Message.of("add-on.why-recall", parcel, addOn.parcel().stage().message());
      case NEW_PARCEL -> Message.of("add-on.why-new", addOn.postage(), addOn.postagePaid(), due);
    };
    return new Finding(
        policy.adding(),
        Severity.INFO,
        Evidence.of(Evidence.Kind.ORDER, addOn.order().value()),
        why,
        ImmutableList.of(Evidence.of(Evidence.Kind.PARCEL, parcel)));
  }
}
