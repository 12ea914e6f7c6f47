package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.on;
import static io.github.shopops.payroll.fine.Incidents.ordered;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FinePolicyTest {
  private static final FinePolicy MURAL = FinePolicy.mural(SHANGHAI);

  private static String shown(FinePolicy.KnownKind kind) {
    return kind.kind() + " " + kind.clauses() + " " + kind.needs() + " " + kind.uses();
  }

  @Test
  void kinds_mural() {
    assertThat(MURAL.kinds().stream().map(FinePolicyTest::shown))
        .containsExactly(
            "sheet-late [mural/F1] [ORDER] []",
            "content-error [mural/F4, mural/F2, mural/F3] [STAGE] [LOSS]",
            "other-error [mural/F5] [STATED, REASON] []",
            "unconfirmed-delivery [mural/F6] [ORDER] []",
            "note-violation [mural/F7] [ORDER] []",
            "shipping-change [mural/F8] [ORDER, LOSS] []",
            "bad-review [mural/F9] [ORDER] []",
            "bad-review-turned [mural/A5] [ORDER] []",
            "no-follow-up [mural/F10] [ORDER] []",
            "late-arrival [mural/F11, mural/F12] [DURATION] []",
            "off-shift [mural/F13] [] []",
            "no-reply [mural/F15, mural/F14] [DURATION] []",
            "idle-login [mural/F16] [DURATION] []",
            "knowledge-gap [mural/F21] [STATED, REASON] []");
  }

  @Test
  void kinds_shift() {
    assertThat(FinePolicy.shift(SHANGHAI).kinds().stream().map(FinePolicyTest::shown))
        .containsExactly(
            "complaint [shift/F17] [] []",
            "other-work [shift/F18] [] []",
            "cleaning-missed [shift/F18] [] []",
            "contact-disclosed [shift/F18] [] []");
  }

  @Test
  void missing_isWhatTheRuleThatTakesItNeeds() {
    assertThat(MURAL.missing(on(1, "shipping-change").build()))
        .containsExactly(Fact.ORDER, Fact.LOSS);
    assertThat(MURAL.missing(on(1, "content-error").build())).containsExactly(Fact.STAGE);
    assertThat(MURAL.missing(on(1, "content-error").loss(yuan("500.01")).build()))
        .isEmpty();
    assertThat(MURAL.missing(on(1, "content-error").stage(Stage.AT_FACTORY).build()))
        .isEmpty();
    assertThat(MURAL.missing(ordered(1, "note-violation"))).isEmpty();
    assertThat(MURAL.missing(on(1, "note-violation").excuse("leave").build())).isEmpty();
    assertThat(MURAL.missing(on(1, "sleeping").build())).isEmpty();
  }

  private static FineRule.Builder rule() {
    return FineRule.builder()
        .kind(IncidentKind.of("sleeping"))
        .clause(Catalogue.clause("annual/F20"))
        .tariff(Tariff.Points.of(1, Gravity.MINOR));
  }

  @Test
  void build_ruleThatIsNeverReached_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FinePolicy.builder()
            .from(MURAL)
            .addRules(rule().build())
            .addRules(rule().over(Duration.ofMinutes(1)).build())
            .build())
        .withMessage(
            "Argument 'rules' has a rule of annual/F20 on 'sleeping' behind one that takes them all");
  }

  @Test
  void build_foreignCurrency_throws() {
    Money dollars = Money.of(CurrencyUnit.USD, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FinePolicy.builder()
            .from(MURAL)
            .addRules(rule().tariff(new Tariff.PerOccurrence(dollars, 0)).build())
            .build())
        .withMessage(
            "Argument 'rules' must be in CNY but the rule of annual/F20 has value USD 5.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FinePolicy.builder()
            .from(MURAL)
            .addRules(rule().lossAbove(dollars).build())
            .build());
  }

  @Test
  void rule_badGuards_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            rule().over(Duration.ofMinutes(3)).atMost(Duration.ofMinutes(3)).build())
        .withMessage(
            "Argument 'over' must be less than atMost PT3M in the rule of annual/F20 but has value PT3M");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule().over(Duration.ofMinutes(-3)).build())
        .withMessage(
            "Argument 'over' must not be negative in the rule of annual/F20 but has value PT-3M");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule().lossAbove(yuan("-1.00")).build())
        .withMessageContaining("'lossAbove'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule()
            .forfeits(true)
            .tariff(new Tariff.OncePerMonth(3, yuan("50.00")))
            .build())
        .withMessageContaining("'forfeits'");
  }

  @Test
  void tariff_badNumbers_throw() {
    Tariff.Step hour = new Tariff.Step(Duration.ofHours(1), yuan("1.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.PerOccurrence(yuan("-0.01"), 0))
        .withMessage("Argument 'amount' must not be negative but has value CNY -0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.PerOccurrence(yuan("1.00"), -1))
        .withMessage("Argument 'free' must be zero or more but has value -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.ByOccurrence(ImmutableList.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.OncePerMonth(-1, yuan("1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tariff.BySteps(ImmutableList.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.BySteps(ImmutableList.of(hour, hour)))
        .withMessage("Argument 'steps' must get longer but has PT1H after PT1H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.Step(Duration.ofHours(-1), yuan("1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tariff.WithLoss(yuan("-1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> Tariff.Points.of(0, Gravity.MINOR));
  }
}
