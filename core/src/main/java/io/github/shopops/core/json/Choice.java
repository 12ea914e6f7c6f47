package io.github.shopops.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a closed choice between types: an object whose field {@code type} says which, and whose other fields are
 * those of that type.
 *
 * @param <T> the choice
 */
public final class Choice<T> implements Shape<T> {
  private static final String TYPE = "type";

  private final ImmutableMap<String, Case<? extends T>> byName;

  private Choice(ImmutableMap<String, Case<? extends T>> byName) {
    this.byName = byName;
  }

  /**
   * Starts a choice.
   *
   * @param <T> the choice
   * @return its cases, none so far
   */
  public static <T> Cases<T> of() {
    return new Cases<>();
  }

  @Override
  public T read(Place place) {
    place.check(place.node().isObject(), "json.type.object");
    Place type = place.field(TYPE);
    Case<? extends T> chosen = byName.get(Scalars.TEXT.read(type));
    if (chosen == null) {
      throw type.refused(
          Message.of("json.choice", type.path(), type.shown(), String.join(", ", byName.keySet())));
    }
    return chosen.shape().read(place.without(TYPE));
  }

  @Override
  public JsonNode write(T value) {
    for (Map.Entry<String, Case<? extends T>> entry : byName.entrySet()) {
      if (entry.getValue().isOf(value)) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(TYPE, entry.getKey());
        return object.setAll((ObjectNode) entry.getValue().writeAny(value));
      }
    }
    throw new IllegalArgumentException("Argument 'value' has no JSON shape: " + value.getClass());
  }

  /** A type, or one value of it alone. */
  private record Case<T>(Class<T> type, @Nullable T only, Shape<T> shape) {
    @SuppressWarnings("unchecked") // the class of a value is a class of its type
    static <T> Case<T> only(T value, Shape<T> shape) {
      return new Case<>((Class<T>) value.getClass(), value, shape);
    }

    boolean isOf(Object value) {
      return only == null ? type.isInstance(value) : only.equals(value);
    }

    JsonNode writeAny(Object value) {
      return shape.write(type.cast(value));
    }
  }

  /**
   * Collects the cases of a choice.
   *
   * @param <T> the choice
   */
  public static final class Cases<T> {
    private final Map<String, Case<? extends T>> byName = new LinkedHashMap<>();

    private Cases() {}

    /**
     * Adds a case.
     *
     * @param name its name in the field {@code type}
     * @param type its type
     * @param shape what it looks like beside that field
     * @param <V> its type
     * @return these cases
     */
    public <V extends T> Cases<T> when(String name, Class<V> type, Shape<V> shape) {
      byName.put(name, new Case<>(type, null, shape));
      return this;
    }

    /**
     * Adds one value, which has no other fields.
     *
     * @param name its name in the field {@code type}
     * @param value the value
     * @param <V> its type
     * @return these cases
     */
    public <V extends T> Cases<T> when(String name, V value) {
      Shape<V> shape = Shape.of(
          place -> {
            place.checkFields(ImmutableSet.of());
            return value;
          },
          same -> JsonNodeFactory.instance.objectNode());
      byName.put(name, Case.only(value, shape));
      return this;
    }

    /**
     * Returns the shape.
     *
     * @return the shape
     */
    public Shape<T> shape() {
      return new Choice<>(ImmutableMap.copyOf(byName));
    }
  }
}
