package io.github.shopops.payroll.fine;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.time.Duration;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The numbers of the rule catalogue's shops. */
final class FinePresets {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private FinePresets() {}

  static FinePolicy mural(ZoneId zone) {
    return policy(zone)
        .addRules(forfeit("sheet-late", "mural/F1").tariff(each(20)).build())
        .addRules(rule("content-error", "mural/F4")
            .lossAbove(yuan(500))
            .tariff(new Tariff.WithLoss(yuan(0)))
            .build())
        .addRules(rule("content-error", "mural/F2")
            .stage(Stage.BEFORE_PRODUCTION)
            .tariff(each(20))
            .build())
        .addRules(rule("content-error", "mural/F3")
            .stage(Stage.AT_FACTORY)
            .tariff(each(50))
            .build())
        .addRules(rule("other-error", "mural/F5").tariff(new Tariff.Stated()).build())
        .addRules(forfeit("unconfirmed-delivery", "mural/F6").tariff(each(20)).build())
        .addRules(forfeit("note-violation", "mural/F7").tariff(each(20)).build())
        .addRules(forfeit("shipping-change", "mural/F8")
            .tariff(new Tariff.WithLoss(yuan(50)))
            .build())
        .addRules(forfeit("bad-review", "mural/F9").tariff(each(100)).build())
        .addRules(forfeit("bad-review-turned", "mural/A5").tariff(each(0)).build())
        .addRules(forfeit("no-follow-up", "mural/F10").tariff(each(30)).build())
        .addAllRules(attendance())
        .addAllRules(answers())
        .addRules(rule("knowledge-gap", "mural/F21").tariff(new Tariff.Stated()).build())
        .build();
  }

  private static ImmutableList<FineRule> attendance() {
    Duration leeway = Duration.ofMinutes(10);
    return ImmutableList.of(
        rule("late-arrival", "mural/F11")
            .over(Duration.ZERO)
            .atMost(leeway)
            .tariff(new Tariff.PerOccurrence(yuan(20), 2))
            .build(),
        rule("late-arrival", "mural/F12").over(leeway).tariff(each(20)).build(),
        rule("off-shift", "mural/F13").tariff(each(200)).build());
  }

  private static ImmutableList<FineRule> answers() {
    return ImmutableList.of(
        rule("no-reply", "mural/F15")
            .tariff(new Tariff.BySteps(ImmutableList.of(
                step(Duration.ofMinutes(30), 100), step(Duration.ofHours(2), 200))))
            .build(),
        rule("no-reply", "mural/F14")
            .over(Duration.ofMinutes(2))
            .tariff(new Tariff.OncePerMonth(3, yuan(50)))
            .build(),
        rule("idle-login", "mural/F16")
            .tariff(new Tariff.BySteps(ImmutableList.of(step(Duration.ofHours(2), 200))))
            .build());
  }

  static FinePolicy shift(ZoneId zone) {
    return policy(zone)
        .addRules(rule("complaint", "shift/F17")
            .tariff(new Tariff.ByOccurrence(ImmutableList.of(yuan(50), yuan(100))))
            .build())
        .addRules(rule("other-work", "shift/F18").tariff(each(10)).build())
        .addRules(rule("cleaning-missed", "shift/F18").tariff(each(10)).build())
        .addRules(rule("contact-disclosed", "shift/F18").tariff(each(10)).build())
        .build();
  }

  static FinePolicy.Builder policy(ZoneId zone) {
    return FinePolicy.builder()
        .zone(zone)
        .currency(CNY)
        .unknownKind(Catalogue.clause("shop/INCIDENT-KIND"));
  }

  static FineRule.Builder rule(String kind, String clause) {
    return FineRule.builder().kind(IncidentKind.of(kind)).clause(Catalogue.clause(clause));
  }

  private static FineRule.Builder forfeit(String kind, String clause) {
    return rule(kind, clause).forfeits(true);
  }

  private static Tariff each(int yuan) {
    return new Tariff.PerOccurrence(yuan(yuan), 0);
  }

  private static Tariff.Step step(Duration atLeast, int yuan) {
    return new Tariff.Step(atLeast, yuan(yuan));
  }

  private static Money yuan(int yuan) {
    return Money.ofMajor(CNY, yuan);
  }
}
