package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.SHARE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.PromotionPolicy.ThresholdBasis;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How promotion policies look in JSON: written in full, and what is left out is what is usual. */
final class PolicyShapes {
  private PolicyShapes() {}

  static Shape<PromotionPolicy> policy(Iterable<Clause> own) {
    Shape<Clause> clause = ClauseShapes.cited(own);
    Shape<RoundingMode> rounding = choice(RoundingMode.class);
    return ObjectShape.<PromotionPolicy, PromotionPolicy.Builder>of(PromotionPolicy::builder)
        // Read before the others, in whose light they stand.
        .usually(
            "clauses", ClauseShapes.OWN, ImmutableList.of(), PolicyShapes::own, (b, clauses) -> {})
        .optional(
            "thresholds",
            choice(ThresholdBasis.class),
            always(PromotionPolicy::thresholds),
            (b, basis) -> b.thresholds(basis))
        .optional(
            "unitRounding",
            rounding,
            always(PromotionPolicy::unitRounding),
            (b, mode) -> b.unitRounding(mode))
        .optional(
            "groupRounding",
            rounding,
            always(PromotionPolicy::groupRounding),
            (b, mode) -> b.groupRounding(mode))
        .optional(
            "membersOnTop",
            YES_NO,
            always(PromotionPolicy::membersOnTop),
            (b, onTop) -> b.membersOnTop(onTop))
        .optional(
            "itemsJointly",
            YES_NO,
            always(PromotionPolicy::itemsJointly),
            (b, jointly) -> b.itemsJointly(jointly))
        .optional(
            "bargainLimit",
            SHARE,
            always(PromotionPolicy::bargainLimit),
            (b, limit) -> b.bargainLimit(limit))
        .optional(
            "bargainLimits",
            map(AGENT, SHARE),
            always(PromotionPolicy::bargainLimits),
            (b, limits) -> b.bargainLimits(limits))
        .optional(
            "bargainClause",
            clause,
            always(PromotionPolicy::bargainClause),
            (b, c) -> b.bargainClause(c))
        .optional(
            "belowCostClause",
            clause,
            always(PromotionPolicy::belowCostClause),
            (b, c) -> b.belowCostClause(c))
        .optional(
            "nodeBudget",
            COUNT,
            always(PromotionPolicy::nodeBudget),
            (b, nodes) -> b.nodeBudget(nodes))
        .shape(PromotionPolicy.Builder::build);
  }

  private static <V> Function<PromotionPolicy, Optional<V>> always(
      Function<PromotionPolicy, V> get) {
    return policy -> Optional.of(get.apply(policy));
  }

  /** Returns the clauses that the catalogue does not have, which the text has to declare. */
  private static ImmutableList<Clause> own(PromotionPolicy policy) {
    return Stream.of(policy.bargainClause(), policy.belowCostClause())
        .distinct()
        .filter(clause -> Catalogue.find(clause.id()).filter(clause::equals).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }
}
