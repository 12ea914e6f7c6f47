package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Says what overtime (加班) brings beside the month's wage, and where it breaks the law.
 *
 * <p>Each sort of day has one line, rounded once, half up: at 4 350.00 a month, 3 h 30 min on work days are 4 350.00 ÷
 * 21.75 ÷ 8 × 150 % × 3.5 = 131.25. Hours that are made good by time off are neither paid nor counted toward the limit
 * of a month. This class is immutable and thread-safe.
 */
public final class OvertimeCalculator {
  private static final int HOURS_A_DAY = 8;
  private static final BigDecimal SECONDS_A_DAY =
      BigDecimal.valueOf(Duration.ofHours(HOURS_A_DAY).toSeconds());

  private final OvertimePolicy policy;
  private final LegalPolicy law;

  private OvertimeCalculator(OvertimePolicy policy, LegalPolicy law) {
    this.policy = policy;
    this.law = law;
  }

  /**
   * Makes a calculator.
   *
   * @param policy what the shop pays
   * @param law what the law asks at least
   * @return the calculator
   */
  public static OvertimeCalculator of(OvertimePolicy policy, LegalPolicy law) {
    return new OvertimeCalculator(requireNonNull(policy, "policy"), requireNonNull(law, "law"));
  }

  /**
   * Calculates a month's overtime.
   *
   * @param agent who worked it
   * @param month the month
   * @param wage the wage of a whole month that an hour's wage is taken from, not negative
   * @param hours the overtime, in any order and any number of pieces
   * @return the lines and what breaks the law
   */
  public OvertimePay calculate(
      AgentId agent, YearMonth month, Money wage, Iterable<OvertimeHours> hours) {
    requireNonNull(agent, "agent");
    checkArgument(
        !wage.isNegative(), "Argument 'wage' must not be negative but has value %s", wage);
    Optional<LegalVersion> version = law.in(month);
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Evidence subject = Evidence.of(Evidence.Kind.AGENT, agent.value());
    Duration counted = Duration.ZERO;
    for (OvertimeKind kind : OvertimeKind.values()) {
      OvertimeHours sum = sum(kind, hours);
      counted = counted.plus(sum.paid());
      if (!sum.worked().isZero()) {
        lines.add(line(month, wage, sum));
        version.flatMap(v -> tooLow(v, subject, wage, sum)).ifPresent(findings::add);
      }
    }
    Duration all = counted;
    version.flatMap(v -> tooLong(v, subject, month, all)).ifPresent(findings::add);
    return new OvertimePay(lines.build(), findings.build());
  }

  private static OvertimeHours sum(OvertimeKind kind, Iterable<OvertimeHours> hours) {
    Duration worked = Duration.ZERO;
    Duration timeOff = Duration.ZERO;
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    for (OvertimeHours piece : hours) {
      if (piece.kind() == kind) {
        worked = worked.plus(piece.worked());
        timeOff = timeOff.plus(piece.timeOff());
        evidence.addAll(piece.evidence());
      }
    }
    ImmutableList<Evidence> facts =
        evidence.build().stream().distinct().sorted().collect(ImmutableList.toImmutableList());
    return new OvertimeHours(kind, worked, timeOff, facts);
  }

  private PayLine line(YearMonth month, Money wage, OvertimeHours hours) {
    Message arithmetic = arithmetic(wage, policy.paidDays(), policy.multiples(), hours);
    Message message = hours.timeOff().isZero()
        ? Message.of("payslip.overtime", hours.kind().title(), arithmetic)
        : Message.of(
            "payslip.overtime.time-off",
            hours.kind().title(),
            hours.worked(),
            hours.timeOff(),
            arithmetic);
    return PayLine.of(
        LineKind.OVERTIME,
        pay(wage, policy.paidDays(), policy.multiples(), hours),
        policy.clause(),
        message,
        hours.evidence().isEmpty()
            ? ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, month.toString()))
            : hours.evidence());
  }

  /** Finds an hour that is paid less than the law asks, which is compared exactly, not by what the lines came to. */
  private Optional<Finding> tooLow(
      LegalVersion version, Evidence subject, Money wage, OvertimeHours hours) {
    BigDecimal days = version.dayWage().isPresent() ? version.paidDays() : policy.paidDays();
    OvertimeMultiples multiples = version.overtimeMultiples();
    BigDecimal paid = policy.multiples().of(hours.kind()).fraction().multiply(days);
    BigDecimal asked = multiples.of(hours.kind()).fraction().multiply(policy.paidDays());
    return version
        .overtimePay()
        .filter(clause -> !hours.paid().isZero() && paid.compareTo(asked) < 0)
        .map(clause -> Finding.of(
            clause,
            Severity.ERROR,
            subject,
            Message.of(
                "law.overtime.too-low",
                hours.kind().title(),
                pay(wage, policy.paidDays(), policy.multiples(), hours),
                arithmetic(wage, days, multiples, hours))));
  }

  private static Optional<Finding> tooLong(
      LegalVersion version, Evidence subject, YearMonth month, Duration counted) {
    Optional<Clause> broken =
        version.overtimeLimit().filter(clause -> counted.compareTo(version.overtimeHours()) > 0);
    return broken.map(clause -> Finding.of(
        clause,
        Severity.WARNING,
        subject,
        Message.of("law.overtime.too-long", month, counted, version.overtimeHours())));
  }

  private static Message arithmetic(
      Money wage, BigDecimal days, OvertimeMultiples multiples, OvertimeHours hours) {
    return Message.of(
        "payslip.overtime.pay",
        wage,
        days,
        HOURS_A_DAY,
        multiples.of(hours.kind()),
        hours.paid(),
        pay(wage, days, multiples, hours));
  }

  private static Money pay(
      Money wage, BigDecimal days, OvertimeMultiples multiples, OvertimeHours hours) {
    Duration paid = hours.paid();
    BigDecimal seconds =
        BigDecimal.valueOf(paid.getSeconds()).add(BigDecimal.valueOf(paid.getNano(), 9));
    BigDecimal pay = wage.getAmount()
        .multiply(multiples.of(hours.kind()).fraction())
        .multiply(seconds)
        .divide(days.multiply(SECONDS_A_DAY), wage.getScale(), RoundingMode.HALF_UP);
    return Money.of(wage.getCurrencyUnit(), pay);
  }
}
