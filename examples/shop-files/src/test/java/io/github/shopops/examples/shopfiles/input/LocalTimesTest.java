package io.github.shopops.examples.shopfiles.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {
  private static final LocalTimes SHANGHAI = new LocalTimes(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "2026-10-03 09:30:00,2026-10-03T01:30:00Z",
    "2026-10-03 09:30,2026-10-03T01:30:00Z",
    "2026/10/3 9:30,2026-10-03T01:30:00Z",
    "2026/10/03 09:30:07,2026-10-03T01:30:07Z",
    "2026-10-03T09:30:00,2026-10-03T01:30:00Z"
  })
  void instant_localTime_isReadInTheZone(String text, Instant instant) {
    assertThat(SHANGHAI.instant(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-10-03",
        "2026-13-03 09:30:00",
        "2026-02-29 09:30:00",
        "2026-10-03 24:00:00",
        "26-10-03 09:30:00",
        "1899-12-31 23:59:59",
        "2200-01-01 00:00:00",
        "2026-10-03 09:30:00.5",
        "2026-10-03 09:30:",
        "2026-10-03  09:30",
        "2026-10/03 09:30",
        "45934.39",
        "２０２６-10-03 09:30",
        "2026-10-03 09:30:00Z",
        "2026-10-03 9:30:000"
      })
  void instant_anythingElse_isNone(String text) {
    assertThat(SHANGHAI.instant(text)).isEmpty();
  }

  @Test
  void instant_timeThatTheClocksSkipOrRepeat_isReadAllTheSame() {
    LocalTimes berlin = new LocalTimes(ZoneId.of("Europe/Berlin"));
    assertThat(berlin.instant("2026-03-29 02:30:00"))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(berlin.instant("2026-10-25 02:30:00"))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void date_dayWithOrWithoutMidnight_isThatDay() {
    LocalDate day = LocalDate.of(2026, 10, 3);
    assertThat(LocalTimes.date("2026-10-03")).contains(day);
    assertThat(LocalTimes.date("2026/10/3 0:00")).contains(day);
    assertThat(LocalTimes.date("2026-10-03 09:30:00")).isEmpty();
    assertThat(LocalTimes.date("2026-10")).isEmpty();
  }
}
