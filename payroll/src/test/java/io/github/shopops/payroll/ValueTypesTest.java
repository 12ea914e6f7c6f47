package io.github.shopops.payroll;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.reflect.ClassPath;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.attribution.MonthSales;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.note.NoteRules;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.payroll.attendance.AttendanceSamples;
import io.github.shopops.payroll.bonus.BonusCalculator;
import io.github.shopops.payroll.bonus.BonusContext;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.bonus.BonusSamples;
import io.github.shopops.payroll.bonus.BonusSubject;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.close.BooksSamples;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.close.MonthClose;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.commission.CommissionInput;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionSamples;
import io.github.shopops.payroll.commission.CommissionScheme;
import io.github.shopops.payroll.commission.CommissionTerms.TeamShare;
import io.github.shopops.payroll.commission.Holdback;
import io.github.shopops.payroll.commission.ReturnedSale;
import io.github.shopops.payroll.discipline.DisciplineSamples;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.fine.FundPolicy;
import io.github.shopops.payroll.fine.FundStatement;
import io.github.shopops.payroll.fine.Gravity;
import io.github.shopops.payroll.fine.MonthlySurcharge;
import io.github.shopops.payroll.fine.Outlay;
import io.github.shopops.payroll.fine.Tariff;
import io.github.shopops.payroll.grade.CareerMonth;
import io.github.shopops.payroll.grade.GradeSamples;
import io.github.shopops.payroll.guarantee.GuaranteeSamples;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.kpi.KpiReport;
import io.github.shopops.payroll.kpi.KpiSamples;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.BasePayCalculator;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LawSamples;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.OvertimeMultiples;
import io.github.shopops.payroll.payslip.OvertimePolicy;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.PayslipInput;
import io.github.shopops.payroll.payslip.WorkCalendar;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import io.github.shopops.payroll.score.DismissalRule;
import io.github.shopops.payroll.score.MonthScore;
import io.github.shopops.payroll.score.ScoreBasis;
import io.github.shopops.payroll.score.ScoreHistory;
import io.github.shopops.payroll.score.ScoreSamples;
import io.github.shopops.payroll.withholding.WithholdingPolicy;
import io.github.shopops.payroll.withholding.WithholdingSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all value types promise: equals, serialization, JSON where there is one, and no one's words in toString. */
class ValueTypesTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final Money MONEY = Money.of(YUAN, 110);
  private static final Instant AT = Instant.parse("2026-10-10T02:00:00Z");
  private static final AgentId AGENT = AgentId.of("A017");
  private static final Clause CLAUSE = Catalogue.clause("mural/A4");
  private static final String BUYER = "小明88";
  private static final String NOTE = "张三,3米*2.4米,图案一般,12月19发货,自提";
  private static final String NAME = "王安娜";
  private static final String WORDS = "吵架";
  private static final Rulebook MURAL = Rulebooks.mural();
  private static final Rulebook SHIFT = Rulebooks.shift(MONEY, Rate.ONE);
  private static final Trainee TRAINEE = new Trainee("T1", AGENT, AT);
  private static final Outlay OUTLAY = new Outlay("o1", AT, MONEY, "fruit");
  private static final Employee EMPLOYEE = Employee.builder()
      .agent(AGENT)
      .name(NAME)
      .grade("junior")
      .teamScore(BigDecimal.valueOf(95))
      .build();

  /** One of each type. */
  static ImmutableList<Serializable> values() {
    MonthFacts facts = facts();
    MonthResult month = MonthClose.of(MURAL).close(facts);
    return Stream.of(
            rules(),
            inputs(),
            results(month),
            List.of(facts, month, month.closed()),
            AttendanceSamples.values(),
            BonusSamples.values(),
            BooksSamples.values(),
            CommissionSamples.values(),
            DisciplineSamples.values(),
            GradeSamples.values(),
            GuaranteeSamples.values(),
            KpiSamples.values(),
            LawSamples.values(),
            ScoreSamples.values(),
            WithholdingSamples.values())
        .flatMap(List::stream)
        .collect(toImmutableList());
  }

  private static List<Serializable> rules() {
    TierSchedule tiers = TierSchedule.flat(YUAN, Rate.ONE);
    Tariff.Step step = new Tariff.Step(Duration.ofMinutes(30), MONEY);
    return Stream.<Serializable>concat(
            Stream.concat(MURAL.bonus().rules().stream(), SHIFT.bonus().rules().stream()),
            Stream.of(
                MURAL,
                SHIFT,
                MURAL.fines(),
                MURAL.fines().rules().get(0),
                MURAL.fines().kinds().get(0),
                new Tariff.PerOccurrence(MONEY, 2),
                new Tariff.ByOccurrence(ImmutableList.of(MONEY)),
                new Tariff.OncePerMonth(3, MONEY),
                new Tariff.BySteps(ImmutableList.of(step)),
                step,
                new Tariff.WithLoss(MONEY),
                new Tariff.Stated(),
                Tariff.Points.of(2, Gravity.MINOR),
                MURAL.fund(),
                MURAL.commissions().get(0),
                new CommissionScheme.Flat(Rate.ONE),
                new CommissionScheme.Tiered(tiers),
                MURAL.bonus(),
                MURAL.pay(),
                MURAL.pay().grades().get(0),
                MURAL.law(),
                MURAL.law().versions().get(2)))
        .toList();
  }

  private static List<Serializable> inputs() {
    ReturnedSale returned =
        new ReturnedSale(OrderId.of("1"), YearMonth.of(2026, 9), MONEY, CLAUSE, ImmutableList.of());
    return List.of(
        EMPLOYEE,
        incident(1).build(),
        IncidentKind.of("off-shift"),
        TRAINEE,
        OUTLAY,
        returned,
        MonthShare.WHOLE,
        BonusSubject.builder()
            .agent(AGENT)
            .base(MONEY)
            .share(new MonthShare(11, 31))
            .build(),
        CommissionInput.builder(AGENT, OCTOBER, YUAN).addReturns(returned).build(),
        PayslipInput.builder(AGENT, OCTOBER, YUAN).minimumWage(MONEY).build(),
        BasePayCalculator.of(MURAL.pay()).calculate(EMPLOYEE, OCTOBER),
        Contract.builder().since(LocalDate.of(2026, 3, 1)).wage(MONEY).build(),
        Eligibility.EVERYBODY,
        new Ratio(2475, 3076));
  }

  private static List<Serializable> results(MonthResult month) {
    Payslip slip = month.payslip(AGENT);
    BonusSubject subject =
        BonusSubject.builder().agent(AGENT).base(MONEY).share(MonthShare.WHOLE).build();
    return List.of(
        slip,
        slip.lines().get(0),
        slip.deductions().get(0),
        slip.receivables().get(0),
        month.fines(),
        month.fines().lines().get(0),
        Iterables.getOnlyElement(month.fines().forfeits()),
        month.fund(),
        month.fund().entries().get(0),
        month.commissions().get(AGENT),
        month.closed().commissions().get(0),
        BonusCalculator.of(MURAL.bonus())
            .calculate(
                BonusContext.builder(month.fines()).addTrainees(TRAINEE).build(),
                List.of(subject)));
  }

  private static MonthFacts facts() {
    Order order = Order.builder(YUAN)
        .id(OrderId.of("1"))
        .buyer(BuyerId.of(BUYER))
        .note(NOTE)
        .createdAt(AT)
        .paidAt(AT)
        .total(MONEY)
        .paid(MONEY)
        .flag(new PlantedFlag(SellerFlag.RED, AGENT, AT))
        .build();
    Incident note =
        incident(0).kind(IncidentKind.of("note-violation")).order(order.id()).build();
    return MonthFacts.builder(OCTOBER, OrderBook.of(List.of(order)))
        .contacts(ContactLog.of(List.of(new Contact(
            BuyerId.of(BUYER), AGENT, AT, 1, Contact.Direction.FROM_AGENT, Contact.Manner.TYPED))))
        .addEmployees(EMPLOYEE)
        .addIncidents(
            note, incident(1).build(), incident(2).build(), incident(3).build())
        .addTrainees(TRAINEE)
        .addOutlays(OUTLAY)
        .minimumWage(MONEY)
        .build();
  }

  private static Incident.Builder incident(int number) {
    return Incident.builder()
        .id("i" + number)
        .agent(AGENT)
        .at(AT)
        .kind(IncidentKind.of("off-shift"))
        .reason(WORDS);
  }

  @Test
  void values_ofEveryPublicType() throws IOException {
    ImmutableSet<Class<?>> tested =
        values().stream().map(Object::getClass).collect(toImmutableSet());
    ImmutableSet<Class<?>> types = ClassPath.from(ValueTypesTest.class.getClassLoader())
        .getTopLevelClassesRecursive("io.github.shopops.payroll")
        .stream()
        .map(ClassPath.ClassInfo::load)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
        .filter(ValueTypesTest::isValueType)
        .collect(toImmutableSet());

    assertThat(tested).containsAll(types);
  }

  /** A public record, or the hidden class behind a public interface. */
  private static boolean isValueType(Class<?> type) {
    return Serializable.class.isAssignableFrom(type)
        && !Throwable.class.isAssignableFrom(type)
        && !type.isEnum()
        && !Modifier.isAbstract(type.getModifiers())
        && (type.isRecord()
            ? Modifier.isPublic(type.getModifiers())
            : Arrays.stream(type.getInterfaces())
                .anyMatch(face -> face.isSealed() && Modifier.isPublic(face.getModifiers())));
  }

  /** Records compare all their components by the language; what was generated is looked at. */
  static ImmutableList<Class<?>> generated() {
    return values().stream()
        .map(Object::getClass)
        .filter(type -> !type.isRecord())
        .distinct()
        .collect(toImmutableList());
  }

  @ParameterizedTest
  @MethodSource("generated")
  void equals_contract(Class<?> type) {
    MonthFacts facts = facts();
    MonthFacts none =
        MonthFacts.builder(OCTOBER.plusMonths(1), OrderBook.of(List.of())).build();
    MonthResult month = MonthClose.of(MURAL).close(facts);
    MonthResult empty = MonthClose.of(SHIFT).close(none);
    EqualsVerifier.forClass(type)
        .withPrefabValues(OrderBook.class, facts.orders(), none.orders())
        .withPrefabValues(ContactLog.class, facts.contacts(), ContactLog.empty())
        .withPrefabValues(Attributions.class, month.attributions(), empty.attributions())
        .withPrefabValues(MonthSales.class, month.sales(), empty.sales())
        .withPrefabValues(FineStatement.class, month.fines(), empty.fines())
        .withPrefabValues(FundStatement.class, month.fund(), empty.fund())
        .withPrefabValues(ClosedMonth.class, month.closed(), empty.closed())
        .withPrefabValues(NoteRules.class, MURAL.notes(), SHIFT.notes())
        .withPrefabValues(AttributionPolicy.class, MURAL.attribution(), SHIFT.attribution())
        .withPrefabValues(FinePolicy.class, MURAL.fines(), SHIFT.fines())
        .withPrefabValues(FundPolicy.class, MURAL.fund(), new FundPolicy(CLAUSE, MURAL.zone()))
        .withPrefabValues(
            CommissionPlan.class,
            MURAL.commissions().get(0),
            SHIFT.commissions().get(0))
        .withPrefabValues(BonusPlan.class, MURAL.bonus(), SHIFT.bonus())
        .withPrefabValues(PayPlan.class, MURAL.pay(), SHIFT.pay())
        .withPrefabValues(LegalPolicy.class, MURAL.law(), LegalPolicy.none())
        .withPrefabValues(Tariff.class, new Tariff.Stated(), Tariff.Points.of(2, Gravity.MINOR))
        .withPrefabValues(
            CommissionScheme.class,
            new CommissionScheme.Flat(Rate.ONE),
            new CommissionScheme.Flat(Rate.ZERO))
        .withPrefabValues(MonthShare.class, MonthShare.WHOLE, new MonthShare(0, 1))
        .withPrefabValues(Clause.class, CLAUSE, Catalogue.clause("mural/A5"))
        .withPrefabValues(AgentId.class, AGENT, AgentId.of("A018"))
        .withPrefabValues(OrderId.class, OrderId.of("1"), OrderId.of("2"))
        .withPrefabValues(IncidentKind.class, IncidentKind.of("a"), IncidentKind.of("b"))
        .withPrefabValues(Rate.class, Rate.ONE, Rate.ZERO)
        .withPrefabValues(Money.class, MONEY, MONEY.plus(1))
        .withPrefabValues(ImmutableList.class, ImmutableList.of("a"), ImmutableList.of("b"))
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of("a"), ImmutableSet.of("b"))
        .withPrefabValues(
            ImmutableSortedSet.class, ImmutableSortedSet.of("a"), ImmutableSortedSet.of("b"))
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of("a", "1"), ImmutableMap.of("b", "1"))
        .withPrefabValues(
            CareerMonth.class,
            GradeSamples.months().get(0),
            GradeSamples.months().get(1))
        .withPrefabValues(
            TeamShare.class,
            new TeamShare("a", BigDecimal.ONE, BigDecimal.TEN),
            new TeamShare("b", BigDecimal.ONE, BigDecimal.TEN))
        .withPrefabValues(
            ScoreBasis.class,
            new ScoreBasis.Start(BigDecimal.ONE),
            new ScoreBasis.Start(BigDecimal.TEN))
        .withPrefabValues(
            Holdback.class, Holdback.ofMonths(Rate.ONE, 1), Holdback.ofDays(Rate.ONE, 1))
        .withPrefabValues(
            DismissalRule.class, new DismissalRule(CLAUSE, 2, 3), new DismissalRule(CLAUSE, 3, 3))
        .withPrefabValues(
            ScoreHistory.class,
            ScoreHistory.empty(),
            new ScoreHistory(
                ImmutableList.of(new MonthScore(AGENT, OCTOBER, BigDecimal.TEN, true, false))))
        .withPrefabValues(
            MonthlySurcharge.class,
            FinePolicy.annual(MURAL.zone()).surcharge().orElseThrow(),
            new MonthlySurcharge(CLAUSE, ImmutableSortedMap.of(Gravity.MAJOR, 1), 5))
        .withPrefabValues(
            WorkCalendar.class,
            WorkCalendar.EMPTY,
            WorkCalendar.of(
                ImmutableSet.of(LocalDate.of(2026, 10, 1)), ImmutableSet.of(), ImmutableSet.of()))
        .withPrefabValues(
            WithholdingPolicy.class, WithholdingPolicy.none(), WithholdingPolicy.china())
        .withPrefabValues(
            OvertimeMultiples.class, OvertimeMultiples.china(), OvertimeMultiples.NONE)
        .withPrefabValues(
            Contract.class,
            Contract.builder().since(LocalDate.of(2026, 3, 1)).build(),
            Contract.builder().since(LocalDate.of(2026, 3, 2)).build())
        .withPrefabValues(
            OvertimePolicy.class,
            OvertimePolicy.china(),
            new OvertimePolicy(CLAUSE, OvertimeMultiples.NONE, BigDecimal.TEN))
        .withPrefabValues(Payslip.class, month.payslip(AGENT), slip())
        .withPrefabValues(KpiReport.class, KpiSamples.report(), KpiReport.empty(YUAN))
        .withPrefabValues(
            ImmutableSortedMap.class,
            ImmutableSortedMap.of("a", "1"),
            ImmutableSortedMap.of("b", "1"))
        .withPrefabValues(
            ImmutableListMultimap.class,
            ImmutableListMultimap.of("a", "1"),
            ImmutableListMultimap.of("b", "1"))
        // a score of 95 is not one of 95.0, and the constructors refuse null
        .suppress(Warning.BIGDECIMAL_EQUALITY, Warning.NULL_FIELDS)
        .verify();
  }

  private static Payslip slip() {
    return Payslip.builder(AGENT, OCTOBER, YUAN).build();
  }

  @ParameterizedTest
  @MethodSource("values")
  void serialization_roundTrip(Serializable value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    Object copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = in.readObject();
    }

    assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  @ParameterizedTest
  @MethodSource("values")
  void toString_withoutPersonalData(Serializable value) {
    assertThat(value.toString()).isNotBlank().doesNotContain(BUYER, NOTE, "张三", NAME, WORDS);
  }

  @Test
  void json_roundTrip() {
    for (Rulebook rules : List.of(MURAL, SHIFT)) {
      assertThat(RulebookJson.read(RulebookJson.write(rules))).isEqualTo(rules);
    }
    MonthResult month = MonthClose.of(MURAL).close(facts());
    assertThat(ClosedMonthJson.read(ClosedMonthJson.write(month.closed()), List.of()))
        .isEqualTo(month.closed());
  }
}
