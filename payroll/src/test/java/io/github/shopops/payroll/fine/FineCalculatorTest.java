package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.AGENT;
import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static io.github.shopops.payroll.fine.Incidents.lasting;
import static io.github.shopops.payroll.fine.Incidents.on;
import static io.github.shopops.payroll.fine.Incidents.ordered;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.Lists;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.payslip.LineKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FineCalculatorTest {
  private static final FineCalculator MURAL = FineCalculator.of(FinePolicy.mural(SHANGHAI));
  private static final FineCalculator SHIFT = FineCalculator.of(FinePolicy.shift(SHANGHAI));

  /** A line as the tables below write it: clause, outcome, fine, then {@code +loss} and {@code forfeit}. */
  private static String shown(FineLine line) {
    return Stream.of(
            line.clause().id(),
            line.outcome().code(),
            line.fine().getAmount().toPlainString(),
            line.compensation().isZero() ? null : "+" + line.compensation().getAmount(),
            line.forfeit().map(forfeit -> "forfeit " + forfeit.order()).orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static List<String> shown(FineStatement statement) {
    return statement.lines().stream().map(FineCalculatorTest::shown).toList();
  }

  private static List<Incident> daily(int times, String kind, String length) {
    return IntStream.rangeClosed(1, times)
        .mapToObj(day -> lasting(day, kind, length))
        .toList();
  }

  private static Incident content(int day, Stage stage, String loss) {
    Incident.Builder incident = on(day, "content-error").stage(stage);
    return loss.isEmpty() ? incident.build() : incident.loss(yuan(loss)).build();
  }

  static Stream<Arguments> mural() {
    return Stream.of(
        arguments(
            "F1 sheet late: the order and 20",
            List.of(ordered(3, "sheet-late")),
            List.of("mural/F1 charged 20.00 forfeit O3")),
        arguments(
            "F2 found before production: 20",
            List.of(content(3, Stage.BEFORE_PRODUCTION, "")),
            List.of("mural/F2 charged 20.00")),
        arguments(
            "F2 with a loss of exactly 500, which does not exceed 500",
            List.of(content(3, Stage.BEFORE_PRODUCTION, "500.00")),
            List.of("mural/F2 charged 20.00")),
        arguments(
            "F3 at the factory: 50",
            List.of(content(3, Stage.AT_FACTORY, "500.00")),
            List.of("mural/F3 charged 50.00")),
        arguments(
            "F4 a loss of 500.01 instead of the fine, at either stage, known or not",
            List.of(
                content(3, Stage.BEFORE_PRODUCTION, "500.01"),
                content(4, Stage.AT_FACTORY, "812.50"),
                on(5, "content-error").loss(yuan("600.00")).build()),
            List.of(
                "mural/F4 charged 0.00 +500.01",
                "mural/F4 charged 0.00 +812.50",
                "mural/F4 charged 0.00 +600.00")),
        arguments(
            "F2 without a stage, and no loss above 500: incomplete",
            List.of(on(3, "content-error").loss(yuan("500.00")).build()),
            List.of("mural/F2 incomplete 0.00")),
        arguments(
            "F5 what the manager states, with a reason",
            List.of(
                on(3, "other-error").stated(yuan("15.00")).reason("colour code").build(),
                on(4, "other-error").stated(yuan("15.00")).build(),
                on(5, "other-error").stated(yuan("15.00")).reason(" ").build(),
                on(6, "other-error").reason("colour code").build()),
            List.of(
                "mural/F5 charged 15.00",
                "mural/F5 incomplete 0.00",
                "mural/F5 incomplete 0.00",
                "mural/F5 incomplete 0.00")),
        arguments(
            "F6 delivery not confirmed: the order and 20",
            List.of(ordered(3, "unconfirmed-delivery")),
            List.of("mural/F6 charged 20.00 forfeit O3")),
        arguments(
            "F7 each note violation: the order and 20",
            List.of(ordered(3, "note-violation"), ordered(4, "note-violation")),
            List.of("mural/F7 charged 20.00 forfeit O3", "mural/F7 charged 20.00 forfeit O4")),
        arguments(
            "F7 without the order: incomplete",
            List.of(on(3, "note-violation").build()),
            List.of("mural/F7 incomplete 0.00")),
        arguments(
            "F8 shipping change: the order, 50 and the loss",
            List.of(
                on(3, "shipping-change")
                    .order(OrderId.of("O3"))
                    .loss(yuan("380.00"))
                    .build(),
                ordered(4, "shipping-change")),
            List.of("mural/F8 charged 50.00 +380.00 forfeit O3", "mural/F8 incomplete 0.00")),
        arguments(
            "F9 bad review not turned: the order and 100; A5 turned: the order alone",
            List.of(ordered(3, "bad-review"), ordered(4, "bad-review-turned")),
            List.of("mural/F9 charged 100.00 forfeit O3", "mural/A5 charged 0.00 forfeit O4")),
        arguments(
            "F10 not followed up: the order and 30, but a recorded chase exempts",
            List.of(
                ordered(3, "no-follow-up"),
                on(4, "no-follow-up")
                    .order(OrderId.of("O4"))
                    .excuse("chased on the 2nd")
                    .build()),
            List.of("mural/F10 charged 30.00 forfeit O3", "mural/F10 excused 0.00")),
        arguments(
            "F11 up to 10:00 late: two free, then 20 each",
            daily(4, "late-arrival", "0:10:00"),
            List.of(
                "mural/F11 free 0.00",
                "mural/F11 free 0.00",
                "mural/F11 charged 20.00",
                "mural/F11 charged 20.00")),
        arguments(
            "F12 from 10:01 on: 20 each, none free, and not counted in F11",
            List.of(
                lasting(1, "late-arrival", "0:10:01"),
                lasting(2, "late-arrival", "0:10:00"),
                lasting(3, "late-arrival", "1:00:00"),
                lasting(4, "late-arrival", "0:00:01")),
            List.of(
                "mural/F12 charged 20.00",
                "mural/F11 free 0.00",
                "mural/F12 charged 20.00",
                "mural/F11 free 0.00")),
        arguments(
            "F11 late by nothing is no violation; late by nobody knows what is incomplete",
            List.of(lasting(1, "late-arrival", "0:00:00"), on(2, "late-arrival").build()),
            List.of("mural/F12 no-violation 0.00", "mural/F11 incomplete 0.00")),
        arguments(
            "F11 an excused arrival is not counted: the fourth of which one is excused costs 20",
            List.of(
                lasting(1, "late-arrival", "0:05:00"),
                on(2, "late-arrival").excuse("leave").build(),
                lasting(3, "late-arrival", "0:05:00"),
                lasting(4, "late-arrival", "0:05:00")),
            List.of(
                "mural/F11 free 0.00",
                "mural/F11 excused 0.00",
                "mural/F11 free 0.00",
                "mural/F11 charged 20.00")),
        arguments(
            "F13 off line on the shift: 200",
            List.of(on(3, "off-shift").build()),
            List.of("mural/F13 charged 200.00")),
        arguments(
            "F14 exactly 2:00 is in time, 2:01 is not; three slow answers cost nothing",
            List.of(
                lasting(1, "no-reply", "0:02:00"),
                lasting(2, "no-reply", "0:02:01"),
                lasting(3, "no-reply", "0:02:01"),
                lasting(4, "no-reply", "0:29:59")),
            List.of(
                "mural/F14 no-violation 0.00",
                "mural/F14 counted 0.00",
                "mural/F14 counted 0.00",
                "mural/F14 counted 0.00")),
        arguments(
            "F14 the fourth slow answer costs 50, once a month",
            daily(5, "no-reply", "0:05:00"),
            List.of(
                "mural/F14 counted 0.00",
                "mural/F14 counted 0.00",
                "mural/F14 counted 0.00",
                "mural/F14 charged 50.00",
                "mural/F14 counted 0.00")),
        arguments(
            "F15 30:00 costs 100 and 2:00:00 costs 200; neither is counted in F14",
            List.of(
                lasting(1, "no-reply", "0:30:00"),
                lasting(2, "no-reply", "1:59:59"),
                lasting(3, "no-reply", "2:00:00"),
                lasting(4, "no-reply", "9:00:00"),
                lasting(5, "no-reply", "0:29:59")),
            List.of(
                "mural/F15 charged 100.00",
                "mural/F15 charged 100.00",
                "mural/F15 charged 200.00",
                "mural/F15 charged 200.00",
                "mural/F14 counted 0.00")),
        arguments(
            "F16 idle for 2:00:00 costs 200, for a second less nothing",
            List.of(lasting(1, "idle-login", "1:59:59"), lasting(2, "idle-login", "2:00:00")),
            List.of("mural/F16 no-violation 0.00", "mural/F16 charged 200.00")),
        arguments(
            "F21 lack of knowledge: what the manager states",
            List.of(on(3, "knowledge-gap")
                .stated(yuan("30.00"))
                .reason("wrong advice")
                .build()),
            List.of("mural/F21 charged 30.00")),
        arguments(
            "a kind that the rules do not know",
            List.of(on(3, "sleeping").build()),
            List.of("shop/INCIDENT-KIND unknown-kind 0.00")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mural(String rule, List<Incident> incidents, List<String> expected) {
    assertThat(shown(MURAL.calculate(incidents, OCTOBER))).as(rule).isEqualTo(expected);
    assertThat(shown(MURAL.calculate(Lists.reverse(incidents), OCTOBER))).isEqualTo(expected);
  }

  static Stream<Arguments> shift() {
    return Stream.of(
        arguments(1, List.of("50.00"), 0),
        arguments(2, List.of("50.00", "100.00"), 0),
        arguments(3, List.of("50.00", "100.00", "0.00"), 1),
        arguments(4, List.of("50.00", "100.00", "0.00", "0.00"), 1));
  }

  @ParameterizedTest(name = "F17 {0} complaints: fines {1}, {2} finding")
  @MethodSource
  void shift(int complaints, List<String> fines, int findings) {
    List<Incident> incidents = IntStream.rangeClosed(1, complaints)
        .mapToObj(day -> on(day, "complaint").build())
        .toList();
    FineStatement statement = SHIFT.calculate(incidents, OCTOBER);
    assertThat(statement.lines())
        .extracting(line -> line.fine().getAmount().toPlainString())
        .isEqualTo(fines);
    assertThat(statement.findings()).hasSize(findings);
    for (Finding finding : statement.findings()) {
      assertThat(finding.clause().id()).isEqualTo("shift/F17");
      assertThat(finding.subject()).isEqualTo(Evidence.of(Evidence.Kind.AGENT, "A017"));
      assertThat(finding.evidence()).hasSize(complaints);
      assertThat(statement.lines().get(2).outcome()).isEqualTo(FineOutcome.SEPARATION);
    }
  }

  @Test
  void shift_excusedComplaint_doesNotCount() {
    FineStatement statement = SHIFT.calculate(
        List.of(
            on(1, "complaint").build(),
            on(2, "complaint").excuse("the buyer's own mistake").build(),
            on(3, "complaint").build()),
        OCTOBER);
    assertThat(shown(statement))
        .containsExactly(
            "shift/F17 charged 50.00", "shift/F17 excused 0.00", "shift/F17 charged 100.00");
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void shift_F18_tenEachTime() {
    List<Incident> incidents = List.of(
        on(1, "other-work").build(),
        on(2, "cleaning-missed").build(),
        on(3, "contact-disclosed").build(),
        on(4, "other-work").build());
    FineStatement statement = SHIFT.calculate(incidents, OCTOBER);
    assertThat(shown(statement)).hasSize(4).containsOnly("shift/F18 charged 10.00");
    assertThat(statement.fines(AGENT)).isEqualTo(yuan("40.00"));
  }

  @Test
  void points_F20_costNoMoney() {
    FinePolicy policy = FinePolicy.builder()
        .from(FinePolicy.shift(SHANGHAI))
        .rules(List.of(FineRule.builder()
            .kind(on(1, "messy-desk").build().kind())
            .clause(Catalogue.clause("annual/F20"))
            .tariff(Tariff.Points.of(2, Gravity.MINOR))
            .build()))
        .build();
    FineStatement statement = FineCalculator.of(policy)
        .calculate(List.of(on(1, "messy-desk").build(), on(2, "messy-desk").build()), OCTOBER);
    assertThat(shown(statement)).containsOnly("annual/F20 charged 0.00");
    assertThat(statement.points(AGENT)).isEqualTo(4);
    assertThat(statement.payLines(AGENT)).isEmpty();
  }

  @Test
  void calculate_monthBoundary_isThatOfTheZone() {
    Incident last = on(1, "off-shift").id("a").at(at("2026-10-31T23:59:59")).build();
    Incident first = on(1, "off-shift").id("b").at(at("2026-11-01T00:00:00")).build();
    Incident early = on(1, "off-shift").id("c").at(at("2026-10-01T00:00:00")).build();
    Incident before = on(1, "off-shift").id("d").at(at("2026-09-30T23:59:59")).build();
    FineStatement october = MURAL.calculate(List.of(first, last, early, before), OCTOBER);
    assertThat(october.lines()).extracting(FineLine::incident).containsExactly(early, last);
    assertThat(october.otherMonths()).containsExactly(before, first);
  }

  @Test
  void calculate_newMonth_countsAnew() {
    List<Incident> incidents = List.of(
        on(1, "late-arrival")
            .id("a")
            .at(at("2026-09-29T09:05:00"))
            .duration(Duration.ofMinutes(5))
            .build(),
        on(1, "late-arrival")
            .id("b")
            .at(at("2026-09-30T09:05:00"))
            .duration(Duration.ofMinutes(5))
            .build(),
        on(1, "late-arrival")
            .id("c")
            .at(at("2026-10-01T09:05:00"))
            .duration(Duration.ofMinutes(5))
            .build());
    assertThat(shown(MURAL.calculate(incidents, OCTOBER))).containsExactly("mural/F11 free 0.00");
  }

  @Test
  void calculate_sameInstant_isOrderedById() {
    List<Incident> incidents = Stream.of("d", "b", "a", "c")
        .map(id -> on(1, "no-reply").id(id).duration(Duration.ofMinutes(3)).build())
        .toList();
    FineStatement statement = MURAL.calculate(incidents, OCTOBER);
    assertThat(statement.lines())
        .extracting(line -> line.incident().id())
        .containsExactly("a", "b", "c", "d");
    assertThat(statement.lines().get(3).fine()).isEqualTo(yuan("50.00"));
  }

  @Test
  void calculate_identicalDuplicate_countsOnce() {
    FineStatement statement =
        MURAL.calculate(List.of(on(1, "off-shift").build(), on(1, "off-shift").build()), OCTOBER);
    assertThat(statement.fines(AGENT)).isEqualTo(yuan("200.00"));
  }

  @Test
  void calculate_twoIncidentsOfOneId_throws() {
    List<Incident> incidents =
        List.of(on(1, "off-shift").id("x").build(), on(2, "off-shift").id("x").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MURAL.calculate(incidents, OCTOBER))
        .withMessage("Argument 'incidents' must not have two different incidents of id 'x'");
  }

  @Test
  void calculate_foreignLoss_throws() {
    Incident incident =
        on(1, "content-error").id("x").loss(Money.of(CurrencyUnit.USD, 5)).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MURAL.calculate(List.of(incident), OCTOBER))
        .withMessage("Argument 'loss' must be in CNY on incident x but has value USD 5.00");
  }

  @Test
  void calculate_null_names() {
    assertThatNullPointerException()
        .isThrownBy(() -> MURAL.calculate(List.of(), nothing()))
        .withMessage("month");
    assertThatNullPointerException()
        .isThrownBy(() -> FineCalculator.of(nothing()))
        .withMessage("policy");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @Test
  void payLines_fineAndLoss_areSeparateAndNegative() {
    Incident incident =
        on(3, "shipping-change").order(OrderId.of("O3")).loss(yuan("380.00")).build();
    FineStatement statement = MURAL.calculate(List.of(incident), OCTOBER);
    assertThat(statement.payLines(AGENT))
        .satisfiesExactly(
            loss -> {
              assertThat(loss.kind()).isEqualTo(LineKind.COMPENSATION);
              assertThat(loss.amount()).isEqualTo(yuan("-380.00"));
            },
            fine -> {
              assertThat(fine.kind()).isEqualTo(LineKind.FINE);
              assertThat(fine.amount()).isEqualTo(yuan("-50.00"));
              assertThat(fine.clause().id()).isEqualTo("mural/F8");
              assertThat(fine.flags()).isEmpty();
              assertThat(fine.evidence())
                  .containsExactly(
                      Evidence.of(Evidence.Kind.ORDER, "O3"),
                      Evidence.of(Evidence.Kind.INCIDENT, "shipping-change-3"));
            });
    assertThat(statement.compensations(AGENT)).isEqualTo(yuan("380.00"));
    assertThat(statement.payLines(AgentId.of("A999"))).isEmpty();
    assertThat(statement.forfeits())
        .containsExactly(new Forfeit(
            OrderId.of("O3"),
            AGENT,
            statement.lines().get(0).clause(),
            "shipping-change-3",
            incident.at()));
  }

  @Test
  void findings_nameWhatIsMissing() {
    FineStatement statement = MURAL.calculate(
        List.of(on(1, "shipping-change").build(), on(2, "sleeping").build()), OCTOBER);
    assertThat(statement.findings())
        .extracting(Finding::subject)
        .containsExactly(
            Evidence.of(Evidence.Kind.INCIDENT, "shipping-change-1"),
            Evidence.of(Evidence.Kind.INCIDENT, "sleeping-2"));
  }
}
