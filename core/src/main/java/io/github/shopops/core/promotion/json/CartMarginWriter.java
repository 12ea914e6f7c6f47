package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.promotion.json.Sentences.amount;
import static io.github.shopops.core.promotion.json.Sentences.array;
import static io.github.shopops.core.promotion.json.Sentences.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.promotion.margin.CartMargin;
import io.github.shopops.core.promotion.margin.LineMargin;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes down what a cart leaves to the shop. It is not read back: whoever has cart and costs reckons it again. */
final class CartMarginWriter {
  private final Sentences sentences;

  CartMarginWriter(Sentences sentences) {
    this.sentences = sentences;
  }

  ObjectNode write(CartMargin margin) {
    ObjectNode json = object().put("currency", margin.currency().getCode());
    json.put("clause", margin.clause().id());
    json.set("payable", amount(margin.payable()));
    json.set("fees", amount(margin.fees()));
    json.set("cost", amount(margin.cost()));
    json.set("margin", amount(margin.margin()));
    json.set("deposit", amount(margin.deposit()));
    json.set("lines", array(margin.lines(), this::line));
    json.set("unknown", array(margin.unknown(), line -> TextNode.valueOf(line.value())));
    json.set("message", sentences.write(margin.message()));
    return json;
  }

  private ObjectNode line(LineMargin line) {
    ObjectNode json = object().put("id", line.id().value());
    json.set("payable", amount(line.payable()));
    @Nullable Money cost = line.cost();
    if (cost != null) {
      json.set("cost", amount(cost));
    }
    json.set("rate", Scalars.RATE.write(line.rate()));
    json.set("categoryFee", amount(line.categoryFee()));
    json.set("yearlyPart", amount(line.yearlyPart()));
    line.margin().ifPresent(left -> json.set("margin", amount(left)));
    json.set("message", sentences.write(line.message()));
    return json;
  }
}
