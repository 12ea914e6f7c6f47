package io.github.shopops.core.json;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The components of a record while it is read, by the names that they have in JSON. */
public final class Parts {
  private final Place place;
  private final Map<String, Object> byName = new HashMap<>();

  private Parts(Place place) {
    this.place = place;
  }

  /**
   * Starts the shape of a record.
   *
   * @param <T> the record
   * @return its components, none so far
   */
  public static <T> Fields<T> of() {
    return new Fields<>();
  }

  // A component has the type that the shape under its name reads; the record's constructor asks for
  // just that one.

  /**
   * Returns a component that must be there.
   *
   * @param name its name
   * @param <V> what it holds
   * @return the component
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <V> V get(String name) {
    return (V) requireNonNull(byName.get(name), name);
  }

  /**
   * Returns a component that may be left out.
   *
   * @param name its name
   * @param <V> what it holds
   * @return the component, or null where it is left out
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <V> @Nullable V orNull(String name) {
    return (V) byName.get(name);
  }

  /**
   * Returns a component that has a usual value.
   *
   * @param name its name
   * @param usual the usual value
   * @param <V> what it holds
   * @return the component, or its usual value where it is left out
   */
  public <V> V orElse(String name, V usual) {
    @Nullable V value = orNull(name);
    return value == null ? usual : value;
  }

  /**
   * Refuses a component unless a condition holds that only several components together can meet.
   *
   * @param condition what is asked
   * @param name the component that is to be mended
   * @param key the text of the refusal, as {@link Place#demand} fills it
   * @param more what else fills the text, from {@code {2}} on
   * @throws JsonRuleException if the condition does not hold
   */
  public void demand(boolean condition, String name, String key, Serializable... more) {
    if (!condition) {
      place.optional(name).orElse(place).demand(false, key, more);
    }
  }

  /**
   * Collects the components of a record.
   *
   * @param <T> the record
   */
  public static final class Fields<T> {
    // What a record is made of is known last, so the fields are collected on a holder that builds
    // nothing.
    private final ObjectShape.Fields<T, Parts> fields = ObjectShape.at(Parts::new);

    private Fields() {}

    /**
     * Adds a component that must be there.
     *
     * @param name its name
     * @param shape what it looks like
     * @param get takes it from the record
     * @param <V> what it holds
     * @return these components
     */
    public <V> Fields<T> part(String name, Shape<V> shape, Function<? super T, V> get) {
      fields.field(name, shape, get, (parts, value) -> parts.byName.put(name, value));
      return this;
    }

    /**
     * Adds a component that may be left out.
     *
     * @param name its name
     * @param shape what it looks like
     * @param get takes it from the record; null where it is left out
     * @param <V> what it holds
     * @return these components
     */
    public <V> Fields<T> optional(
        String name, Shape<V> shape, Function<? super T, @Nullable V> get) {
      fields.optional(
          name,
          shape,
          value -> Optional.ofNullable(get.apply(value)),
          (parts, value) -> parts.byName.put(name, value));
      return this;
    }

    /**
     * Adds a component that is left out where it has its usual value.
     *
     * @param name its name
     * @param shape what it looks like
     * @param usual the usual value
     * @param get takes it from the record
     * @param <V> what it holds
     * @return these components
     */
    public <V> Fields<T> usually(String name, Shape<V> shape, V usual, Function<? super T, V> get) {
      return optional(name, shape, value -> {
        V actual = get.apply(value);
        return actual.equals(usual) ? null : actual;
      });
    }

    /**
     * Returns the shape.
     *
     * @param make how the record is made
     * @return the shape
     */
    public Shape<T> make(Function<Parts, T> make) {
      return fields.shape(make);
    }
  }
}
