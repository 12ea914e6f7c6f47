package io.github.shopops.payroll.rulebook.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a value looks in JSON, said once for both directions: {@code write(read(place))} gives the node back.
 *
 * @param <T> the value
 */
interface Shape<T> {
  /** Reads a value. */
  T read(Place place);

  /** Writes a value. */
  JsonNode write(T value);

  /** Makes a shape from its two directions. */
  static <T> Shape<T> of(Function<Place, T> read, Function<T, JsonNode> write) {
    return new Shape<>() {
      @Override
      public T read(Place place) {
        return read.apply(place);
      }

      @Override
      public JsonNode write(T value) {
        return write.apply(value);
      }
    };
  }

  /** Makes the shape of a value that is written as another one; what its constructor refuses is refused at the place. */
  default <V> Shape<V> as(Function<T, V> make, Function<V, T> parts) {
    return of(
        place -> checked(place, () -> make.apply(read(place))), value -> write(parts.apply(value)));
  }

  /** Returns the shape of a list of these, written as an array. */
  default Shape<ImmutableList<T>> list() {
    return of(
        place -> place.items().stream().map(this::read).collect(ImmutableList.toImmutableList()),
        values -> {
          ArrayNode array = JsonNodeFactory.instance.arrayNode();
          values.forEach(value -> array.add(write(value)));
          return array;
        });
  }

  /** Runs a construction, turning what a constructor refuses into a refusal that names the place. */
  static <T> T checked(Place place, Supplier<T> construction) {
    try {
      return construction.get();
    } catch (JsonRuleException e) {
      throw e;
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw place.refused(
          Message.of("json.refused", place.name(), place.shown(), String.valueOf(e.getMessage())));
    }
  }
}
