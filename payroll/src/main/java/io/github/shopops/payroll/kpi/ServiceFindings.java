package io.github.shopops.payroll.kpi;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found of typing, answers, satisfaction and complaints (K14 to K16). */
final class ServiceFindings {
  private final KpiPolicy policy;
  private final KpiReviewInput input;

  ServiceFindings(KpiPolicy policy, KpiReviewInput input) {
    this.policy = policy;
    this.input = input;
  }

  List<Finding> of(ImmutableSet<AgentId> assessed) {
    List<Finding> findings = new ArrayList<>();
    assessed.forEach(agent -> figures(agent).ifPresent(findings::add));
    for (TypingTest test : input.typingTests()) {
      if (assessed.contains(test.agent())) {
        typing(test).ifPresent(findings::add);
      }
    }
    input.service().late().forEach(late -> findings.add(late(late, assessed)));
    return findings;
  }

  /** Characters a minute (K14). */
  private Optional<Finding> typing(TypingTest test) {
    Ratio speed = test.perMinute();
    if (speed.compareValue(new Ratio(policy.typingPerMinute(), 1)) >= 0) {
      return Optional.empty();
    }
    return Optional.of(KpiReviewer.finding(
        policy.typingClause(),
        Severity.WARNING,
        test.agent(),
        Message.of(
            "kpi.typing",
            test.day(),
            test.characters(),
            test.length(),
            speed.value(1).orElseThrow(),
            policy.typingPerMinute())));
  }

  /** A case that was not answered in time (K15, K16). */
  private Finding late(ServiceCase late, ImmutableSet<AgentId> assessed) {
    boolean mail = late.kind() == ServiceCase.Kind.E_MAIL;
    Message kind = Message.of("kpi.case." + late.kind().code());
    Duration limit = mail ? policy.mailWithin() : policy.answerWithin();
    return KpiReviewer.finding(
        mail ? policy.mailClause() : policy.serviceClause(),
        assessed.contains(late.agent()) ? Severity.WARNING : Severity.INFO,
        late.agent(),
        late.answeredAt() == null
            ? Message.of("kpi.unanswered", kind, late.id(), limit)
            : Message.of(
                "kpi.answered-late",
                kind,
                late.id(),
                Duration.between(late.openedAt(), late.answeredAt()),
                limit));
  }

  /** Satisfaction, complaints and how long they took (K15), to be read. */
  private Optional<Finding> figures(AgentId agent) {
    if (!input.service().agents().containsKey(agent)) {
      return Optional.empty();
    }
    ServiceFigures service = input.service().figures(agent);
    Message handling = service
        .handling()
        .value(0)
        .map(BigDecimal::longValueExact)
        .map(millis -> Message.of("kpi.shown.length", Duration.ofMillis(millis)))
        .orElse(Message.of("kpi.shown.none"));
    return Optional.of(KpiReviewer.finding(
        policy.serviceClause(),
        Severity.INFO,
        agent,
        Message.of(
            "kpi.service",
            share(service.answeredInTime()),
            share(service.mailInTime()),
            share(service.satisfaction()),
            service.complaints(),
            share(service.complaintRate(input.report().figures(agent))),
            handling)));
  }

  private static Message share(Ratio ratio) {
    return ratio.isDefined()
        ? Message.of("kpi.shown.percent", ratio.percent())
        : Message.of("kpi.shown.none");
  }
}
