package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.FindingShapes.FINDING;
import static io.github.shopops.core.json.FindingShapes.MESSAGE;
import static io.github.shopops.core.json.OrderShapes.BUYER;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.ORDER;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.fulfilment.json.FlowShapes.MONEY;
import static io.github.shopops.fulfilment.json.FlowShapes.sorted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.review.AddOn;
import io.github.shopops.fulfilment.review.AddOnDecision;
import io.github.shopops.fulfilment.review.HoldFinding;
import io.github.shopops.fulfilment.review.MergeCandidate;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.MergePlan;
import java.util.Map;

/** How what is found and planned at review looks in JSON: holds, orders that go together, orders that are added. */
final class MergeShapes {
  static final Shape<MergeKey> KEY = Parts.<MergeKey>of()
      .part("buyer", BUYER, MergeKey::buyer)
      .part("recipient", TEXT, MergeKey::recipient)
      .part("phone", TEXT, MergeKey::phone)
      .part("address", TEXT, MergeKey::address)
      .part("warehouse", TEXT, MergeKey::warehouse)
      .make(parts -> new MergeKey(
          parts.get("buyer"),
          parts.get("recipient"),
          parts.get("phone"),
          parts.get("address"),
          parts.get("warehouse")));

  static final Shape<HoldFinding> HOLD_FINDING = Parts.<HoldFinding>of()
      .part("rule", NAME, HoldFinding::rule)
      .part("hold", ReviewShapes.HOLD, HoldFinding::hold)
      .part("finding", FINDING, HoldFinding::finding)
      .make(parts -> new HoldFinding(parts.get("rule"), parts.get("hold"), parts.get("finding")));

  static final Shape<MergeCandidate> CANDIDATE = Parts.<MergeCandidate>of()
      .part("order", ORDER, MergeCandidate::order)
      .part("key", KEY, MergeCandidate::key)
      .optional("paidAt", INSTANT, MergeCandidate::paidAt)
      .optional("carrier", TEXT, MergeCandidate::carrier)
      .usually("holds", sorted(HoldShapes.REASON), ImmutableSortedSet.of(), MergeCandidate::holds)
      .usually("isPrinted", YES_NO, false, MergeCandidate::isPrinted)
      .make(parts -> new MergeCandidate(
          parts.get("order"),
          parts.get("key"),
          parts.orNull("paidAt"),
          parts.orNull("carrier"),
          parts.orElse("holds", ImmutableSortedSet.of()),
          parts.orElse("isPrinted", false)));

  static final Shape<MergePlan> PLAN = Parts.<MergePlan>of()
      .part("key", KEY, MergePlan::key)
      .usually("together", ORDER.list(), ImmutableList.of(), MergePlan::together)
      .usually("heldBack", FINDING.list(), ImmutableList.of(), MergePlan::heldBack)
      .make(parts -> new MergePlan(
          parts.get("key"),
          parts.orElse("together", ImmutableList.of()),
          parts.orElse("heldBack", ImmutableList.of())));

  static final Shape<AddOn> ADD_ON = Parts.<AddOn>of()
      .part("order", ORDER, AddOn::order)
      .part("key", KEY, AddOn::key)
      .part("parcel", ParcelShapes.PARCEL, AddOn::parcel)
      .part("parcelKey", KEY, AddOn::parcelKey)
      .usually("isPulled", YES_NO, false, AddOn::isPulled)
      .part("postage", MONEY, AddOn::postage)
      .part("postagePaid", MONEY, AddOn::postagePaid)
      .make(parts -> new AddOn(
          parts.get("order"),
          parts.get("key"),
          parts.get("parcel"),
          parts.get("parcelKey"),
          parts.orElse("isPulled", false),
          parts.get("postage"),
          parts.get("postagePaid")));

  static final Shape<AddOnDecision> DECISION = Parts.<AddOnDecision>of()
      .part("choice", choice(AddOnDecision.Choice.class), AddOnDecision::choice)
      .part("finding", FINDING, AddOnDecision::finding)
      .part("postageDue", MONEY, AddOnDecision::postageDue)
      .part(
          "losing",
          map(choice(AddOnDecision.Choice.class), MESSAGE),
          decision -> ImmutableMap.copyOf(decision.losing()))
      .make(parts -> new AddOnDecision(
          parts.get("choice"),
          parts.get("finding"),
          parts.get("postageDue"),
          ImmutableSortedMap.copyOf(parts.<Map<AddOnDecision.Choice, Message>>get("losing"))));

  private MergeShapes() {}
}
