package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.EpochNanos;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Asks a policy's rules about the orders of a book: all of them at once in numbers, or one of them in words. */
final class Decider {
  private static final Duration DAY = Duration.ofHours(24);

  final ResolvedFacts facts;
  final AttributionPolicy policy;
  final YearMonth month;

  private final Inquiry[] inquiries;
  private final long monthStart;
  private final long monthEnd;
  private final boolean lessPostage;
  private final boolean lessRefunds;

  Decider(AttributionPolicy policy, AttributionFacts given, YearMonth month) {
    this.policy = policy;
    this.month = month;
    given
        .orders()
        .currency()
        .ifPresent(currency -> checkArgument(
            currency.equals(policy.currency()),
            "Argument 'facts' must hold orders in %s but has %s",
            policy.currency(),
            currency));
    lessPostage = policy.lessPostage();
    lessRefunds = policy.lessRefunds();
    facts = new ResolvedFacts(given, policy, month);
    inquiries = inquiries().toArray(Inquiry[]::new);
    monthStart = facts.midnights.start(month.atDay(1));
    monthEnd = facts.midnights.start(month.plusMonths(1).atDay(1));
  }

  private ImmutableList<Inquiry> inquiries() {
    FlagClaims claims = new FlagClaims(
        facts,
        first(AttributionRule.Flag.class) instanceof AttributionRule.Flag flag
            ? flag.owners()
            : ImmutableMap.of());
    long untilChase = ContactWindow.nanos(
        first(AttributionRule.Chase.class) instanceof AttributionRule.Chase chase
            ? chase.after()
            : DAY);
    ImmutableList.Builder<Inquiry> all = ImmutableList.builder();
    for (AttributionRule rule : policy.rules()) {
      if (rule instanceof AttributionRule.Manual manual) {
        if (!facts.assignments.isEmpty()) {
          all.add(new ManualInquiry(facts, manual));
        }
      } else if (rule instanceof AttributionRule.WorkCode workCode) {
        all.add(new WorkCodeInquiry(facts, workCode));
      } else if (rule instanceof AttributionRule.Flag flag) {
        all.add(new FlagInquiry(facts, flag, claims, untilChase));
      } else if (rule instanceof AttributionRule.Chase chase) {
        all.add(new ChaseInquiry(facts, chase, claims));
      } else if (rule instanceof AttributionRule.OnlyContact only) {
        all.add(new OnlyContactInquiry(facts, only));
      } else if (rule instanceof AttributionRule.LastContact last) {
        all.addAll(lastContact(last));
      }
    }
    return all.build();
  }

  private @Nullable AttributionRule first(Class<? extends AttributionRule> kind) {
    return policy.rules().stream().filter(kind::isInstance).findFirst().orElse(null);
  }

  private ImmutableList<Inquiry> lastContact(AttributionRule.LastContact rule) {
    Inquiry order =
        new LastContactInquiry(facts, Basis.LAST_BEFORE_ORDER, rule.clause(), rule.window());
    Inquiry payment =
        new LastContactInquiry(facts, Basis.LAST_BEFORE_PAYMENT, rule.clause(), rule.window());
    return switch (rule.moment()) {
      case BEFORE_ORDER -> ImmutableList.of(order);
      case BEFORE_PAYMENT -> ImmutableList.of(payment);
      case ORDER_THEN_PAYMENT -> ImmutableList.of(order, payment);
    };
  }

  /**
   * Decides all orders.
   *
   * @param basis filled with the ordinal of the basis of each order
   * @param agent filled with the number of the agent credited; for a shared order with −1 − its place in shared
   * @param shared filled with who shares orders
   */
  @SuppressWarnings("EnumOrdinal") // the ordinals never leave the run
  void decide(byte[] basis, int[] agent, List<Inquiry.Shares> shared) {
    OrderBook book = facts.book;
    int buyers = book.buyers().size();
    for (int buyer = 0; buyer < buyers; buyer++) {
      int end = book.firstOf(buyer + 1);
      for (int order = book.firstOf(buyer); order < end; order++) {
        Basis decided = counted(order);
        if (decided == Basis.SILENT) {
          for (Inquiry inquiry : inquiries) {
            int answer = inquiry.ask(order, buyer);
            if (answer == Inquiry.NOBODY) {
              continue;
            }
            decided = answer == Inquiry.REVIEW ? Basis.REVIEW : inquiry.basis;
            if (answer == Inquiry.SHARED) {
              shared.add(inquiry.shares(order, buyer));
              answer = -shared.size();
            }
            agent[order] = answer;
            break;
          }
        }
        basis[order] = (byte) decided.ordinal();
      }
    }
  }

  /** Whether an order counts this month: {@link Basis#SILENT} if it does, as long as nobody is named. */
  private Basis counted(int order) {
    long paid = facts.book.paidNanos(order);
    if (paid >= monthStart && paid < monthEnd) {
      return facts.isExcluded(order) ? Basis.EXCLUDED : Basis.SILENT;
    }
    return paid == EpochNanos.NONE ? Basis.UNPAID : Basis.OTHER_MONTH;
  }

  /** Whether an order is paid in the month and counts for somebody or for the shop. */
  boolean isCounted(int order) {
    return counted(order) == Basis.SILENT;
  }

  /** What an order is worth, in minor units. */
  long worth(int order) {
    long worth = beforeRefunds(order);
    return lessRefunds ? Math.max(0, worth - facts.book.refundedMinor(order)) : worth;
  }

  /** What of later refunds is no part of an order's worth to begin with, in minor units. */
  long refundedBefore(int order) {
    return lessRefunds ? Math.min(beforeRefunds(order), facts.book.refundedMinor(order)) : 0;
  }

  private long beforeRefunds(int order) {
    long paid = facts.book.paidMinor(order);
    return lessPostage ? Math.max(0, paid - facts.book.postageMinor(order)) : paid;
  }

  Money money(long minor) {
    return Money.ofMinor(policy.currency(), minor);
  }

  /** Decides one order again, in words. */
  Attribution explain(int order) {
    Basis counted = counted(order);
    return switch (counted) {
      case UNPAID ->
        uncounted(order, counted, policy.monthClause(), Message.of("attribution.unpaid"));
      case OTHER_MONTH ->
        uncounted(
            order,
            counted,
            policy.monthClause(),
            Message.of(
                "attribution.other-month",
                YearMonth.from(facts.time(facts.book.paidNanos(order)))));
      case EXCLUDED ->
        uncounted(
            order,
            counted,
            policy.excludedClause(),
            Exclusion.of(facts.book.marks().get(facts.book.mark(order)), policy).orElseThrow());
      default -> heard(order);
    };
  }

  private Attribution uncounted(int order, Basis basis, Clause clause, Message why) {
    return result(
        order, basis, clause, ImmutableSortedMap.of(), ImmutableList.of(), ImmutableList.of(), why);
  }

  private Attribution heard(int order) {
    int buyer = facts.book.buyerOf(order);
    Inquiry deciding = null;
    int answer = Inquiry.NOBODY;
    for (int i = 0; i < inquiries.length && answer == Inquiry.NOBODY; i++) {
      deciding = inquiries[i];
      answer = deciding.ask(order, buyer);
    }
    if (deciding == null || answer == Inquiry.NOBODY) {
      return result(
          order,
          Basis.SILENT,
          policy.silentClause(),
          ImmutableSortedMap.of(),
          ImmutableList.of(),
          losing(order, buyer, null, ImmutableSortedMap.of()),
          Message.of("attribution.silent"));
    }
    Inquiry.Hearing hearing = deciding.hear(order, buyer);
    ImmutableSortedMap<AgentId, Money> shares = shares(order, buyer, deciding, answer);
    return result(
        order,
        answer == Inquiry.REVIEW ? Basis.REVIEW : deciding.basis,
        deciding.clause,
        shares,
        hearing.evidence(),
        losing(order, buyer, deciding, shares),
        hearing.why());
  }

  private ImmutableSortedMap<AgentId, Money> shares(
      int order, int buyer, Inquiry inquiry, int answer) {
    if (answer == Inquiry.REVIEW) {
      return ImmutableSortedMap.of();
    } else if (answer != Inquiry.SHARED) {
      return ImmutableSortedMap.of(facts.agent(answer), money(worth(order)));
    }
    Inquiry.Shares shared = inquiry.shares(order, buyer);
    long[] parts = shared.split(worth(order));
    ImmutableSortedMap.Builder<AgentId, Money> shares = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < parts.length; i++) {
      shares.put(facts.agent(shared.agents().get(i)), money(parts[i]));
    }
    return shares.buildOrThrow();
  }

  private ImmutableList<LosingClaim> losing(
      int order, int buyer, @Nullable Inquiry deciding, ImmutableSortedMap<AgentId, Money> shares) {
    ImmutableList.Builder<LosingClaim> losing = ImmutableList.builder();
    for (Inquiry inquiry : inquiries) {
      for (Inquiry.Claim claim : inquiry.hear(order, buyer).claims()) {
        AgentId agent = facts.agent(claim.agent());
        Message against = claim.against();
        if (against == null && deciding != null) {
          against = Message.of("attribution.outranked", deciding.clause);
        }
        if (against != null && !shares.containsKey(agent)) {
          losing.add(new LosingClaim(agent, inquiry.basis, inquiry.clause, against));
        }
      }
    }
    return losing.build();
  }

  private Attribution result(
      int order,
      Basis basis,
      Clause clause,
      ImmutableSortedMap<AgentId, Money> shares,
      ImmutableList<Evidence> evidence,
      ImmutableList<LosingClaim> losing,
      Message why) {
    OrderId id = facts.book.orders().get(order).id();
    return new Attribution(
        id, basis.outcome(), basis, clause, money(worth(order)), shares, evidence, losing, why);
  }
}
