package io.github.shopops.core.promotion.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Writes down the sentences of a result, and what results are made of. */
final class Sentences {
  /** What words the sentences, empty where the reader of the text does. */
  private final Optional<Explanations> explanations;

  Sentences(Optional<Explanations> explanations) {
    this.explanations = explanations;
  }

  ObjectNode write(Message message) {
    ObjectNode json = keyed(message);
    explanations.ifPresent(words -> json.put("text", words.explain(message)));
    return json;
  }

  private static ObjectNode keyed(Message message) {
    ObjectNode json = object().put("key", message.key());
    json.set("arguments", array(message.arguments(), Sentences::argument));
    return json;
  }

  private static JsonNode argument(Serializable argument) {
    if (argument instanceof Message inner) {
      return keyed(inner);
    } else if (argument instanceof Money money) {
      return amount(money);
    } else if (argument instanceof BigDecimal number) {
      return DecimalNode.valueOf(number);
    } else if (argument instanceof Integer || argument instanceof Long) {
      return JsonNodeFactory.instance.numberNode(((Number) argument).longValue());
    }
    return TextNode.valueOf(argument.toString());
  }

  static JsonNode amount(Money money) {
    return DecimalNode.valueOf(money.getAmount());
  }

  static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> write) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
