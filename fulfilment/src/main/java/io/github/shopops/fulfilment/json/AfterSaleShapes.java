package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.ORDER;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.fulfilment.json.FlowShapes.APPLIED;
import static io.github.shopops.fulfilment.json.FlowShapes.DECISION;
import static io.github.shopops.fulfilment.json.FlowShapes.MONEY;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;

import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Applied;

/** How after-sale cases look in JSON. */
final class AfterSaleShapes {
  static final Shape<AfterSale> AFTER_SALE = Parts.<AfterSale>of()
      .part("id", NAME, AfterSale::id)
      .part("order", ORDER, AfterSale::order)
      .part("kind", choice(AfterSaleKind.class), AfterSale::kind)
      .part("stage", choice(AfterSaleStage.class), AfterSale::stage)
      .usually("received", NUMBER, 0, AfterSale::received)
      .optional("refunded", MONEY, AfterSale::refunded)
      .optional("replacement", ORDER, AfterSale::replacement)
      .optional("settled", MONEY, AfterSale::settled)
      .usually("applied", APPLIED, Applied.NONE, AfterSale::applied)
      .make(parts -> new AfterSale(
          parts.get("id"),
          parts.get("order"),
          parts.get("kind"),
          parts.get("stage"),
          parts.orElse("received", 0),
          parts.orNull("refunded"),
          parts.orNull("replacement"),
          parts.orNull("settled"),
          parts.orElse("applied", Applied.NONE)));

  private static final Shape<AfterSaleFacts> FACTS =
      ObjectShape.<AfterSaleFacts, AfterSaleFacts.Builder>of(AfterSaleFacts::builder)
          .usually(
              "received",
              NUMBER,
              0,
              AfterSaleFacts::received,
              (b, received) -> b.received(received))
          .usually(
              "returnable",
              NUMBER,
              0,
              AfterSaleFacts::returnable,
              (b, returnable) -> b.returnable(returnable))
          .optional("refund", MONEY, AfterSaleFacts::refund, (b, amount) -> b.refund(amount))
          .optional(
              "refundable", MONEY, AfterSaleFacts::refundable, (b, amount) -> b.refundable(amount))
          .optional(
              "replacement", ORDER, AfterSaleFacts::replacement, (b, order) -> b.replacement(order))
          .optional(
              "settlement", MONEY, AfterSaleFacts::settlement, (b, amount) -> b.settlement(amount))
          .optional(
              "decision", DECISION, AfterSaleFacts::decision, (b, decision) -> b.decision(decision))
          .shape(AfterSaleFacts.Builder::build);

  static final Shape<AfterSaleEvent> EVENT = FlowShapes.event(
      "afterSale",
      NAME,
      AfterSaleEvent::subject,
      AfterSaleStep.class,
      FACTS,
      AfterSaleFacts.NONE,
      AfterSaleEvent::new);

  private AfterSaleShapes() {}
}
