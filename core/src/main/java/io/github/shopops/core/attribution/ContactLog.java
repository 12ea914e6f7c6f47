package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.EpochNanos;
import io.github.shopops.core.order.IdTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The chat messages of a shop, each once, resolved: for each pair of a buyer and an agent the instants at which either
 * wrote to the other.
 *
 * <p>Made once, in time n log n; automatic messages are counted and otherwise dropped. This class is immutable and
 * thread-safe.
 */
public final class ContactLog implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Beyond this many messages of a pair an instant is found by halving, below it by walking back from the last. */
  private static final int SHORT = 16;

  private static final Comparator<Contact> IN_PAIR = Comparator.comparing(Contact::agent)
      .thenComparing(Contact::direction)
      .thenComparing(Contact::at)
      .thenComparing(Contact::sequence)
      .thenComparing(Contact::manner);

  private static final ContactLog EMPTY = of(ImmutableList.of());

  private final int size;
  private final IdTable buyers;
  private final IdTable agents;
  private final int[] buyerPairs;
  private final int[] pairAgent;
  private final int[] pairStart;
  private final int[] agentStart;
  private final long[] at;
  private final long[] sequence;

  /** The places of the adverts: a bit for a message. */
  private final BitSet adverts;

  /**
   * Makes a log.
   *
   * @param contacts the messages, in any order; one that is given twice counts once
   * @return the log
   * @throws IllegalArgumentException if an instant is more than 285 years away from 1970
   */
  public static ContactLog of(Iterable<Contact> contacts) {
    List<Contact> given = new ArrayList<>();
    contacts.forEach(given::add);
    return new ContactLog(given);
  }

  /**
   * Returns a log without a message.
   *
   * @return the empty log
   */
  public static ContactLog empty() {
    return EMPTY;
  }

  private ContactLog(List<Contact> given) {
    IdTable.Encoder encoder = new IdTable.Encoder();
    int[] buyer = new int[given.size()];
    for (int i = 0; i < buyer.length; i++) {
      buyer[i] = encoder.encode(given.get(i).buyer().value());
    }
    int[] numbers = new int[encoder.size()];
    buyers = encoder.table(numbers);
    int[] firsts = new int[buyers.size() + 1];
    Contact[] sorted = sorted(given, buyer, numbers, firsts);
    IdTable.Encoder agentEncoder = new IdTable.Encoder();
    Columns columns = new Columns(sorted.length);
    buyerPairs = new int[firsts.length];
    for (int b = 0; b < buyers.size(); b++) {
      columns.addBuyer(sorted, firsts[b], firsts[b + 1], agentEncoder);
      buyerPairs[b + 1] = columns.pairs;
    }
    size = columns.different;
    int[] agentNumbers = new int[agentEncoder.size()];
    agents = agentEncoder.table(agentNumbers);
    pairAgent = Arrays.copyOf(columns.pairAgent, columns.pairs);
    for (int pair = 0; pair < pairAgent.length; pair++) {
      pairAgent[pair] = agentNumbers[pairAgent[pair]];
    }
    columns.pairStart[columns.pairs] = columns.messages;
    pairStart = Arrays.copyOf(columns.pairStart, columns.pairs + 1);
    agentStart = Arrays.copyOf(columns.agentStart, columns.pairs);
    at = Arrays.copyOf(columns.at, columns.messages);
    sequence = Arrays.copyOf(columns.sequence, columns.messages);
    adverts = columns.adverts;
  }

  /** Sorts by buyer by counting, then each buyer's few messages; leaves in firsts where each buyer begins. */
  private static Contact[] sorted(List<Contact> given, int[] buyer, int[] numbers, int[] firsts) {
    for (int code : buyer) {
      firsts[numbers[code] + 1]++;
    }
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] += firsts[i - 1];
    }
    int[] next = firsts.clone();
    Contact[] sorted = new Contact[buyer.length];
    for (int i = 0; i < buyer.length; i++) {
      sorted[next[numbers[buyer[i]]]++] = given.get(i);
    }
    for (int i = 1; i < firsts.length; i++) {
      Arrays.sort(sorted, firsts[i - 1], firsts[i], IN_PAIR);
    }
    return sorted;
  }

  /** The columns while they grow. */
  private static final class Columns {
    final int[] pairAgent;
    final int[] pairStart;
    final int[] agentStart;
    final long[] at;
    final long[] sequence;
    final BitSet adverts = new BitSet();
    int pairs;
    int messages;
    int different;

    Columns(int size) {
      pairAgent = new int[size];
      pairStart = new int[size + 1];
      agentStart = new int[size];
      at = new long[size];
      sequence = new long[size];
    }

    void addBuyer(Contact[] sorted, int from, int to, IdTable.Encoder agents) {
      for (int i = from; i < to; i++) {
        Contact contact = sorted[i];
        if (i > from && contact.equals(sorted[i - 1])) {
          continue;
        }
        different++;
        if (i == from || !contact.agent().equals(sorted[i - 1].agent())) {
          pairAgent[pairs] = agents.encode(contact.agent().value());
          pairStart[pairs] = messages;
          agentStart[pairs] = messages;
          pairs++;
        }
        if (contact.manner() != Contact.Manner.AUTOMATIC) {
          adverts.set(messages, contact.manner() == Contact.Manner.ADVERT);
          at[messages] = EpochNanos.of(contact.at(), "at");
          sequence[messages] = contact.sequence();
          messages++;
        }
        if (contact.direction() == Contact.Direction.FROM_BUYER) {
          agentStart[pairs - 1] = messages;
        }
      }
    }
  }

  /**
   * Returns how many different messages it holds.
   *
   * @return their number, automatic ones included
   */
  public int size() {
    return size;
  }

  /**
   * Returns the messages that count, each made anew.
   *
   * @return by buyer, agent, direction, instant, sequence and manner, automatic ones left out
   */
  public ImmutableList<Contact> contacts() {
    ImmutableList.Builder<Contact> contacts = ImmutableList.builderWithExpectedSize(at.length);
    for (int buyer = 0; buyer < buyers.size(); buyer++) {
      BuyerId buyerId = BuyerId.of(buyers.id(buyer));
      for (int pair = buyerPairs[buyer]; pair < buyerPairs[buyer + 1]; pair++) {
        AgentId agentId = AgentId.of(agents.id(pairAgent[pair]));
        for (int message = pairStart[pair]; message < pairStart[pair + 1]; message++) {
          Contact.Direction direction = message < agentStart[pair]
              ? Contact.Direction.FROM_BUYER
              : Contact.Direction.FROM_AGENT;
          contacts.add(new Contact(
              buyerId,
              agentId,
              EpochNanos.toInstant(at[message]),
              sequence[message],
              direction,
              isAdvert(message) ? Contact.Manner.ADVERT : Contact.Manner.TYPED));
        }
      }
    }
    return contacts.build();
  }

  /**
   * Returns the buyers.
   *
   * @return the buyers' ids, numbered in their order
   */
  public IdTable buyers() {
    return buyers;
  }

  /**
   * Returns the agents.
   *
   * @return the agents' ids, numbered in their order
   */
  public IdTable agents() {
    return agents;
  }

  /**
   * Returns where the pairs of a buyer and an agent begin, which stand in the order of the agents.
   *
   * @param buyer the buyer's number; one more than the last gives the number of all pairs
   * @return the number of the buyer's first pair
   */
  public int firstPair(int buyer) {
    return buyerPairs[buyer];
  }

  /**
   * Returns who served in a pair.
   *
   * @param pair the pair's number
   * @return the agent's number
   */
  public int agentOf(int pair) {
    return pairAgent[pair];
  }

  /**
   * Returns where the messages of a pair begin: the buyer's by instant and sequence, then the agent's likewise.
   *
   * @param pair the pair's number; one more than the last gives the number of all messages that count
   * @return the place of the pair's first message
   */
  public int firstMessage(int pair) {
    return pairStart[pair];
  }

  /**
   * Returns where the agent's messages of a pair begin, and so where the buyer's end.
   *
   * @param pair the pair's number
   * @return the place of the agent's first message in it
   */
  public int firstFromAgent(int pair) {
    return agentStart[pair];
  }

  /**
   * Returns whether a message is the shop's advert phrase.
   *
   * @param message the message's place
   * @return whether the agent sent the phrase
   */
  public boolean isAdvert(int message) {
    return adverts.get(message);
  }

  /**
   * Returns when a message was sent.
   *
   * @param message the message's place
   * @return nanoseconds since 1970
   */
  public long at(int message) {
    return at[message];
  }

  /**
   * Returns the platform's own order of messages of one instant.
   *
   * @param message the message's place
   * @return the sequence, 0 where the platform gives none
   */
  public long sequence(int message) {
    return sequence[message];
  }

  /**
   * Finds the instant of a pair's effective contact: the agent's last message, provided that both have written.
   *
   * @param from the first nanosecond that counts
   * @param until the last nanosecond that counts
   * @return the agent's last message, −1 where there is no effective contact
   */
  int effective(int pair, long from, long until) {
    int start = pairStart[pair];
    int middle = agentStart[pair];
    int fromBuyer = last(start, middle, until);
    if (fromBuyer < start || at[fromBuyer] < from) {
      return -1;
    }
    int fromAgent = last(middle, pairStart[pair + 1], until);
    return fromAgent < middle || at[fromAgent] < from ? -1 : fromAgent;
  }

  /**
   * Finds the pair with the last effective contact of a buyer: by instant, then sequence, then agent id.
   *
   * @param buyer the buyer's number
   * @param from the first nanosecond that counts
   * @param until the last nanosecond that counts
   * @return the pair, −1 where the buyer has no effective contact
   */
  public int lastPair(int buyer, long from, long until) {
    int last = -1;
    int lastMessage = -1;
    for (int pair = buyerPairs[buyer]; pair < buyerPairs[buyer + 1]; pair++) {
      int message = effective(pair, from, until);
      if (message >= 0 && (last < 0 || !isBefore(message, lastMessage))) {
        last = pair;
        lastMessage = message;
      }
    }
    return last;
  }

  private boolean isBefore(int message, int other) {
    return at[message] < at[other]
        || (at[message] == at[other] && sequence[message] < sequence[other]);
  }

  /** The last message at or before an instant, start − 1 where there is none. */
  private int last(int start, int end, long until) {
    int low = start;
    int high = end - 1;
    while (high - low > SHORT) {
      int middle = (low + high) >>> 1;
      if (at[middle] <= until) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (high >= low && at[high] > until) {
      high--;
    }
    return high;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactLog that
        && size == that.size
        && buyers.equals(that.buyers)
        && agents.equals(that.agents)
        && Arrays.equals(buyerPairs, that.buyerPairs)
        && Arrays.equals(pairAgent, that.pairAgent)
        && Arrays.equals(pairStart, that.pairStart)
        && Arrays.equals(agentStart, that.agentStart)
        && Arrays.equals(at, that.at)
        && Arrays.equals(sequence, that.sequence)
        && adverts.equals(that.adverts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(at);
  }

  /** Returns how many messages it holds. */
  @Override
  public String toString() {
    return "ContactLog of " + size;
  }
}
