package io.github.shopops.core.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
  static ImmutableList<Serializable> sayable() {
    return ImmutableList.of(
        "text",
        1,
        1L,
        BigDecimal.ONE,
        Money.parse("CNY 1.00"),
        Rate.ONE,
        Duration.ZERO,
        LocalDate.EPOCH,
        LocalDate.EPOCH.atStartOfDay(),
        YearMonth.of(2026, 10),
        Catalogue.clause("mural/F7"),
        Message.of("inner"));
  }

  @ParameterizedTest
  @MethodSource("sayable")
  void of_sayable(Serializable argument) {
    assertThat(Message.of("key", argument).arguments()).containsExactly(argument);
  }

  static ImmutableList<Serializable> unsayable() {
    return ImmutableList.of(1.5, 'c', true, Instant.EPOCH, Severity.INFO, ImmutableList.of("a"));
  }

  @ParameterizedTest
  @MethodSource("unsayable")
  void of_unsayable(Serializable argument) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of("key", argument))
        .withMessageContaining(
            "'arguments' of message 'key' holds class " + argument.getClass().getName());
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void of_null() {
    assertThatNullPointerException().isThrownBy(() -> Message.of(null)).withMessage("key");
    assertThatNullPointerException().isThrownBy(() -> Message.of("key", (LocalDateTime) null));
  }
}
