package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the lines of a month give a person to decide or to complete. */
final class FineFindings {
  private FineFindings() {}

  static ImmutableList<Finding> of(YearMonth month, List<FineLine> lines) {
    List<Finding> findings = new ArrayList<>();
    for (FineLine line : lines) {
      if (line.outcome() == FineOutcome.INCOMPLETE || line.outcome() == FineOutcome.UNKNOWN_KIND) {
        Evidence subject = Evidence.of(Evidence.Kind.INCIDENT, line.incident().id());
        findings.add(Finding.of(line.clause(), Severity.ERROR, subject, line.message()));
      }
    }
    ImmutableListMultimap<Counted, FineLine> violations = Multimaps.index(
        lines.stream().filter(line -> line.outcome().isViolation()).toList(), Counted::of);
    for (Counted counted : violations.keySet()) {
      ImmutableList<FineLine> counting = violations.get(counted);
      if (counting.get(counting.size() - 1).outcome() == FineOutcome.SEPARATION) {
        findings.add(separation(month, counted, counting));
      }
    }
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings);
  }

  private static Finding separation(
      YearMonth month, Counted counted, ImmutableList<FineLine> counting) {
    return new Finding(
        counted.clause(),
        Severity.ERROR,
        Evidence.of(Evidence.Kind.AGENT, counted.agent().value()),
        Message.of("fine.separation", counted.agent().value(), counting.size(), month),
        counting.stream()
            .map(line -> Evidence.of(Evidence.Kind.INCIDENT, line.incident().id()))
            .collect(ImmutableList.toImmutableList()));
  }

  private record Counted(AgentId agent, IncidentKind kind, Clause clause) {
    private static Counted of(FineLine line) {
      return new Counted(line.agent(), line.incident().kind(), line.clause());
    }
  }
}
