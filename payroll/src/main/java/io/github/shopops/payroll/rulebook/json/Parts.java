package io.github.shopops.payroll.rulebook.json;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The components of a record while it is read, by the names that they have in JSON. */
final class Parts {
  private final Map<String, Object> byName = new HashMap<>();

  private Parts() {}

  /** Starts the shape of a record. */
  static <T> Fields<T> of() {
    return new Fields<>();
  }

  // A component has the type that the shape under its name reads; the record's constructor asks for
  // just that one.

  /** Returns a component that must be there. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <V> V get(String name) {
    return (V) requireNonNull(byName.get(name), name);
  }

  /** Returns a component that may be left out. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <V> @Nullable V orNull(String name) {
    return (V) byName.get(name);
  }

  /** Returns a component that has a usual value. */
  <V> V orElse(String name, V usual) {
    @Nullable V value = orNull(name);
    return value == null ? usual : value;
  }

  /** Collects the components of a record. */
  static final class Fields<T> {
    // What a record is made of is known last, so the fields are collected on a holder that builds
    // nothing.
    private final ObjectShape.Fields<T, Parts> fields = ObjectShape.of(Parts::new);

    private Fields() {}

    /** Adds a component that must be there. */
    <V> Fields<T> part(String name, Shape<V> shape, Function<? super T, V> get) {
      fields.field(name, shape, get, (parts, value) -> parts.byName.put(name, value));
      return this;
    }

    /** Adds a component that may be left out. */
    <V> Fields<T> optional(String name, Shape<V> shape, Function<? super T, @Nullable V> get) {
      fields.optional(
          name,
          shape,
          value -> Optional.ofNullable(get.apply(value)),
          (parts, value) -> parts.byName.put(name, value));
      return this;
    }

    /** Adds a component that is left out where it has its usual value. */
    <V> Fields<T> usually(String name, Shape<V> shape, V usual, Function<? super T, V> get) {
      return optional(name, shape, value -> {
        V actual = get.apply(value);
        return actual.equals(usual) ? null : actual;
      });
    }

    /** Returns the shape, given how the record is made. */
    Shape<T> make(Function<Parts, T> make) {
      return fields.shape(make);
    }
  }
}
