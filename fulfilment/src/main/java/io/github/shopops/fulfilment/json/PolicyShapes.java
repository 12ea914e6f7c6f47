package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.ZONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import java.util.stream.Stream;

/** How fulfilment policies look in JSON. */
final class PolicyShapes {
  static final Shape<FulfilmentPolicy> POLICY = Shape.of(
      place -> policy(
              place.optional("clauses").map(ClauseShapes.OWN::read).orElse(ImmutableList.of()))
          .read(place),
      policy -> policy(ImmutableList.of()).write(policy));

  private PolicyShapes() {}

  private static Shape<FulfilmentPolicy> policy(ImmutableList<Clause> own) {
    Shape<Clause> clause = ClauseShapes.cited(own);
    return ObjectShape.<FulfilmentPolicy, FulfilmentPolicy.Builder>of(FulfilmentPolicy::builder)
        // Read before the others, in whose light they stand.
        .usually(
            "clauses", ClauseShapes.OWN, ImmutableList.of(), PolicyShapes::own, (b, clauses) -> {})
        .field("zone", ZONE, FulfilmentPolicy::zone, (b, zone) -> b.zone(zone))
        .usually(
            "shipsBeforeInspection",
            YES_NO,
            false,
            FulfilmentPolicy::shipsBeforeInspection,
            (b, first) -> b.shipsBeforeInspection(first))
        .field("steps", clause, FulfilmentPolicy::steps, (b, steps) -> b.steps(steps))
        .usually(
            "guards",
            Scalars.map(NAME, clause),
            ImmutableMap.of(),
            FulfilmentPolicy::clauses,
            (b, clauses) -> b.clauses(clauses))
        .shape(FulfilmentPolicy.Builder::build);
  }

  /** Returns the clauses that the catalogue does not have, which the text has to declare. */
  private static ImmutableList<Clause> own(FulfilmentPolicy policy) {
    return Stream.concat(Stream.of(policy.steps()), policy.clauses().values().stream())
        .distinct()
        .filter(clause -> Catalogue.find(clause.id()).filter(clause::equals).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }
}
