package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.ZONE;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;
import static io.github.shopops.fulfilment.json.StockShapes.FROM_ZERO;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.picking.BatchPolicy;
import io.github.shopops.fulfilment.picking.PickRoute;
import io.github.shopops.fulfilment.picking.WavePolicy;
import io.github.shopops.fulfilment.stock.StockPolicy;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;

/** How policies look in JSON: what a shop may set is written in full, and what is left out is as the documents have it. */
final class PolicyShapes {
  /** A length of time that is not negative. */
  static final Shape<Duration> LASTING =
      LENGTH.where(length -> !length.isNegative(), "json.at-least", Duration.ZERO);

  static final Shape<FulfilmentPolicy> FULFILMENT = declaring(own -> fulfilment(
      ObjectShape.<FulfilmentPolicy, FulfilmentPolicy.Builder>of(FulfilmentPolicy::builder)
          .usually(
              "clauses",
              ClauseShapes.OWN,
              ImmutableList.of(),
              policy -> unknown(clauses(policy)),
              (b, clauses) -> {}),
      ClauseShapes.cited(own)));

  static final Shape<BatchPolicy> BATCH = declaring(own -> Parts.<BatchPolicy>of()
      .usually(
          "clauses",
          ClauseShapes.OWN,
          ImmutableList.of(),
          policy -> unknown(Stream.of(policy.clause())))
      .part("keptFor", LASTING, BatchPolicy::keptFor)
      .part("keptMost", NUMBER, BatchPolicy::keptMost)
      .part("sizeMost", COUNT, BatchPolicy::sizeMost)
      .optional("clause", ClauseShapes.cited(own), BatchPolicy::clause)
      .make(parts -> {
        BatchPolicy usual = BatchPolicy.warehouse(
            parts.get("keptFor"), parts.<Integer>get("keptMost"), parts.<Integer>get("sizeMost"));
        return new BatchPolicy(
            usual.keptFor(),
            usual.keptMost(),
            usual.sizeMost(),
            parts.orElse("clause", usual.clause()));
      }));

  /** The areas of a route, none where locations are walked by their names. */
  private static final Shape<PickRoute> ROUTE = TEXT.list().as(PickRoute::new, PickRoute::areas);

  static final Shape<WavePolicy> WAVE = Parts.<WavePolicy>of()
      .part("parcelsMost", COUNT, WavePolicy::parcelsMost)
      .part("piecesMost", COUNT, WavePolicy::piecesMost)
      .optional("route", ROUTE, WavePolicy::route)
      .make(parts -> new WavePolicy(
          parts.<Integer>get("parcelsMost"),
          parts.<Integer>get("piecesMost"),
          parts.orElse("route", PickRoute.BY_NAME)));

  static final Shape<StockPolicy> STOCK = declaring(own -> Parts.<StockPolicy>of()
      .usually(
          "clauses",
          ClauseShapes.OWN,
          ImmutableList.of(),
          policy -> unknown(Stream.of(policy.there(), policy.explained())))
      .optional("recountBelow", FROM_ZERO, StockPolicy::recountBelow)
      .optional("there", ClauseShapes.cited(own), StockPolicy::there)
      .optional("explained", ClauseShapes.cited(own), StockPolicy::explained)
      .make(parts -> {
        StockPolicy usual = StockPolicy.warehouse();
        return new StockPolicy(
            parts.orElse("recountBelow", usual.recountBelow()),
            parts.orElse("there", usual.there()),
            parts.orElse("explained", usual.explained()));
      }));

  private PolicyShapes() {}

  /**
   * A policy that declares its own clauses in a field {@code clauses}, in the light of which the others are read.
   *
   * @param policy what it looks like, given its own clauses; to write, they need not be known
   */
  static <T> Shape<T> declaring(Function<ImmutableList<Clause>, Shape<T>> policy) {
    return Shape.of(
        place -> policy
            .apply(place.optional("clauses").map(ClauseShapes.OWN::read).orElse(ImmutableList.of()))
            .read(place),
        value -> policy.apply(ImmutableList.of()).write(value));
  }

  /** Returns the clauses that the catalogue does not have, which the text has to declare. */
  static ImmutableList<Clause> unknown(Stream<Clause> clauses) {
    return clauses
        .distinct()
        .filter(clause -> Catalogue.find(clause.id()).filter(clause::equals).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a policy cites. */
  static Stream<Clause> clauses(FulfilmentPolicy policy) {
    return Stream.concat(Stream.of(policy.steps()), policy.clauses().values().stream());
  }

  /** A policy within a text that declares clauses elsewhere. */
  static Shape<FulfilmentPolicy> fulfilment(Shape<Clause> clause) {
    return fulfilment(ObjectShape.of(FulfilmentPolicy::builder), clause);
  }

  private static Shape<FulfilmentPolicy> fulfilment(
      ObjectShape.Fields<FulfilmentPolicy, FulfilmentPolicy.Builder> fields, Shape<Clause> clause) {
    return fields
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
}
