package io.github.shopops.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text together with its place there, so that whatever is wrong with it can be pointed at.
 *
 * @param path the place as a JSON pointer, empty for the text as a whole
 * @param node the value
 */
public record Place(String path, JsonNode node) {
  /** Decimals keep the digits they are written with, a name stands once in an object, nothing follows the text. */
  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  /** From how many characters on a value is cut where a message shows it. */
  private static final int LONG = 60;

  /** Checks that nothing is null. */
  public Place {
    requireNonNull(path, "path");
    requireNonNull(node, "node");
  }

  /**
   * Reads a text as a whole.
   *
   * @param json the text
   * @return its place
   * @throws JsonRuleException if it is no JSON, or an object names a field twice
   */
  public static Place parse(String json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      JsonNode node = tree(parser);
      if (node == null || node.isMissingNode()) {
        throw new JsonRuleException("", Message.of("json.empty"));
      }
      return new Place("", node);
    } catch (JsonProcessingException e) {
      throw malformed(e.getLocation(), e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot fail to be read", e);
    }
  }

  private static JsonNode tree(JsonParser parser) throws IOException {
    try {
      return MAPPER.readTree(parser);
    } catch (NumberFormatException e) {
      // The parser lets this one through where an exponent is larger than a decimal's can be.
      throw malformed(parser.currentLocation(), String.valueOf(e.getMessage()));
    }
  }

  private static JsonRuleException malformed(@Nullable JsonLocation at, String message) {
    long line = at == null ? 0 : at.getLineNr();
    long column = at == null ? 0 : at.getColumnNr();
    return new JsonRuleException("", Message.of("json.malformed", line, column, plain(message)));
  }

  /** Leaves out where the parser says that it does not show its source. */
  private static String plain(String message) {
    int marker = message.indexOf(" (start marker");
    return marker < 0 ? message : message.substring(0, marker);
  }

  /**
   * Returns the place as messages name it.
   *
   * @return the path, {@code /} for the text as a whole
   */
  public String name() {
    return path.isEmpty() ? "/" : path;
  }

  /**
   * Prints a value, indented the same way on every machine.
   *
   * @param node the value
   * @return the text, ending in a line break
   */
  public static String print(JsonNode node) {
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

  /**
   * Returns the value of a field that must be there.
   *
   * @param name the field
   * @return its value
   * @throws JsonRuleException if it is missing or null
   */
  public Place field(String name) {
    return optional(name).orElseThrow(() -> missing(name));
  }

  /**
   * Returns the value of a field that may be left out.
   *
   * @param name the field
   * @return its value, empty where it is missing or null
   */
  public Optional<Place> optional(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull()
        ? Optional.empty()
        : Optional.of(new Place(child(name), value));
  }

  /**
   * Checks that a field is there.
   *
   * @param name the field
   * @throws JsonRuleException if it is missing or null
   */
  public void checkField(String name) {
    if (optional(name).isEmpty()) {
      throw missing(name);
    }
  }

  /**
   * Returns this object without a field that has been read already.
   *
   * @param name the field
   * @return the same place with the other fields
   * @throws JsonRuleException if this is no object
   */
  public Place without(String name) {
    check(node.isObject(), "json.type.object");
    ObjectNode rest = node.deepCopy();
    rest.remove(name);
    return new Place(path, rest);
  }

  /**
   * Checks that this is an object and has no other fields than these.
   *
   * @param known the fields
   * @throws JsonRuleException if it is not
   */
  public void checkFields(ImmutableSet<String> known) {
    check(node.isObject(), "json.type.object");
    node.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        throw new JsonRuleException(
            child(name), Message.of("json.unknown-field", child(name), String.join(", ", known)));
      }
    });
  }

  /**
   * Returns the members of an array.
   *
   * @return the members, in the order of the text
   * @throws JsonRuleException if this is no array
   */
  public ImmutableList<Place> items() {
    check(node.isArray(), "json.type.array");
    ImmutableList.Builder<Place> items = ImmutableList.builderWithExpectedSize(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(new Place(path + "/" + i, node.get(i)));
    }
    return items.build();
  }

  /**
   * Returns the entries of an object.
   *
   * @return the entries, in the order of the text; each has a value
   * @throws JsonRuleException if this is no object, or a value is null
   */
  public ImmutableList<Map.Entry<String, Place>> entries() {
    check(node.isObject(), "json.type.object");
    return node.properties().stream()
        .map(entry -> Map.entry(entry.getKey(), field(entry.getKey())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Refuses this value unless it is of the type wanted.
   *
   * @param condition whether it is
   * @param key the text that names the type
   * @throws JsonRuleException if it is not
   */
  public void check(boolean condition, String key) {
    if (!condition) {
      throw refused(Message.of("json.type", name(), Message.of(key), shown()));
    }
  }

  /**
   * Refuses this value unless a condition holds.
   *
   * @param condition what is asked of it
   * @param key the text of the refusal; {@code {0}} is the place, {@code {1}} the value as it stands there
   * @param more what else fills the text, from {@code {2}} on
   * @throws JsonRuleException if the condition does not hold
   */
  public void demand(boolean condition, String key, Serializable... more) {
    if (!condition) {
      throw refused(new Message(
          key,
          ImmutableList.<Serializable>builder().add(name(), shown()).add(more).build()));
    }
  }

  /**
   * Makes the refusal of this value.
   *
   * @param problem what is wrong with it and what to do about it, in words of core
   * @return the refusal
   */
  public JsonRuleException refused(Message problem) {
    return new JsonRuleException(path, problem);
  }

  /**
   * Returns the value as it stands in the text.
   *
   * @return the value, cut where it is long
   */
  public String shown() {
    String text = node.toString();
    if (text.length() <= LONG) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONG - 1)) ? LONG - 1 : LONG;
    return text.substring(0, end) + "…";
  }

  private JsonRuleException missing(String name) {
    return new JsonRuleException(child(name), Message.of("json.missing", child(name)));
  }

  private String child(String name) {
    return path + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
