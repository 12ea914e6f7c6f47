package io.github.shopops.fulfilment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppliedTest {
  @Test
  void of_oldestFirst() {
    Applied applied = Applied.of(ImmutableList.of("a", "b", "c"));

    assertThat(applied.ids()).containsExactly("a", "b", "c");
    assertThat(applied.size()).isEqualTo(3);
    assertThat(applied)
        .hasToString("[a, b, c]")
        .isEqualTo(Applied.NONE.plus("a").plus("b").plus("c"));
  }

  @Test
  void contains_onlyWhatWasAdded() {
    Applied applied = Applied.of(ImmutableList.of("Aa"));

    assertThat(applied.contains("Aa")).isTrue();
    assertThat(applied.contains("BB")).as("the same hash").isFalse();
    assertThat(applied.contains("")).isFalse();
    assertThat(Applied.NONE.contains("")).isFalse();
  }

  @Test
  void serialization_ofALongLife() throws IOException, ClassNotFoundException {
    Applied applied =
        Applied.of(IntStream.range(0, 20_000).mapToObj(i -> "e" + i).toList());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(applied);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(applied);
    }
  }

  @Test
  void plus_leavesTheOthersAlone() {
    Applied one = Applied.NONE.plus("a");
    Applied two = one.plus("b");
    Applied other = one.plus("c");

    assertThat(one.ids()).containsExactly("a");
    assertThat(two.ids()).containsExactly("a", "b");
    assertThat(other.ids()).containsExactly("a", "c");
    assertThat(two.contains("c")).isFalse();
  }

  @Test
  void equals_byIdsInOrder() {
    Applied applied = Applied.of(ImmutableList.of("a", "b"));

    assertThat(applied)
        .isEqualTo(Applied.of(ImmutableList.of("a", "b")))
        .hasSameHashCodeAs(Applied.of(ImmutableList.of("a", "b")))
        .isNotEqualTo(Applied.of(ImmutableList.of("b", "a")))
        .isNotEqualTo(Applied.of(ImmutableList.of("a")))
        .isNotEqualTo(Applied.of(ImmutableList.of("a", "c")))
        .isNotEqualTo(null);
    assertThat(Applied.of(ImmutableList.of("Aa")))
        .as("the same hash")
        .isNotEqualTo(Applied.of(ImmutableList.of("BB")));
  }
}
