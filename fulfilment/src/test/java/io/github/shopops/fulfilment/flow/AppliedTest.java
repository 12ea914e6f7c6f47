package io.github.shopops.fulfilment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
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
