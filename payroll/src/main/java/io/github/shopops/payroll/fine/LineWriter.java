package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes the line of one incident once it is known which rule decides and what number the occurrence has. */
final class LineWriter {
  private final Money zero;

  LineWriter(CurrencyUnit currency) {
    this.zero = Money.zero(currency);
  }

  FineLine unknownKind(Incident incident, Clause clause) {
    return free(
        incident,
        clause,
        FineOutcome.UNKNOWN_KIND,
        Message.of("fine.unknown-kind", incident.kind().code()));
  }

  FineLine excused(Incident incident, FineRule rule) {
    Message message = Message.of("fine.excused", incident.excuse().orElseThrow());
    return free(incident, rule.clause(), FineOutcome.EXCUSED, message);
  }

  FineLine withinRules(Incident incident, FineRule rule) {
    Message message = Message.of("fine.no-violation");
    return free(incident, rule.clause(), FineOutcome.NO_VIOLATION, withDuration(incident, message));
  }

  FineLine incomplete(Incident incident, FineRule rule, ImmutableSet<Fact> missing) {
    Message facts = missing.stream()
        .map(fact -> named(fact, incident, rule))
        .reduce((one, next) -> Message.of("incident.fact.and", one, next))
        .orElseThrow();
    return free(
        incident, rule.clause(), FineOutcome.INCOMPLETE, Message.of("fine.incomplete", facts));
  }

  private static Message named(Fact fact, Incident incident, FineRule rule) {
    Message name = Message.of("incident.fact." + fact.code());
    return fact == Fact.POINTS && rule.tariff() instanceof Tariff.Points points
        ? incident
            .points()
            .map(stated ->
                Message.of("fine.points.outside", name, points.least(), points.most(), stated))
            .orElseGet(() -> Message.of("fine.points.within", name, points.least(), points.most()))
        : name;
  }

  /** Writes the line of an occurrence that the rule takes; the first of the agent's month is number 1. */
  FineLine occurrence(Incident incident, FineRule rule, int number) {
    Tariff tariff = rule.tariff();
    if (tariff instanceof Tariff.PerOccurrence each) {
      return perOccurrence(incident, rule, each, number);
    } else if (tariff instanceof Tariff.ByOccurrence table) {
      return byOccurrence(incident, rule, table, number);
    } else if (tariff instanceof Tariff.OncePerMonth month) {
      return oncePerMonth(incident, rule, month, number);
    } else if (tariff instanceof Tariff.BySteps table) {
      return bySteps(incident, rule, table);
    } else if (tariff instanceof Tariff.WithLoss loss) {
      return withLoss(incident, rule, loss);
    } else if (tariff instanceof Tariff.Points points) {
      return points(incident, rule, points);
    }
    Money stated = incident.stated().orElseThrow();
    Message message = Message.of("fine.stated", stated, incident.reason().orElseThrow());
    return charged(incident, rule, stated, zero, 0, message);
  }

  private FineLine perOccurrence(
      Incident incident, FineRule rule, Tariff.PerOccurrence each, int number) {
    if (number <= each.free()) {
      Message message = Message.of("fine.free", number, each.free());
      return free(incident, rule.clause(), FineOutcome.FREE, withDuration(incident, message));
    }
    Message message = each.free() > 0
        ? Message.of("fine.after-free", number, each.free(), each.amount())
        : each.amount().isZero()
            ? Message.of("fine.nothing", number)
            : Message.of("fine.each", number, each.amount());
    return charged(incident, rule, each.amount(), zero, 0, message);
  }

  private FineLine byOccurrence(
      Incident incident, FineRule rule, Tariff.ByOccurrence table, int number) {
    if (number <= table.amounts().size()) {
      Money amount = table.amounts().get(number - 1);
      return charged(incident, rule, amount, zero, 0, Message.of("fine.nth", number, amount));
    }
    Message message = Message.of("fine.past-table", number, table.amounts().size());
    return new FineLine(
        incident,
        rule.clause(),
        FineOutcome.SEPARATION,
        zero,
        zero,
        0,
        rule.forfeits(),
        withConsequences(incident, rule, message));
  }

  private FineLine oncePerMonth(
      Incident incident, FineRule rule, Tariff.OncePerMonth month, int number) {
    if (number == month.allowed() + 1) {
      Message message = Message.of("fine.threshold", number, month.allowed(), month.amount());
      return charged(incident, rule, month.amount(), zero, 0, message);
    }
    Message message = number <= month.allowed()
        ? Message.of("fine.counted", number, month.allowed())
        : Message.of("fine.counted-after", number, month.amount());
    return free(incident, rule.clause(), FineOutcome.COUNTED, withDuration(incident, message));
  }

  private FineLine bySteps(Incident incident, FineRule rule, Tariff.BySteps table) {
    Tariff.Step reached = table.steps().stream()
        .filter(step -> step.atLeast().compareTo(incident.duration().orElseThrow()) <= 0)
        .reduce((shorter, longer) -> longer)
        .orElseThrow();
    Message message = Message.of("fine.step", reached.atLeast(), reached.amount());
    return charged(incident, rule, reached.amount(), zero, 0, message);
  }

  private FineLine withLoss(Incident incident, FineRule rule, Tariff.WithLoss tariff) {
    Money loss = incident.loss().orElseThrow();
    Message message = tariff.fine().isPositive()
        ? Message.of("fine.with-loss", tariff.fine(), loss)
        : rule.lossAbove()
            .map(limit -> Message.of("fine.loss-above", loss, limit))
            .orElseGet(() -> Message.of("fine.loss", loss));
    return charged(incident, rule, tariff.fine(), loss, 0, message);
  }

  private FineLine points(Incident incident, FineRule rule, Tariff.Points tariff) {
    int points = tariff.isStated() ? incident.points().orElseThrow() : tariff.least();
    Money loss = tariff.makesGood() ? incident.loss().orElseThrow() : zero;
    Message message = tariff.makesGood()
        ? Message.of("fine.points.loss", points, loss)
        : tariff.isStated()
            ? Message.of("fine.points.stated", points, tariff.least(), tariff.most())
            : Message.of("fine.points", points);
    return charged(incident, rule, zero, loss, points, message);
  }

  private FineLine charged(
      Incident incident, FineRule rule, Money fine, Money loss, int points, Message message) {
    return new FineLine(
        incident,
        rule.clause(),
        FineOutcome.CHARGED,
        fine,
        loss,
        points,
        rule.forfeits(),
        withConsequences(incident, rule, message));
  }

  private FineLine free(Incident incident, Clause clause, FineOutcome outcome, Message message) {
    return new FineLine(incident, clause, outcome, zero, zero, 0, false, message);
  }

  private static Message withConsequences(Incident incident, FineRule rule, Message message) {
    Message timed = withDuration(incident, message);
    return rule.forfeits()
        ? Message.of("fine.forfeits", timed, incident.order().orElseThrow().value())
        : timed;
  }

  private static Message withDuration(Incident incident, Message message) {
    return incident
        .duration()
        .map(length -> Message.of("fine.lasted", length, message))
        .orElse(message);
  }
}
