package io.github.shopops.fulfilment;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.fulfilment.audit.AuditSamples;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Prospect;
import io.github.shopops.fulfilment.flow.Refusal;
import io.github.shopops.fulfilment.flow.Replay;
import io.github.shopops.fulfilment.flow.Seen;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.json.FulfilmentJson;
import io.github.shopops.fulfilment.review.ReviewCase;
import io.github.shopops.fulfilment.review.ReviewRound;
import io.github.shopops.fulfilment.stock.StockNeed;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value type has a JSON of its own, stands in that of another, or is named here with the reason why not. */
class ValueTypesJsonTest {
  private static final ImmutableMap<Class<?>, String> WITHOUT_JSON =
      ImmutableMap.<Class<?>, String>builder()
          .put(Transition.class, "is part of the program, not of its data")
          .put(Outcome.Moved.class, "answers a call; the thing in it has a JSON")
          .put(Outcome.Unchanged.class, "answers a call; the thing in it has a JSON")
          .put(Outcome.Refused.class, "answers a call; the thing in it has a JSON")
          .put(Replay.class, "answers a call; the things in it have a JSON")
          .put(Replay.Attempt.class, "answers a call; the thing and the event in it have a JSON")
          .put(Refusal.class, "answers a call, about a thing as it was a moment ago")
          .put(Prospect.Possible.class, "answers a call, about a thing as it was a moment ago")
          .put(Prospect.Impossible.class, "answers a call, about a thing as it was a moment ago")
          .put(Seen.class, "is what a caller saw last, and goes with the call")
          .put(StockNeed.class, "is counted afresh for each call")
          .put(ReviewCase.class, "holds a note as it was read, which is read again from the order")
          .put(ReviewRound.class, "holds cases, which hold notes as they were read")
          .buildOrThrow();

  /** By the type that is written. */
  private static ImmutableMap<Class<?>, FulfilmentJson<?>> written() {
    ImmutableMap.Builder<Class<?>, FulfilmentJson<?>> written = ImmutableMap.builder();
    for (Field field : FulfilmentJson.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        written.put((Class<?>) type, constant(field));
      }
    }
    return written.buildOrThrow();
  }

  private static FulfilmentJson<?> constant(Field field) {
    try {
      return (FulfilmentJson<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A type, and all types that stand in its fields. */
  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType many) {
      Arrays.stream(many.getActualTypeArguments()).forEach(each -> collect(each, found));
    } else if (type instanceof Class<?> one
        && one.getPackageName().startsWith("io.github.shopops.fulfilment")
        && found.add(one)) {
      if (one.isRecord()) {
        Arrays.stream(one.getRecordComponents())
            .forEach(component -> collect(component.getGenericType(), found));
      } else if (one.isSealed()) {
        Arrays.stream(one.getPermittedSubclasses()).forEach(each -> collect(each, found));
        Arrays.stream(one.getDeclaredMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .forEach(method -> collect(method.getGenericReturnType(), found));
      }
    }
  }

  static Stream<Serializable> values() {
    ImmutableSet<Class<?>> types = written().keySet();
    return Stream.concat(
        Stream.concat(
            ValueTypesTest.values().stream()
                .filter(value -> types.stream().anyMatch(type -> type.isInstance(value))),
            AuditSamples.findings().stream()),
        Stream.of(AuditSamples.known()));
  }

  @Test
  void json_ofEveryValueType() throws IOException {
    Set<Class<?>> found = new HashSet<>();
    written().keySet().forEach(type -> collect(type, found));
    ImmutableSet<Class<?>> without = ValueTypesTest.types().stream()
        .filter(type -> !found.contains(type))
        .map(ValueTypesJsonTest::shown)
        .collect(toImmutableSet());

    assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_JSON.keySet());
  }

  /** The interface in front of a hidden class. */
  private static Class<?> shown(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) ? type : type.getInterfaces()[0];
  }

  @Test
  void values_ofEveryTypeWithAJson() {
    ImmutableList<Serializable> values = values().collect(ImmutableList.toImmutableList());

    assertThat(written().keySet())
        .allSatisfy(type -> assertThat(values).anyMatch(type::isInstance));
  }

  @ParameterizedTest
  @MethodSource("values")
  void json_roundTrip(Serializable value) {
    Map.Entry<Class<?>, FulfilmentJson<?>> json = written().entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value))
        .findFirst()
        .orElseThrow();
    assertReadsBack(json.getKey(), json.getValue(), value);
  }

  @SuppressWarnings("unchecked") // what is written is of the type found
  private static <T> void assertReadsBack(
      Class<?> type, FulfilmentJson<T> json, Serializable value) {
    String text = json.write((T) type.cast(value));
    T copy = json.read(text);

    assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(json.write(copy)).isEqualTo(text);
  }
}
