package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactLogTest {
  private static final Instant START = Instant.parse("2026-10-05T00:00:00Z");

  private static Contact contact(String at, Contact.Manner manner) {
    return new Contact(
        BuyerId.of("b"), AgentId.of("amy"), Instant.parse(at), 0, Direction.FROM_AGENT, manner);
  }

  @Test
  void of_countsEachMessageOnceAutomaticOnesIncluded() {
    Contact written = contact("2026-10-05T00:00:00Z", Contact.Manner.TYPED);
    Contact automatic = contact("2026-10-05T00:00:00Z", Contact.Manner.AUTOMATIC);
    ContactLog log = ContactLog.of(List.of(written, automatic, written, automatic));
    assertThat(log.size()).isEqualTo(2);
    assertThat(log).isEqualTo(ContactLog.of(List.of(automatic, written)));
    assertThat(log).isNotEqualTo(ContactLog.empty());
    assertThat(ContactLog.empty().size()).isZero();
    assertThat(log.toString()).isEqualTo("ContactLog of 2");
  }

  @Test
  void contacts_keepTheMarkOfAnAdvert() {
    Contact written = contact("2026-10-05T00:00:00Z", Contact.Manner.TYPED);
    Contact advert = contact("2026-10-05T00:00:00Z", Contact.Manner.ADVERT);
    Contact later = contact("2026-10-05T00:00:01Z", Contact.Manner.ADVERT);
    ContactLog log = ContactLog.of(List.of(later, advert, written, advert));
    assertThat(log.contacts()).containsExactly(written, advert, later);
    assertThat(log.isAdvert(0)).isFalse();
    assertThat(log.isAdvert(2)).isTrue();
    assertThat(log)
        .isEqualTo(ContactLog.of(log.contacts()))
        .hasSameHashCodeAs(ContactLog.of(log.contacts()))
        .isNotEqualTo(ContactLog.of(
            List.of(written, advert, contact("2026-10-05T00:00:01Z", Contact.Manner.TYPED))));
  }

  @Test
  void of_columns_areThoseOfThePair() {
    Contact asked = new Contact(
        BuyerId.of("b"), AgentId.of("amy"), START, 7, Direction.FROM_BUYER, Contact.Manner.TYPED);
    ContactLog log =
        ContactLog.of(List.of(contact("2026-10-05T00:00:01Z", Contact.Manner.ADVERT), asked));
    assertThat(log.buyers().id(0)).isEqualTo("b");
    assertThat(log.agents().id(log.agentOf(0))).isEqualTo("amy");
    assertThat(List.of(log.firstPair(0), log.firstPair(1))).containsExactly(0, 1);
    assertThat(List.of(log.firstMessage(0), log.firstFromAgent(0), log.firstMessage(1)))
        .containsExactly(0, 1, 2);
    assertThat(log.sequence(0)).isEqualTo(7);
  }

  @Test
  void contact_refusesTheAdvertOfABuyer() {
    assertThatThrownBy(() -> new Contact(
            BuyerId.of("b"),
            AgentId.of("amy"),
            START,
            0,
            Direction.FROM_BUYER,
            Contact.Manner.ADVERT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'manner' must not be ADVERT for a message from the buyer, at 2026-10-05T00:00:00Z");
  }

  @Test
  void of_refusesInstantsNobodyCanMean() {
    assertThatThrownBy(
            () -> ContactLog.of(List.of(contact("+100000-01-01T00:00:00Z", Contact.Manner.TYPED))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Argument 'at' must be within 285 years of 1970");
  }

  @Test
  void effective_findsTheLastMessageOfALongTalk() {
    List<Contact> talk = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      for (Direction direction : Direction.values()) {
        talk.add(new Contact(
            BuyerId.of("b"),
            AgentId.of("amy"),
            START.plusSeconds(10L * i),
            0,
            direction,
            Contact.Manner.TYPED));
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
