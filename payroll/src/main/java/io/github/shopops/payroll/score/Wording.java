package io.github.shopops.payroll.score;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.IncidentKind;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Names the presets' components, merits and violations in words, and a shop's own by their codes. */
final class Wording {
  private static final ImmutableSet<String> COMPONENTS =
      ImmutableSet.of("task", "handover", "callback", "skill");
  private static final ImmutableSet<MeritKind> MERITS =
      ScorePlan.annual(ZoneOffset.UTC).merits().stream()
          .map(MeritRule::kind)
          .collect(ImmutableSet.toImmutableSet());
  private static final ImmutableSet<IncidentKind> INCIDENTS = Stream.of(
          FinePolicy.annual(ZoneOffset.UTC),
          FinePolicy.kpi(ZoneOffset.UTC),
          FinePolicy.mural(ZoneOffset.UTC),
          FinePolicy.shift(ZoneOffset.UTC))
      .flatMap(policy -> policy.kinds().stream())
      .map(FinePolicy.KnownKind::kind)
      .collect(ImmutableSet.toImmutableSet());

  private Wording() {}

  static Serializable component(String code) {
    if (code.equals("score")) {
      return Message.of("bonus.metric.score");
    }
    return COMPONENTS.contains(code) ? Message.of("score.component." + code) : code;
  }

  static Serializable merit(MeritKind kind) {
    return MERITS.contains(kind) ? Message.of("score.merit.kind." + kind) : kind.code();
  }

  static Serializable incident(IncidentKind kind) {
    return INCIDENTS.contains(kind) ? Message.of("incident.kind." + kind) : kind.code();
  }
}
