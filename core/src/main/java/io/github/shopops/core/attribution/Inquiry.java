package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.EpochNanos;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy, asked about one order after another. {@link #ask} answers with a number and is what a whole
 * month is decided by; {@link #hear} says in words how that answer came about.
 */
abstract class Inquiry {
  /** The answer of a rule that names nobody; an answer from 0 up is an agent's number. */
  static final int NOBODY = -1;

  /** The answer of a rule that puts the order up for review. */
  static final int REVIEW = -2;

  /** The answer of a rule that names several agents, who {@linkplain #shares share} the order. */
  static final int SHARED = -3;

  final ResolvedFacts facts;
  final Basis basis;
  final Clause clause;

  Inquiry(ResolvedFacts facts, Basis basis, Clause clause) {
    this.facts = facts;
    this.basis = basis;
    this.clause = clause;
  }

  /**
   * Asks who gets an order.
   *
   * @param order the order's place in the book
   * @param buyer the number of its buyer in the book
   * @return an agent's number, or one of the answers above
   */
  abstract int ask(int order, int buyer);

  /** Who shares an order and with what weights, after the answer {@link #SHARED}. */
  Shares shares(int order, int buyer) {
    throw new IllegalStateException(basis.code() + " does not share order " + order);
  }

  /** Says how {@link #ask} came to its answer. */
  abstract Hearing hear(int order, int buyer);

  /**
   * Several agents and their weights, by agent number.
   *
   * @param agents the agents' numbers, ascending
   * @param weights what each weighs, not all zero
   */
  record Shares(ImmutableIntArray agents, ImmutableLongArray weights) {
    /** Splits an amount by the weights. */
    long[] split(long amount) {
      return Apportionment.splitMinor(amount, weights.toArray());
    }
  }

  /**
   * One rule's view of one order in words.
   *
   * @param claims everybody the rule considered
   * @param evidence what the answer rests on
   * @param why the answer in a sentence; of no interest where nobody is named
   */
  record Hearing(ImmutableList<Claim> claims, ImmutableList<Evidence> evidence, Message why) {
    static final Hearing NOTHING =
        new Hearing(ImmutableList.of(), ImmutableList.of(), Message.of("attribution.silent"));
  }

  /**
   * A claim of one agent.
   *
   * @param agent the agent's number
   * @param against what speaks against it by the rule itself, or null for nothing
   */
  record Claim(int agent, @Nullable Message against) {}

  final String id(int agent) {
    return facts.agent(agent).value();
  }

  final Evidence contact(int pair, int message) {
    String instant = EpochNanos.toInstant(facts.log.at(message)).toString();
    return Evidence.of(
        Evidence.Kind.CONTACT,
        id(facts.agentOfPair(pair)) + "@" + instant + "#" + facts.log.sequence(message));
  }

  final Evidence flag(int agent, long at) {
    String when = at == EpochNanos.NONE ? "" : "@" + EpochNanos.toInstant(at);
    return Evidence.of(Evidence.Kind.FLAG, id(agent) + when);
  }

  /** Why somebody named may not get an order: not on the roster, or not employed at the time. */
  final Message unfit(int agent, long instant) {
    return facts.isKnown(agent)
        ? Message.of("attribution.not-employed", id(agent), facts.midnights.day(instant))
        : Message.of("attribution.unknown-agent", id(agent));
  }

  static Message oneOfSeveral() {
    return Message.of("attribution.one-of-several");
  }
}
