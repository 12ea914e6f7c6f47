package io.github.shopops.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The shape of an object: its fields in the order in which they are written, each said once for both directions.
 *
 * @param <T> the value
 * @param <B> its builder
 */
public final class ObjectShape<T, B> implements Shape<T> {
  private final Function<Place, B> builder;
  private final Function<B, T> build;
  private final ImmutableList<Field<T, B>> fields;
  private final ImmutableSet<String> names;

  private ObjectShape(
      Function<Place, B> builder, Function<B, T> build, ImmutableList<Field<T, B>> fields) {
    this.builder = builder;
    this.build = build;
    this.fields = fields;
    this.names = fields.stream().map(Field::name).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Starts the shape of a value that is made by a builder.
   *
   * @param builder makes a new builder
   * @param <T> the value
   * @param <B> its builder
   * @return the fields, none so far
   */
  public static <T, B> Fields<T, B> of(Supplier<B> builder) {
    requireNonNull(builder, "builder");
    return at(place -> builder.get());
  }

  /** Starts the shape of a value whose builder knows the place that it is read from. */
  static <T, B> Fields<T, B> at(Function<Place, B> builder) {
    return new Fields<>(builder);
  }

  @Override
  public T read(Place place) {
    place.checkFields(names);
    B target = builder.apply(place);
    fields.forEach(field -> field.read().accept(place, target));
    return Shape.checked(place, () -> build.apply(target));
  }

  @Override
  public JsonNode write(T value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        field -> field.write().apply(value).ifPresent(node -> object.set(field.name(), node)));
    return object;
  }

  private record Field<T, B>(
      String name, BiConsumer<Place, B> read, Function<T, Optional<JsonNode>> write) {}

  /**
   * Collects the fields of a shape.
   *
   * @param <T> the value
   * @param <B> its builder
   */
  public static final class Fields<T, B> {
    private final Function<Place, B> builder;
    private final List<Field<T, B>> fields = new ArrayList<>();

    private Fields(Function<Place, B> builder) {
      this.builder = builder;
    }

    /**
     * Adds a field that must be there.
     *
     * @param name its name
     * @param shape what it looks like
     * @param get takes it from the value
     * @param set gives it to the builder
     * @param <V> what it holds
     * @return these fields
     */
    public <V> Fields<T, B> field(
        String name, Shape<V> shape, Function<? super T, V> get, BiConsumer<B, V> set) {
      fields.add(new Field<>(
          name,
          (place, target) -> set(place.field(name), shape, target, set),
          value -> Optional.of(shape.write(get.apply(value)))));
      return this;
    }

    /**
     * Adds a field that may be left out.
     *
     * @param name its name
     * @param shape what it looks like
     * @param get takes it from the value; empty where it is left out
     * @param set gives it to the builder
     * @param <V> what it holds
     * @return these fields
     */
    public <V> Fields<T, B> optional(
        String name, Shape<V> shape, Function<? super T, Optional<V>> get, BiConsumer<B, V> set) {
      fields.add(new Field<>(
          name,
          (place, target) ->
              place.optional(name).ifPresent(value -> set(value, shape, target, set)),
          value -> get.apply(value).map(shape::write)));
      return this;
    }

    /**
     * Adds a field that is left out where it has its usual value, which the builder starts with.
     *
     * @param name its name
     * @param shape what it looks like
     * @param usual the usual value
     * @param get takes it from the value
     * @param set gives it to the builder
     * @param <V> what it holds
     * @return these fields
     */
    public <V> Fields<T, B> usually(
        String name, Shape<V> shape, V usual, Function<? super T, V> get, BiConsumer<B, V> set) {
      return optional(
          name, shape, value -> Optional.of(get.apply(value)).filter(v -> !v.equals(usual)), set);
    }

    /**
     * Returns the shape.
     *
     * @param build how the builder builds
     * @return the shape
     */
    public Shape<T> shape(Function<B, T> build) {
      return new ObjectShape<>(builder, build, ImmutableList.copyOf(fields));
    }

    private static <V, B> void set(Place place, Shape<V> shape, B target, BiConsumer<B, V> set) {
      V value = shape.read(place);
      Shape.checked(place, () -> {
        set.accept(target, value);
        return value;
      });
    }
  }
}
