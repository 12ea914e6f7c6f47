package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("Pay slips")
class PayslipProperties {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final AgentId AGENT = AgentId.of("A001");
  private static final YearMonth FIRST = YearMonth.of(2026, 1);

  /** A month's facts in fen: earnings, what is taken back of them, compensations, fines, minimum (−1: none), days. */
  record Facts(
      List<Long> earnings,
      int leavePercent,
      List<Long> compensations,
      List<Long> fines,
      long minimum,
      int days) {}

  @Property
  @Label("net is the sum of the lines, never negative, never below the wage or the minimum")
  void net(@ForAll("facts") Facts facts) {
    Payslip slip = china(input(FIRST, facts, ImmutableList.of()));
    long sum = slip.lines().stream()
        .mapToLong(line -> line.amount().getAmountMinorLong())
        .sum();
    assertThat(fen(slip.net())).isEqualTo(sum).isNotNegative();
    assertThat(fen(slip.net())).isGreaterThanOrEqualTo(Math.min(wage(facts), minimum(facts)));
  }

  @Property
  @Label("what is deducted is at most 20 % of the wage, and nothing open waits while there is room")
  void limit(@ForAll("facts") Facts facts) {
    Payslip slip = china(input(FIRST, facts, ImmutableList.of()));
    BigInteger wage = BigInteger.valueOf(wage(facts));
    BigInteger share = wage.multiply(BigInteger.valueOf(20)).divide(BigInteger.valueOf(100));
    BigInteger above = wage.subtract(BigInteger.valueOf(minimum(facts)));
    BigInteger claim = BigInteger.valueOf(claims(facts));
    BigInteger expected = claim.min(share).min(above).max(BigInteger.ZERO);
    assertThat(BigInteger.valueOf(deducted(slip))).isEqualTo(expected);
    assertThat(wage.subtract(BigInteger.valueOf(fen(slip.net())))).isEqualTo(expected);
  }

  @Property
  @Label("claims are served fen by fen in their order")
  void order(@ForAll("facts") Facts facts, @ForAll("smallFen") long carried) {
    Receivable old = claim(FIRST.minusMonths(1), LineKind.FINE, "old", carried);
    Payslip slip = china(input(FIRST, facts, ImmutableList.of(old)));
    List<Long> claims = new ArrayList<>(List.of(carried));
    claims.addAll(facts.compensations());
    claims.addAll(facts.fines());
    long room = deducted(slip);
    List<Long> expected = new ArrayList<>();
    for (long claim : claims) {
      long taken = Math.min(claim, room);
      room -= taken;
      if (taken > 0) {
        expected.add(taken);
      }
    }
    assertThat(slip.deductions()).extracting(d -> fen(d.amount())).isEqualTo(expected);
  }

  @Property(tries = 300)
  @Label("over any months in a row, what was claimed is what was deducted and what is still open")
  void conservation(@ForAll @Size(min = 1, max = 14) List<@From("facts") Facts> months) {
    Map<String, Long> claimed = new HashMap<>();
    Map<String, Long> settled = new HashMap<>();
    ImmutableList<Receivable> open = ImmutableList.of();
    YearMonth month = FIRST;
    for (Facts facts : months) {
      PayslipInput input = input(month, facts, open);
      input
          .deductions()
          .forEach(
              line -> claimed.merge(line.evidence().get(0).id(), -fen(line.amount()), Long::sum));
      Payslip slip = china(input);
      slip.deductions()
          .forEach(deduction ->
              settled.merge(deduction.evidence().get(0).id(), fen(deduction.amount()), Long::sum));
      open = slip.receivables();
      month = month.plusMonths(1);
    }
    open.forEach(rest -> settled.merge(rest.evidence().get(0).id(), fen(rest.amount()), Long::sum));
    assertThat(settled).isEqualTo(claimed);
  }

  @Property
  @Label("one more penalty never raises pay, nor lowers what the others already lost")
  void morePenalties(@ForAll("facts") Facts facts, @ForAll("smallFen") long more) {
    PayslipInput input = input(FIRST, facts, ImmutableList.of());
    Payslip slip = china(input);
    Payslip harder = china(PayslipInput.builder(AGENT, FIRST, YUAN)
        .from(input)
        .addDeductions(line(LineKind.FINE, "more", -more))
        .build());
    assertThat(harder.net()).isLessThanOrEqualTo(slip.net());
    assertThat(harder.deductions().subList(0, slip.deductions().size()))
        .isEqualTo(slip.deductions());
  }

  @Property
  @Label("the order of the earnings and of what is carried in does not matter")
  void shuffled(@ForAll("facts") Facts facts, @ForAll Random random) {
    ImmutableList<Receivable> carried = ImmutableList.of(
        claim(FIRST.minusMonths(2), LineKind.FINE, "a", 700),
        claim(FIRST.minusMonths(1), LineKind.COMPENSATION, "b", 900),
        claim(FIRST.minusMonths(1), LineKind.FINE, "c", 1100));
    PayslipInput input = input(FIRST, facts, carried);
    List<PayLine> earnings = new ArrayList<>(input.earnings());
    List<Receivable> claims = new ArrayList<>(carried);
    Collections.shuffle(earnings, random);
    Collections.shuffle(claims, random);
    assertThat(china(PayslipInput.builder(AGENT, FIRST, YUAN)
            .from(input)
            .earnings(earnings)
            .carriedIn(claims)
            .build()))
        .isEqualTo(china(input));
  }

  @Property
  @Label("without any law a slip takes all it can and finds nothing")
  void lawless(@ForAll("facts") Facts facts) {
    Payslip slip =
        PayslipCalculator.of(LegalPolicy.none()).calculate(input(FIRST, facts, ImmutableList.of()));
    assertThat(fen(slip.net())).isEqualTo(Math.max(0, wage(facts) - claims(facts)));
    assertThat(slip.findings()).isEmpty();
  }

  @Property(tries = 50)
  @Label("every line and finding can be said in both languages")
  void sayable(@ForAll("facts") Facts facts) {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Payslip slip = china(input(
          FIRST, facts, ImmutableList.of(claim(FIRST.minusMonths(1), LineKind.FINE, "a", 700))));
      slip.lines()
          .forEach(line -> assertThat(PayrollExplanations.of(locale).explain(line.message()))
              .isNotBlank()
              .doesNotContain("{"));
      slip.findings()
          .forEach(finding -> assertThat(PayrollExplanations.of(locale).explain(finding))
              .isNotBlank()
              .doesNotContain("{"));
    }
  }

  @Property
  @Label("the cap is rounded down, never up")
  void roundedDown(@ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long wage) {
    Payslip slip = china(input(
        FIRST,
        new Facts(List.of(wage), 0, List.of(), List.of(wage + 1), -1, 31),
        ImmutableList.of()));
    BigDecimal fifth =
        BigDecimal.valueOf(wage).divide(BigDecimal.valueOf(5), 0, RoundingMode.FLOOR);
    assertThat(deducted(slip)).isEqualTo(fifth.longValueExact());
  }

  @Provide
  Arbitrary<Facts> facts() {
    Arbitrary<Long> fen = Arbitraries.longs().between(0, 500_000);
    return Combinators.combine(
            fen.list().ofMaxSize(5),
            Arbitraries.integers().between(0, 100).edgeCases(edges -> edges.add(0, 100)),
            smallFen().list().ofMaxSize(3),
            smallFen().list().ofMaxSize(4),
            Arbitraries.longs().between(-1, 400_000).injectDuplicates(0.1),
            Arbitraries.integers().between(0, 31))
        .as(Facts::new);
  }

  @Provide
  Arbitrary<Long> smallFen() {
    return Arbitraries.longs().between(1, 80_000);
  }

  private static PayslipInput input(
      YearMonth month, Facts facts, ImmutableList<Receivable> carriedIn) {
    PayslipInput.Builder input = PayslipInput.builder(AGENT, month, YUAN).carriedIn(carriedIn);
    for (long fen : facts.earnings()) {
      input.addEarnings(line(LineKind.BONUS, month + "-e", fen));
    }
    input.addEarnings(line(LineKind.UNPAID_LEAVE, month + "-l", -leave(facts)));
    int claim = 0;
    for (long fen : facts.fines()) {
      input.addDeductions(line(LineKind.FINE, month + "-" + claim++, -fen));
    }
    for (long fen : facts.compensations()) {
      input.addDeductions(line(LineKind.COMPENSATION, month + "-" + claim++, -fen));
    }
    input.share(new MonthShare(facts.days(), 31));
    return input
        .minimumWage(Optional.of(facts.minimum())
            .filter(minimum -> minimum >= 0)
            .map(minimum -> Money.ofMinor(YUAN, minimum)))
        .build();
  }

  private static long gross(Facts facts) {
    return facts.earnings().stream().mapToLong(Long::longValue).sum();
  }

  private static long leave(Facts facts) {
    return gross(facts) * facts.leavePercent() / 100;
  }

  private static long wage(Facts facts) {
    return gross(facts) - leave(facts);
  }

  /** The minimum for the share of the month, half up; nothing where none is known. */
  private static long minimum(Facts facts) {
    return facts.minimum() < 0 ? 0 : (facts.minimum() * facts.days() * 2 + 31) / 62;
  }

  private static long claims(Facts facts) {
    return facts.compensations().stream().mapToLong(Long::longValue).sum()
        + facts.fines().stream().mapToLong(Long::longValue).sum();
  }

  private static long deducted(Payslip slip) {
    return slip.deductions().stream().mapToLong(d -> fen(d.amount())).sum();
  }

  private static Payslip china(PayslipInput input) {
    return PayslipCalculator.of(LegalPolicy.china()).calculate(input);
  }

  private static Receivable claim(YearMonth since, LineKind kind, String fact, long fen) {
    return new Receivable(
        AGENT,
        since,
        kind,
        Catalogue.clause("mural/F8"),
        ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, fact)),
        Money.ofMinor(YUAN, fen));
  }

  private static PayLine line(LineKind kind, String fact, long fen) {
    return PayLine.of(
        kind,
        Money.ofMinor(YUAN, fen),
        Catalogue.clause("mural/F8"),
        Message.of("payslip.base", Money.ofMinor(YUAN, fen)),
        ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, fact)));
  }

  private static long fen(Money money) {
    return money.getAmountMinorLong();
  }
}
