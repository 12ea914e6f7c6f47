package io.github.shopops.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdTableTest {
  @Test
  void of_numbersIdsInTheOrderOfTheirText() {
    IdTable table = IdTable.of(List.of("b", "a", "ab", "b", "张三"));
    assertThat(table.size()).isEqualTo(4);
    assertThat(List.of(table.id(0), table.id(1), table.id(2), table.id(3)))
        .containsExactly("a", "ab", "b", "张三");
    assertThat(table.find("ab")).isEqualTo(1);
    assertThat(table.find("aa")).isEqualTo(-1);
    assertThat(table).isEqualTo(IdTable.of(List.of("张三", "b", "ab", "a")));
    assertThat(table.toString()).isEqualTo("IdTable of 4");
  }

  @Test
  void placesIn_meetsInOneWalk() {
    IdTable here = IdTable.of(List.of("a", "c", "d", "z"));
    IdTable there = IdTable.of(List.of("b", "c", "cc", "d"));
    assertThat(here.placesIn(there)).containsExactly(-1, 1, 3, -1);
    assertThat(there.placesIn(here)).containsExactly(-1, 1, -1, 2);
    assertThat(here.placesIn(IdTable.of(List.of()))).containsExactly(-1, -1, -1, -1);
  }

  @Test
  void epochNanos_keepInstantsExactly() {
    for (String text :
        List.of("1969-12-31T23:59:59.999999999Z", "2026-10-05T04:00:00.000000001Z")) {
      Instant instant = Instant.parse(text);
      assertThat(EpochNanos.toInstant(EpochNanos.of(instant, "at"))).isEqualTo(instant);
    }
  }
}
