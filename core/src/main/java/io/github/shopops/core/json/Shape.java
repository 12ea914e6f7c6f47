package io.github.shopops.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How a value looks in JSON, said once for both directions: {@code write(read(place))} gives the node back.
 *
 * @param <T> the value
 */
public interface Shape<T> {
  /**
   * Reads a value.
   *
   * @param place where it stands
   * @return the value
   * @throws JsonRuleException if there is no such value there
   */
  T read(Place place);

  /**
   * Writes a value.
   *
   * @param value the value
   * @return what stands for it
   */
  JsonNode write(T value);

  /**
   * Makes a shape from its two directions.
   *
   * @param read the one
   * @param write the other
   * @param <T> the value
   * @return the shape
   */
  static <T> Shape<T> of(Function<Place, T> read, Function<T, JsonNode> write) {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
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

  /**
   * Makes the shape of a value that is written as another one; what its constructor refuses is refused at the place.
   *
   * @param make makes the value
   * @param parts takes it apart
   * @param <V> the value
   * @return the shape
   */
  default <V> Shape<V> as(Function<T, V> make, Function<V, T> parts) {
    return of(
        place -> checked(place, () -> make.apply(read(place))), value -> write(parts.apply(value)));
  }

  /**
   * Makes the shape of those of these values that fulfil a condition.
   *
   * @param condition what is asked of a value that is read
   * @param key the text of a refusal; {@code {0}} is the place, {@code {1}} the value as it stands there
   * @param more what else fills the text, from {@code {2}} on
   * @return the shape
   */
  default Shape<T> where(Predicate<T> condition, String key, Serializable... more) {
    return of(
        place -> {
          T value = read(place);
          place.demand(condition.test(value), key, more);
          return value;
        },
        this::write);
  }

  /**
   * Returns the shape of a list of these, written as an array.
   *
   * @return the shape
   */
  default Shape<ImmutableList<T>> list() {
    return of(
        place -> place.items().stream().map(this::read).collect(ImmutableList.toImmutableList()),
        values -> {
          ArrayNode array = JsonNodeFactory.instance.arrayNode();
          values.forEach(value -> array.add(write(value)));
          return array;
        });
  }

  /**
   * Runs a construction, turning what a constructor refuses into a refusal that names the place.
   *
   * @param place where the value stands
   * @param construction makes it
   * @param <T> the value
   * @return the value
   * @throws JsonRuleException if the constructor refuses
   */
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
