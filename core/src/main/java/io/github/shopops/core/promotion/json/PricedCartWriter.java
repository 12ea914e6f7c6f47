package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.promotion.json.Sentences.amount;
import static io.github.shopops.core.promotion.json.Sentences.array;
import static io.github.shopops.core.promotion.json.Sentences.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.promotion.AppliedOffer;
import io.github.shopops.core.promotion.Hint;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PricedLine;
import io.github.shopops.core.promotion.PricedShipping;
import io.github.shopops.core.promotion.RejectedOffer;
import io.github.shopops.core.promotion.Rejection;
import io.github.shopops.core.promotion.UnitRun;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.offer.Offer;
import java.util.Map;
import java.util.function.Function;

/** Writes down what a cart costs. It is not read back: whoever has cart, offers and context prices it again. */
final class PricedCartWriter {
  private static final Shape<Rejection> REASON = Scalars.choice(Rejection.class);
  private static final Shape<Severity> SEVERITY = Scalars.choice(Severity.class);
  private static final Shape<Evidence.Kind> KIND = Scalars.choice(Evidence.Kind.class);

  private final Sentences sentences;

  PricedCartWriter(Sentences sentences) {
    this.sentences = sentences;
  }

  ObjectNode write(PricedCart cart) {
    ObjectNode json = object().put("currency", cart.cart().currency().getCode());
    json.set("total", amount(cart.total()));
    json.set("list", amount(cart.list()));
    json.set("goods", amount(cart.goods()));
    json.set("postage", amount(cart.postage()));
    json.set("deposit", amount(cart.deposit()));
    json.set("tail", amount(cart.tail()));
    json.set("lines", array(cart.lines(), this::line));
    json.set("shipping", map(cart.shipping(), this::shipping));
    json.set("applied", array(cart.applied(), this::applied));
    json.set("rejected", array(cart.rejected(), this::rejected));
    json.set("hints", array(cart.hints(), this::hint));
    json.set("uses", map(cart.uses(), this::use));
    json.set("findings", array(cart.findings(), this::finding));
    ObjectNode certificate = object().put("optimal", cart.certificate().isOptimal());
    certificate.set("gap", amount(cart.certificate().gap()));
    json.set("certificate", certificate.put("nodes", cart.certificate().nodes()));
    return json;
  }

  private ObjectNode line(PricedLine line) {
    ObjectNode json = object()
        .put("id", line.line().id().value())
        .put("sku", line.line().sku())
        .put("title", line.line().title())
        .put("quantity", line.line().quantity());
    json.set("list", amount(line.list()));
    json.set("shares", map(line.shares(), Sentences::amount));
    json.set("payable", amount(line.payable()));
    json.set("deposit", amount(line.deposit()));
    json.set("runs", array(line.runs(), this::run));
    return json;
  }

  private ObjectNode run(UnitRun run) {
    ObjectNode json = object().put("units", run.units());
    json.set("amount", amount(run.amount()));
    json.set("offers", array(run.offers(), offer -> TextNode.valueOf(offer.value())));
    return json;
  }

  private ObjectNode shipping(PricedShipping shipping) {
    ObjectNode json = object();
    json.set("fee", amount(shipping.fee()));
    json.set("shares", map(shipping.shares(), Sentences::amount));
    json.set("payable", amount(shipping.payable()));
    return json;
  }

  private ObjectNode applied(AppliedOffer applied) {
    ObjectNode json = offer(applied.offer());
    json.set("basis", amount(applied.basis()));
    json.put("pieces", applied.pieces()).put("times", applied.times());
    json.set("discount", amount(applied.discount()));
    json.set("unused", amount(applied.unused()));
    json.set("lines", map(applied.lines(), Sentences::amount));
    json.set("shipping", map(applied.shipping(), Sentences::amount));
    applied
        .present()
        .ifPresent(present -> json.set(
            "present", object().put("sku", present.sku()).put("quantity", present.quantity())));
    json.set("message", sentences.write(applied.message()));
    return json;
  }

  private ObjectNode rejected(RejectedOffer rejected) {
    ObjectNode json = offer(rejected.offer());
    json.set("reason", REASON.write(rejected.reason()));
    json.set("shortBy", amount(rejected.shortBy()));
    json.put("piecesShort", rejected.piecesShort());
    json.set("excludedBy", array(rejected.excludedBy(), id -> TextNode.valueOf(id.value())));
    json.set("wouldSave", amount(rejected.wouldSave()));
    json.set("message", sentences.write(rejected.message()));
    return json;
  }

  private static ObjectNode offer(Offer offer) {
    ObjectNode json = object().put("offer", offer.id().value()).put("title", offer.title());
    json.set("level", OfferShapes.LEVEL.write(offer.level()));
    return json;
  }

  private ObjectNode hint(Hint hint) {
    ObjectNode json = object().put("offer", hint.offer().value());
    json.set("spend", amount(hint.spend()));
    json.put("pieces", hint.pieces());
    json.set("saves", amount(hint.saves()));
    json.set("message", sentences.write(hint.message()));
    return json;
  }

  private ObjectNode use(OfferUse use) {
    ObjectNode json = object().put("uses", use.uses());
    json.set("discount", amount(use.discount()));
    return json;
  }

  private ObjectNode finding(Finding finding) {
    ObjectNode json = object().put("clause", finding.clause().id());
    json.set("severity", SEVERITY.write(finding.severity()));
    json.set("subject", evidence(finding.subject()));
    json.set("message", sentences.write(finding.message()));
    json.set("evidence", array(finding.evidence(), PricedCartWriter::evidence));
    return json;
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode json = object();
    json.set("kind", KIND.write(evidence.kind()));
    return json.put("id", evidence.id());
  }

  /** Writes a map by its keys' ids, which is what they are as text. */
  private static <V> ObjectNode map(Map<?, V> values, Function<V, JsonNode> write) {
    ObjectNode json = object();
    values.forEach((key, value) -> json.set(key.toString(), write.apply(value)));
    return json;
  }
}
