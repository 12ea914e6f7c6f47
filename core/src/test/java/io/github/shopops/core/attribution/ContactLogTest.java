package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactLogTest {
  private static final Instant START = Instant.parse("2026-10-05T00:00:00Z");

  private static Contact contact(String at, boolean automatic) {
    return new Contact(
        BuyerId.of("b"),
        AgentId.of("amy"),
        Instant.parse(at),
        0,
        Contact.Direction.FROM_AGENT,
        automatic);
  }

  @Test
  void of_countsEachMessageOnceAutomaticOnesIncluded() {
    Contact written = contact("2026-10-05T00:00:00Z", false);
    Contact automatic = contact("2026-10-05T00:00:00Z", true);
    ContactLog log = ContactLog.of(List.of(written, automatic, written, automatic));
    assertThat(log.size()).isEqualTo(2);
    assertThat(log).isEqualTo(ContactLog.of(List.of(automatic, written)));
    assertThat(log).isNotEqualTo(ContactLog.empty());
    assertThat(ContactLog.empty().size()).isZero();
    assertThat(log.toString()).isEqualTo("ContactLog of 2");
  }

  @Test
  void of_refusesInstantsNobodyCanMean() {
    assertThatThrownBy(() -> ContactLog.of(List.of(contact("+100000-01-01T00:00:00Z", false))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Argument 'at' must be within 285 years of 1970");
  }

  @Test
  void effective_findsTheLastMessageOfALongTalk() {
    List<Contact> talk = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      for (Contact.Direction direction : Contact.Direction.values()) {
        talk.add(new Contact(
            BuyerId.of("b"), AgentId.of("amy"), START.plusSeconds(10L * i), 0, direction, false));
      }
    }
    ContactLog log = ContactLog.of(talk);
    long start = START.getEpochSecond() * 1_000_000_000L;
    for (int second = 0; second < 1_000; second++) {
      int message = log.effective(0, start, start + second * 1_000_000_000L);
      assertThat(log.at(message)).isEqualTo(start + second / 10 * 10_000_000_000L);
    }
    assertThat(log.effective(0, start, start - 1)).isEqualTo(-1);
    assertThat(log.effective(0, start + 990_000_000_001L, Long.MAX_VALUE)).isEqualTo(-1);
  }
}
