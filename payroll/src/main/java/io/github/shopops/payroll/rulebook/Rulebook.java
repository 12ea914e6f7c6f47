package io.github.shopops.payroll.rulebook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.note.NoteRules;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.discipline.DisciplinePolicy;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FundPolicy;
import io.github.shopops.payroll.grade.GradeLadder;
import io.github.shopops.payroll.guarantee.GuaranteePlan;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.OvertimePolicy;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.PayPlans;
import io.github.shopops.payroll.score.ScorePlan;
import io.github.shopops.payroll.withholding.WithholdingPolicy;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * A shop's rules as one value (规则簿): everything that decides a month except its facts.
 *
 * <p>A new shop is a new rule book; see {@link Rulebooks} for those that come with the library. This class is immutable
 * and thread-safe.
 */
@Value.Immutable
public sealed interface Rulebook extends WithRulebook, Serializable permits ImmutableRulebook {
  /** Returns the rule book's name, such as {@code mural}. */
  String name();

  /** Returns the zone in which the shop counts days and months; every policy in the book has the same. */
  ZoneId zone();

  /** Returns the currency of all amounts in the book. */
  CurrencyUnit currency();

  /** Returns the clauses that are the shop's own, beside those of the catalogue. */
  ImmutableList<Clause> clauses();

  /** Returns how notes are written, and what is asked of them. */
  NoteRules notes();

  /** Returns who sold an order. */
  AttributionPolicy attribution();

  /** Returns what incidents cost. */
  FinePolicy fines();

  /** Returns how the fund of the fines is kept. */
  FundPolicy fund();

  /** Returns what sales pay: each is paid by the first plan that is meant for the post; none where nobody is. */
  ImmutableList<CommissionPlan> commissions();

  /** Returns what is paid beside base and commission. */
  BonusPlan bonus();

  /** Returns what the grades pay. */
  PayPlan pay();

  /** Returns the pay plans that follow it, each by the day from which it is in force; none unless stated. */
  @Value.NaturalOrder
  ImmutableSortedMap<LocalDate, PayPlan> payFrom();

  /** Returns when people are due and what follows if they are not there; empty where nobody clocks in. */
  Optional<AttendancePolicy> attendance();

  /** Returns what overtime pays; empty where it is not worked out. */
  Optional<OvertimePolicy> overtime();

  /** Returns how people are scored; empty where they are not. */
  Optional<ScorePlan> score();

  /** Returns which key figures are counted; empty where none are. */
  Optional<KpiPolicy> kpi();

  /** Returns what pay does not fall below; empty where nothing is guaranteed. */
  Optional<GuaranteePlan> guarantee();

  /** Returns how people advance; empty where grades are given otherwise. */
  Optional<GradeLadder> grades();

  /** Returns which disciplinary measures are proposed; empty for none. */
  Optional<DisciplinePolicy> discipline();

  /** Returns what the law lets the employer deduct. */
  LegalPolicy law();

  /** Returns what the employer withholds from pay; nothing unless stated. */
  @Value.Default
  default WithholdingPolicy withholding() {
    return WithholdingPolicy.none();
  }

  /** Returns the pay plans as they follow each other. */
  default PayPlans payPlans() {
    return new PayPlans(pay(), payFrom());
  }

  /** Checks that the book has one zone and one currency. */
  @Value.Check
  default void check() {
    checkSame("notes", "zone", notes().format().zone(), zone());
    checkSame("attribution", "zone", attribution().zone(), zone());
    checkSame("fines", "zone", fines().zone(), zone());
    checkSame("fund", "zone", fund().zone(), zone());
    checkSame("bonus", "zone", bonus().zone(), zone());
    checkSame("notes", "currency", notes().format().currency(), currency());
    checkSame("attribution", "currency", attribution().currency(), currency());
    checkSame("fines", "currency", fines().currency(), currency());
    attendance().ifPresent(policy -> checkSame("attendance", "zone", policy.zone(), zone()));
    score().ifPresent(plan -> checkSame("score", "zone", plan.zone(), zone()));
    kpi().ifPresent(policy -> checkSame("kpi", "zone", policy.zone(), zone()));
    kpi().ifPresent(policy -> checkSame("kpi", "currency", policy.currency(), currency()));
    guarantee().ifPresent(plan -> checkSame("guarantee", "currency", plan.currency(), currency()));
  }

  private static void checkSame(String argument, String what, Object actual, Object expected) {
    checkArgument(
        actual.equals(expected),
        "Argument '%s' must have the book's %s %s but has %s",
        argument,
        what,
        expected,
        actual);
  }

  /** Builds rule books. */
  final class Builder extends ImmutableRulebook.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
