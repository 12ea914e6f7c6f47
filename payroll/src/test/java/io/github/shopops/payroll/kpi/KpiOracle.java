package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.attribution.Contact.Manner;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Key figures by the letter of the rules, from plain lists, each question asked of all facts anew. */
final class KpiOracle {
  private final KpiPolicy policy;
  private final List<Contact> talk;
  private final List<Order> orders;

  KpiOracle(KpiPolicy policy, List<Contact> contacts, List<Order> orders) {
    this.policy = policy;
    talk = contacts.stream()
        .distinct()
        .filter(contact -> contact.manner() != Manner.AUTOMATIC)
        .sorted(Comparator.comparing(Contact::at)
            .thenComparing(Contact::sequence)
            .thenComparing(Contact::direction)
            .thenComparing(Contact::manner))
        .toList();
    this.orders = orders.stream()
        .filter(order -> order.tags().stream().noneMatch(policy.excludedTags()::contains))
        .sorted(Comparator.comparing(Order::id))
        .toList();
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, policy.zone());
  }

  private boolean within(KpiWindow window, Instant fact, Instant later) {
    if (window instanceof KpiWindow.CalendarDays whole) {
      return !day(later).isAfter(day(fact).plusDays(whole.days()));
    }
    return !later.isAfter(fact.plus(((KpiWindow.Rolling) window).length()));
  }

  private Stream<Contact> of(BuyerId buyer, AgentId agent, Direction direction) {
    return talk.stream()
        .filter(contact -> contact.buyer().equals(buyer)
            && contact.agent().equals(agent)
            && contact.direction() == direction);
  }

  /** The agent of the last effective contact inside a window before an instant. */
  private @Nullable AgentId contact(BuyerId buyer, KpiWindow window, Instant decision) {
    AgentId last = null;
    Comparator<Contact> order = Comparator.comparing(Contact::at)
        .thenComparing(Contact::sequence)
        .thenComparing(Contact::agent);
    Contact best = null;
    for (Contact told : talk) {
      boolean counts = told.buyer().equals(buyer)
          && told.direction() == Direction.FROM_AGENT
          && !told.at().isAfter(decision)
          && within(window, told.at(), decision)
          && of(buyer, told.agent(), Direction.FROM_BUYER)
              .anyMatch(
                  asked -> !asked.at().isAfter(decision) && within(window, asked.at(), decision));
      if (counts && (best == null || order.compare(told, best) >= 0)) {
        best = told;
        last = told.agent();
      }
    }
    return last;
  }

  private boolean paidInTime(Order order) {
    return order.paidAt().isPresent()
        && within(policy.paymentWindow(), order.createdAt(), order.paidAt().get());
  }

  KpiFigures figures(AgentId agent, DayRange days) {
    Set<BuyerId> received = new HashSet<>();
    Set<BuyerId> answered = new HashSet<>();
    Set<BuyerId> inquirers = new HashSet<>();
    Set<BuyerId> orderers = new HashSet<>();
    Set<BuyerId> payers = new HashSet<>();
    Talk sum = Talk.NONE;
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      for (BuyerId buyer : buyers()) {
        LocalDate today = day;
        List<Contact> asked = of(buyer, agent, Direction.FROM_BUYER)
            .filter(contact -> day(contact.at()).equals(today))
            .toList();
        if (asked.isEmpty()) {
          continue;
        }
        List<Contact> told = of(buyer, agent, Direction.FROM_AGENT)
            .filter(contact -> day(contact.at()).equals(today))
            .toList();
        ReceptionFilter filter = filter(buyer, agent, asked, told);
        if (filter != null && filter.stage() == ReceptionFilter.Stage.RECEIVED) {
          continue;
        }
        received.add(buyer);
        List<Duration> answers = answers(buyer, agent, asked);
        if (!answers.isEmpty()) {
          answered.add(buyer);
        }
        sum = sum.plus(new Talk(
            1,
            asked.size(),
            told.size(),
            answers.isEmpty() ? Ratio.NONE : new Ratio(answers.get(0).toMillis(), 1),
            new Ratio(answers.stream().mapToLong(Duration::toMillis).sum(), answers.size())));
        if (filter == null) {
          inquirers.add(buyer);
          for (Order order : orders) {
            if (order.buyer().equals(buyer)
                && agent.equals(contact(buyer, policy.orderWindow(), order.createdAt()))
                && follows(order, asked, policy.orderWindow())) {
              orderers.add(buyer);
              if (paidInTime(order)) {
                payers.add(buyer);
              }
            }
          }
        }
      }
    }
    return new KpiFigures(
        new InquiryCohort(
            BuyerSet.of(received),
            BuyerSet.of(answered),
            BuyerSet.of(inquirers),
            BuyerSet.of(orderers),
            BuyerSet.of(payers)),
        sum,
        orders(agent, days),
        payments(agent, days),
        0);
  }

  private Set<BuyerId> buyers() {
    Set<BuyerId> buyers = new TreeSet<>();
    talk.forEach(contact -> buyers.add(contact.buyer()));
    return buyers;
  }

  /** Whether an order comes after one of these lines, and still belongs to the last line before it. */
  private boolean follows(Order order, List<Contact> asked, KpiWindow window) {
    return asked.stream()
        .anyMatch(line ->
            !line.at().isAfter(order.createdAt()) && within(window, line.at(), order.createdAt()));
  }

  private @Nullable ReceptionFilter filter(
      BuyerId buyer, AgentId agent, List<Contact> asked, List<Contact> told) {
    boolean bought = orders.stream()
        .anyMatch(order -> order.buyer().equals(buyer)
            && (follows(order, asked, policy.inquiryWindow())
                || follows(order, asked, policy.orderWindow())));
    if (bought) {
      return null;
    }
    Contact first = asked.get(0);
    Contact last = asked.get(asked.size() - 1);
    for (ReceptionFilter filter : policy.filters()) {
      boolean holds;
      if (filter instanceof ReceptionFilter.AfterSales after) {
        holds = orders.stream()
            .filter(order -> order.buyer().equals(buyer))
            .flatMap(order -> order.paidAt().stream())
            .anyMatch(
                paid -> !paid.isAfter(first.at()) && within(after.window(), paid, first.at()));
      } else if (filter instanceof ReceptionFilter.Advert advert) {
        holds = told.stream().filter(line -> line.manner() == Manner.ADVERT).count()
            >= advert.repeats();
      } else {
        ReceptionFilter.Monologue monologue = (ReceptionFilter.Monologue) filter;
        boolean answeredLater = of(buyer, agent, Direction.FROM_BUYER)
            .skip(of(buyer, agent, Direction.FROM_BUYER).toList().indexOf(last) + 1L)
            .limit(1)
            .anyMatch(line -> within(policy.inquiryWindow(), last.at(), line.at()));
        holds = asked.size() <= monologue.buyerLines()
            && told.stream()
                    .filter(line -> talk.indexOf(line) > talk.indexOf(last))
                    .count()
                >= monologue.agentLines()
            && !answeredLater;
      }
      if (holds) {
        return filter;
      }
    }
    return null;
  }

  private List<Duration> answers(BuyerId buyer, AgentId agent, List<Contact> asked) {
    List<Duration> answers = new ArrayList<>();
    Contact answer = null;
    for (Contact line : asked) {
      if (answer == null || talk.indexOf(answer) < talk.indexOf(line)) {
        answer = of(buyer, agent, Direction.FROM_AGENT)
            .filter(told -> talk.indexOf(told) > talk.indexOf(line))
            .findFirst()
            .orElse(null);
        if (answer == null) {
          break;
        }
        Duration taken = Duration.between(line.at(), answer.at());
        if (taken.compareTo(policy.answerWithin()) <= 0) {
          answers.add(taken);
        }
      }
    }
    return answers;
  }

  private OrderCohort orders(AgentId agent, DayRange days) {
    OrderCohort sum = OrderCohort.NONE;
    for (Order order : orders) {
      if (days.contains(day(order.createdAt()))
          && agent.equals(contact(order.buyer(), policy.orderWindow(), order.createdAt()))) {
        BuyerSet buyer = BuyerSet.of(List.of(order.buyer()));
        long total = order.total().getAmountMinorLong();
        sum = sum.plus(
            paidInTime(order)
                ? new OrderCohort(buyer, buyer, 1, total, 0, order.paid().getAmountMinorLong())
                : new OrderCohort(buyer, BuyerSet.EMPTY, 1, total, total, 0));
      }
    }
    return sum;
  }

  private PaymentCohort payments(AgentId agent, DayRange days) {
    PaymentCohort sum = PaymentCohort.NONE;
    for (Order order : orders) {
      if (order.paidAt().isPresent() && days.contains(day(order.paidAt().get()))) {
        AgentId ordered = contact(order.buyer(), policy.contactWindow(), order.createdAt());
        AgentId paid =
            contact(order.buyer(), policy.contactWindow(), order.paidAt().get());
        long minor = order.paid().getAmountMinorLong();
        if (agent.equals(ordered)) {
          BuyerSet buyer = BuyerSet.of(List.of(order.buyer()));
          sum = sum.plus(new PaymentCohort(buyer, 1, minor, 0, 0));
        } else if (ordered != null && agent.equals(paid)) {
          sum = sum.plus(new PaymentCohort(BuyerSet.EMPTY, 0, 0, 1, minor));
        }
      }
    }
    return sum;
  }
}
