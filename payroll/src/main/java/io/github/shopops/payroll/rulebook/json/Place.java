package io.github.shopops.payroll.rulebook.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A value in a JSON text together with its place there, so that whatever is wrong with it can be pointed at. */
record Place(String path, JsonNode node) {
  /** Decimals keep the digits they are written with, a name stands once in an object, nothing follows the text. */
  static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  /** Reads a text as a whole. */
  static Place parse(String json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      JsonNode node = MAPPER.readTree(parser);
      if (node == null || node.isMissingNode()) {
        throw new JsonRuleException("", Message.of("json.empty"));
      }
      return new Place("", node);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new JsonRuleException(
          "", Message.of("json.malformed", line, column, plain(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot fail to be read", e);
    }
  }

  /** Leaves out where the parser says that it does not show its source. */
  private static String plain(String message) {
    int marker = message.indexOf(" (start marker");
    return marker < 0 ? message : message.substring(0, marker);
  }

  /** Returns the place as messages name it. */
  String name() {
    return path.isEmpty() ? "/" : path;
  }

  /** Prints a value, indented the same way on every machine. */
  static String print(JsonNode node) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter)
        .withSeparators(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    try {
      return MAPPER.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree in memory cannot fail to be written", e);
    }
  }

  /** Returns the value of a field that must be there. */
  Place field(String name) {
    return optional(name).orElseThrow(() -> missing(name));
  }

  /** Returns the value of a field that may be left out. */
  Optional<Place> optional(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull()
        ? Optional.empty()
        : Optional.of(new Place(child(name), value));
  }

  /** Checks that a field is there. */
  void checkField(String name) {
    if (optional(name).isEmpty()) {
      throw missing(name);
    }
  }

  /** Checks that this is an object and has no other fields than these. */
  void checkFields(ImmutableSet<String> known) {
    check(node.isObject(), "json.type.object");
    node.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        throw new JsonRuleException(
            child(name), Message.of("json.unknown-field", child(name), String.join(", ", known)));
      }
    });
  }

  /** Returns the members of an array. */
  ImmutableList<Place> items() {
    check(node.isArray(), "json.type.array");
    ImmutableList.Builder<Place> items = ImmutableList.builderWithExpectedSize(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(new Place(path + "/" + i, node.get(i)));
    }
    return items.build();
  }

  /** Returns the entries of an object, in the order of the text; each has a value. */
  ImmutableList<Map.Entry<String, Place>> entries() {
    check(node.isObject(), "json.type.object");
    return node.properties().stream()
        .map(entry -> Map.entry(entry.getKey(), field(entry.getKey())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Refuses this value unless a condition holds; the text under the key names the type wanted. */
  void check(boolean condition, String key) {
    if (!condition) {
      throw refused(Message.of("json.type", name(), Message.of(key), shown()));
    }
  }

  /** Makes the refusal of this value. */
  JsonRuleException refused(Message problem) {
    return new JsonRuleException(path, problem);
  }

  /** Returns the value as it stands in the text, cut where it is long. */
  String shown() {
    String text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private JsonRuleException missing(String name) {
    return new JsonRuleException(child(name), Message.of("json.missing", child(name)));
  }

  private String child(String name) {
    return path + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
