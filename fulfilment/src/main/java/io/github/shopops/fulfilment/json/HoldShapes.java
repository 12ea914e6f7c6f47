package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.core.json.Scalars.set;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;
import static io.github.shopops.fulfilment.json.PolicyShapes.LASTING;
import static io.github.shopops.fulfilment.json.PolicyShapes.unknown;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.OrderShapes;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.HoldRule;
import io.github.shopops.fulfilment.review.HoldTest;
import io.github.shopops.fulfilment.review.ReasonName;
import io.github.shopops.fulfilment.review.ReviewPolicy;
import java.util.Map;
import java.util.stream.Stream;

/** How reasons that hold orders, and the rules that find them, look in JSON. */
final class HoldShapes {
  /** A reason, by its code. */
  static final Shape<HoldReason> REASON = NAME.as(HoldReason::of, HoldReason::code);

  private static final Shape<ReasonName> NAMED = Parts.<ReasonName>of()
      .part("en", NAME, ReasonName::en)
      .part("zh", NAME, ReasonName::zh)
      .make(parts -> new ReasonName(parts.get("en"), parts.get("zh")));

  private static final Shape<HoldTest> TEST = plain(Choice.<HoldTest>of())
      .when(
          "note-codes",
          HoldTest.NoteCodes.class,
          Parts.<HoldTest.NoteCodes>of()
              .part("codes", set(choice(NoteCode.class)), HoldTest.NoteCodes::codes)
              .make(parts -> new HoldTest.NoteCodes(parts.get("codes"))))
      .when(
          "flags",
          HoldTest.Flags.class,
          Parts.<HoldTest.Flags>of()
              .part("flags", set(OrderShapes.FLAG), HoldTest.Flags::flags)
              .make(parts -> new HoldTest.Flags(parts.get("flags"))))
      .when(
          "tags",
          HoldTest.Tags.class,
          Parts.<HoldTest.Tags>of()
              .part("tags", set(NAME), HoldTest.Tags::tags)
              .make(parts -> new HoldTest.Tags(parts.get("tags"))))
      .when(
          "address-words",
          HoldTest.AddressWords.class,
          Parts.<HoldTest.AddressWords>of()
              .part("words", set(NAME), HoldTest.AddressWords::words)
              .make(parts -> new HoldTest.AddressWords(parts.get("words"))))
      .when(
          "unserved-area",
          HoldTest.UnservedArea.class,
          Parts.<HoldTest.UnservedArea>of()
              .part(
                  "areas",
                  map(set(NAME)).as(HoldShapes::multimap, HoldShapes::bySet),
                  HoldTest.UnservedArea::areas)
              .make(parts -> new HoldTest.UnservedArea(parts.get("areas"))))
      .when(
          "unpaid-sibling",
          HoldTest.UnpaidSibling.class,
          Parts.<HoldTest.UnpaidSibling>of()
              .part("waited", LASTING, HoldTest.UnpaidSibling::waited)
              .make(parts -> new HoldTest.UnpaidSibling(parts.get("waited"))))
      .when(
          "duplicate",
          HoldTest.Duplicate.class,
          Parts.<HoldTest.Duplicate>of()
              .part("days", NUMBER, HoldTest.Duplicate::days)
              .make(parts -> new HoldTest.Duplicate(parts.<Integer>get("days"))))
      .shape();

  /** What the documents have where a policy leaves something out. */
  private static final ReviewPolicy USUAL =
      ReviewPolicy.warehouse(ImmutableSet.of(), ImmutableSetMultimap.of(), 0);

  private static final Shape<ParcelStage> RECALLABLE = choice(ParcelStage.class)
      .where(
          stage -> stage == ParcelStage.PRINTED || stage == ParcelStage.PICKED,
          "json.choice",
          "printed, picked");

  /** A review policy. Its rules have to be stated: no document says which words an address must not have. */
  static final Shape<ReviewPolicy> POLICY = PolicyShapes.declaring(HoldShapes::policy);

  private HoldShapes() {}

  private static Choice.Cases<HoldTest> plain(Choice.Cases<HoldTest> cases) {
    for (HoldTest.Plain test : HoldTest.Plain.values()) {
      cases.when(Ascii.toLowerCase(test.name()).replace('_', '-'), test);
    }
    return cases;
  }

  private static Shape<ReviewPolicy> policy(ImmutableList<Clause> own) {
    Shape<Clause> clause = ClauseShapes.cited(own);
    return Parts.<ReviewPolicy>of()
        .usually("clauses", ClauseShapes.OWN, ImmutableList.of(), HoldShapes::own)
        .part("rules", Scalars.distinct(rule(clause), "id", HoldRule::id), ReviewPolicy::rules)
        .usually("names", map(REASON, NAMED), ImmutableMap.of(), ReviewPolicy::names)
        .optional("recallable", set(RECALLABLE), ReviewPolicy::recallable)
        .optional("declaring", clause, ReviewPolicy::declaring)
        .optional("merging", clause, ReviewPolicy::merging)
        .optional("adding", clause, ReviewPolicy::adding)
        .make(parts -> new ReviewPolicy(
            parts.get("rules"),
            ImmutableSortedMap.copyOf(
                parts.<Map<HoldReason, ReasonName>>orElse("names", ImmutableMap.of())),
            parts.orElse("recallable", USUAL.recallable()),
            parts.orElse("declaring", USUAL.declaring()),
            parts.orElse("merging", USUAL.merging()),
            parts.orElse("adding", USUAL.adding())));
  }

  private static Shape<HoldRule> rule(Shape<Clause> clause) {
    return Parts.<HoldRule>of()
        .part("id", NAME, HoldRule::id)
        .part("reason", REASON, HoldRule::reason)
        .part("clause", clause, HoldRule::clause)
        .optional("enabled", YES_NO, HoldRule::enabled)
        .part("test", TEST, HoldRule::test)
        .make(parts -> new HoldRule(
            parts.get("id"),
            parts.get("reason"),
            parts.get("clause"),
            parts.orElse("enabled", true),
            parts.get("test")));
  }

  private static ImmutableList<Clause> own(ReviewPolicy policy) {
    return unknown(Stream.concat(
        policy.rules().stream().map(HoldRule::clause),
        Stream.of(policy.declaring(), policy.merging(), policy.adding())));
  }

  private static ImmutableSetMultimap<String, String> multimap(
      ImmutableMap<String, ImmutableSet<String>> sets) {
    ImmutableSetMultimap.Builder<String, String> all = ImmutableSetMultimap.builder();
    sets.forEach(all::putAll);
    return all.build();
  }

  private static ImmutableMap<String, ImmutableSet<String>> bySet(
      ImmutableSetMultimap<String, String> all) {
    return ImmutableMap.copyOf(Maps.asMap(all.keySet(), all::get));
  }
}
