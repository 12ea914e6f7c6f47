package io.github.shopops.examples.monthclose.report;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Fact;
import io.github.shopops.payroll.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up the facts that decisions name, and tells what is known of them. */
final class EvidenceFacts {
  private final Books books;
  private final Explanations words;
  private final ImmutableMap<String, Incident> incidents;
  private final ImmutableMap<String, Refund> refunds;

  private EvidenceFacts(Books books) {
    this.books = books;
    this.words = books.explanations();
    this.incidents = books.facts().incidents().stream()
        .collect(toImmutableMap(Incident::id, incident -> incident, (one, same) -> one));
    this.refunds = books.facts().refunds().stream()
        .collect(toImmutableMap(Refund::id, refund -> refund, (one, same) -> one));
  }

  static EvidenceFacts of(Books books) {
    return new EvidenceFacts(books);
  }

  /** Returns what a sort of fact is called. */
  static String label(Explanations words, Evidence fact) {
    return words.text("evidence." + code(fact.kind()));
  }

  /** Tells what is known of a fact. */
  Fact tell(Evidence fact) {
    String text = switch (fact.kind()) {
      case ORDER ->
        books.facts().orders().find(OrderId.of(fact.id())).map(this::order).orElse(fact.id());
      case INCIDENT -> incident(fact.id(), incidents.get(fact.id()));
      case REFUND -> refund(fact.id(), refunds.get(fact.id()));
      default -> fact.id();
    };
    return new Fact(label(words, fact), text);
  }

  /** Tells what is known of an incident. */
  String incident(Incident incident) {
    List<String> parts = new ArrayList<>();
    parts.add(incident.id());
    parts.add(books.time(incident.at()));
    parts.add(incident.kind().code());
    incident.order().ifPresent(order -> parts.add(say("fact.order", order.value())));
    incident
        .duration()
        .ifPresent(length -> parts.add(words.explain(Message.of("fact.duration", length))));
    incident.stage().ifPresent(stage -> parts.add(words.text("stage." + code(stage))));
    incident.loss().ifPresent(loss -> parts.add(say("fact.loss", books.amount(loss))));
    incident.stated().ifPresent(stated -> parts.add(say("fact.stated", books.amount(stated))));
    incident.reason().ifPresent(reason -> parts.add(say("fact.reason", reason)));
    incident.excuse().ifPresent(excuse -> parts.add(say("fact.excuse", excuse)));
    return String.join(" · ", parts);
  }

  private String incident(String id, @Nullable Incident incident) {
    return incident == null ? id : incident(incident);
  }

  private String order(Order order) {
    List<String> parts = new ArrayList<>();
    parts.add(order.id().value());
    order.paidAt().ifPresent(at -> parts.add(say("fact.paidAt", books.time(at))));
    parts.add(say("fact.paid", books.amount(order.paid())));
    if (!order.refunded().isZero()) {
      parts.add(say("fact.refunded", books.amount(order.refunded())));
    }
    order
        .note()
        .filter(note -> !note.isBlank())
        .ifPresent(note -> parts.add(say("fact.note", PageAssembler.visible(note))));
    return String.join(" · ", parts);
  }

  private String refund(String id, @Nullable Refund refund) {
    if (refund == null) {
      return id;
    }
    return String.join(
        " · ",
        id,
        books.time(refund.at()),
        books.amount(refund.amount()),
        say("fact.order", refund.order().value()),
        words.text("fault." + code(refund.fault())));
  }

  private String say(String key, String argument) {
    return words.explain(Message.of(key, argument));
  }

  private static String code(Enum<?> choice) {
    return Ascii.toLowerCase(choice.name()).replace('_', '-');
  }
}
