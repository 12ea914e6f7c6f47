package io.github.shopops.fulfilment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.ReturnNorm;
import io.github.shopops.fulfilment.audit.RuleSetting;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.HoldRule;
import io.github.shopops.fulfilment.review.ReasonName;
import io.github.shopops.fulfilment.review.ReviewPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** Rules of review and audit as a shop may set them, drawn by chance. */
final class AnyPolicies {
  /** When the days of the audit's samples are audited. */
  static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");

  private AnyPolicies() {}

  static Clause clause(Random chance) {
    return chance.nextBoolean()
        ? Catalogue.clause("warehouse/L1")
        : new Clause("ours/" + chance.nextInt(2), "先验货后发货", "");
  }

  static ReviewPolicy review(Random chance) {
    ReviewPolicy warehouse = ReviewPolicy.warehouse(
        ImmutableSet.of("部队", "学 校"),
        ImmutableSetMultimap.of("YTO", "西藏", "YTO", "\"新疆\"", "SF", "x"),
        chance.nextInt(9));
    HoldReason own = HoldReason.of("等 客户");
    ImmutableList.Builder<HoldRule> rules = ImmutableList.builder();
    for (HoldRule rule : warehouse.rules()) {
      if (chance.nextInt(4) > 0) {
        rules.add(new HoldRule(
            rule.id(),
            chance.nextInt(4) == 0 ? own : rule.reason(),
            chance.nextBoolean() ? rule.clause() : clause(chance),
            chance.nextBoolean(),
            rule.test()));
      }
    }
    ReviewPolicy policy = new ReviewPolicy(
        rules.build(),
        ImmutableSortedMap.of(),
        chance.nextBoolean()
            ? ImmutableSet.of()
            : ImmutableSet.of(ParcelStage.PICKED, ParcelStage.PRINTED),
        clause(chance),
        clause(chance),
        clause(chance));
    return chance.nextBoolean() ? policy : policy.named(own, new ReasonName("a wish", "等客户"));
  }

  static AuditPolicy audit(Random chance) {
    AuditPolicy warehouse = AuditPolicy.warehouse(ZoneId.of("Asia/Shanghai"));
    ImmutableSortedMap.Builder<AuditRule, RuleSetting> rules = ImmutableSortedMap.naturalOrder();
    warehouse.rules().forEach((rule, setting) -> {
      if (chance.nextInt(5) > 0) {
        rules.put(rule, chance.nextBoolean() ? setting : setting(chance, rule, setting));
      }
    });
    return AuditPolicy.builder()
        .from(warehouse)
        .dayBegins(LocalTime.of(chance.nextInt(24), chance.nextInt(60)))
        .stopCodes(ImmutableSet.of(NoteCode.TEST_ORDER))
        .rules(rules.build())
        .returnNorm(new ReturnNorm(1 + chance.nextInt(99), Duration.ofMinutes(90), clause(chance)))
        .build();
  }

  private static RuleSetting setting(Random chance, AuditRule rule, RuleSetting usual) {
    BigDecimal limit = usual.limit() == null
        ? null
        : BigDecimal.valueOf(chance.nextInt(400), rule.unit().isWhole() ? 0 : 1);
    Severity[] severities = Severity.values();
    return new RuleSetting(
        chance.nextBoolean(), clause(chance), severities[chance.nextInt(severities.length)], limit);
  }
}
