package io.github.shopops.fulfilment.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import org.junit.jupiter.api.Test;

class ScanResultTest {
  private static final ImmutableMultiset<String> REQUIRED = ImmutableMultiset.of("A", "A", "B");

  @Test
  void compare_right() {
    ScanResult result = ScanResult.compare(REQUIRED, ImmutableMultiset.of("B", "A", "A"));

    assertThat(result.isComplete()).isTrue();
    assertThat(result.foreign()).isEmpty();
  }

  @Test
  void compare_missingSurplusAndForeign() {
    ScanResult result = ScanResult.compare(REQUIRED, ImmutableMultiset.of("A", "B", "B", "C"));

    assertThat(result.missing()).containsExactly("A");
    assertThat(result.surplus()).containsExactly("B");
    assertThat(result.foreign()).containsExactly("C");
    assertThat(result.isComplete()).isFalse();
  }

  @Test
  void compare_foreignAlone() {
    ScanResult result = ScanResult.compare(REQUIRED, ImmutableMultiset.of("A", "A", "B", "C", "C"));

    assertThat(result.isComplete()).isTrue();
    assertThat(result.foreign()).containsExactly("C", "C");
  }
}
