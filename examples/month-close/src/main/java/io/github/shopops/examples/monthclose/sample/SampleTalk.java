package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.sample.Dice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The chat messages of the sample, nine thousand in all; buyers who only ask fill up what the orders leave. */
final class SampleTalk {
  private static final int MESSAGES = 9_000;

  private final Dice dice;
  private final List<Message> messages = new ArrayList<>();

  private SampleTalk(Dice dice) {
    this.dice = dice;
  }

  /** A chat message. */
  record Message(
      String buyer, String agent, LocalDateTime at, boolean fromBuyer, String manner, int seq) {}

  /** Makes the talk, with an agent who hides lost buyers behind the advert phrase where somebody looks for that. */
  static ImmutableList<Message> of(List<Sale> sales, boolean adverts, Dice dice) {
    SampleTalk talk = new SampleTalk(dice);
    for (Sale sale : sales) {
      int ago = 20 * sale.talkers.size();
      for (SampleAgent agent : sale.talkers) {
        talk.conversation(
            sale.buyer, agent.id(), sale.createdAt.minusMinutes(ago), 2 + dice.between(0, 1));
        ago -= 18;
      }
    }
    int asking = 0;
    while (talk.messages.size() < MESSAGES) {
      LocalDateTime at =
          dice.between(LocalDateTime.of(2026, 10, 1, 9, 0), LocalDateTime.of(2026, 10, 31, 21, 0));
      SampleAgent agent = dice.oneOf(SampleAgent.on(at.toLocalDate()));
      int most = MESSAGES - talk.messages.size();
      talk.conversation(
          "访客" + (50_000 + asking++), agent.id(), at, Math.min(most, dice.between(1, 5)));
    }
    ImmutableList<Message> messages = ImmutableList.copyOf(talk.messages.subList(0, MESSAGES));
    return adverts
        ? ImmutableList.<Message>builder().addAll(messages).addAll(adverts()).build()
        : messages;
  }

  /** Buyers who only asked, and to whom the advert phrase was sent twice: three a day in the first ten days. */
  private static List<Message> adverts() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      LocalDateTime at = LocalDateTime.of(2026, 10, 1 + i / 3, 10 + 2 * (i % 3), 7);
      String buyer = "访客" + (90_000 + i);
      messages.add(new Message(buyer, "A07", at, true, "false", 0));
      messages.add(new Message(buyer, "A07", at.plusSeconds(40), false, "advert", 1));
      messages.add(new Message(buyer, "A07", at.plusSeconds(95), false, "advert", 2));
    }
    return messages;
  }

  /** Buyer and agent take turns, a minute or so apart; a machine may answer first. */
  private void conversation(String buyer, String agent, LocalDateTime start, int turns) {
    LocalDateTime at = start;
    for (int i = 0; i < turns; i++) {
      messages.add(new Message(buyer, agent, at, i % 2 == 0, "false", i));
      if (i == 0 && dice.percent(8)) {
        messages.add(new Message(buyer, agent, at, false, "true", i + 100));
      }
      at = at.plusSeconds(dice.between(15, 100));
    }
  }
}
