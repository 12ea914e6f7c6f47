package io.github.shopops.examples.monthclose.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteOutcome;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.order.Order;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SampleShopTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ShopInput INPUT =
      ShopReader.of(Rulebooks.mural()).read(SampleShop.files(Rulebooks.mural()));

  @Test
  void files_read_rejectNothing() {
    assertThat(INPUT.accounting().rejected()).isEmpty();
    assertThat(INPUT.accounting().notices()).isEmpty();
    assertThat(INPUT.accounting().failure()).isEmpty();
  }

  @Test
  void files_holdAShopOfTheSizePromised() {
    assertThat(INPUT.employees()).hasSize(12);
    assertThat(INPUT.orders()).hasSize(3_000);
    assertThat(INPUT.contacts()).hasSize(9_000);
    assertThat(INPUT.assignments()).hasSize(6);
    assertThat(INPUT.trainees()).hasSize(4);
    assertThat(INPUT.outlays()).hasSize(2);
    assertThat(INPUT.refunds()).hasSizeGreaterThan(80);
  }

  @Test
  void files_holdPaidUnpaidAndOtherMonths() {
    assertThat(INPUT.orders().stream().filter(order -> !order.isPaid()).count())
        .isBetween(100L, 400L);
    assertThat(INPUT.orders().stream().filter(SampleShopTest::isOctober).count())
        .isGreaterThan(2_000L);
    assertThat(INPUT.orders().stream()
            .filter(Order::isPaid)
            .filter(order -> !isOctober(order))
            .count())
        .isGreaterThan(100L);
  }

  @Test
  void files_madeTwice_areTheSameBytes() {
    var again = SampleShop.files(Rulebooks.mural());
    SampleShop.files(Rulebooks.mural())
        .forEach((name, bytes) -> assertThat(bytes).isEqualTo(again.get(name)));
  }

  @Test
  void files_mural_holdEveryKindItKnows() {
    assertThat(kinds(INPUT)).isEqualTo(known(FinePolicy.mural(ZONE)));
  }

  @Test
  void files_shift_holdEveryKindItKnowsAndRejectNothing() {
    Rulebook shift = Rulebooks.shift(Money.parse("CNY 3000.00"), Rate.percent("1"));
    ShopInput input = ShopReader.of(shift).read(SampleShop.files(shift));
    assertThat(kinds(input)).isEqualTo(known(shift.fines()));
    assertThat(input.accounting().rejected()).isEmpty();
  }

  @Test
  void files_incidentsUpToF18_coverEveryClause() {
    Set<String> clauses = FinePolicy.mural(ZONE).kinds().stream()
        .flatMap(kind -> kind.clauses().stream())
        .map(Clause::id)
        .collect(Collectors.toSet());
    for (int i = 1; i <= 16; i++) {
      assertThat(clauses).contains("mural/F" + i);
    }
  }

  @Test
  void files_holdNotesOfEveryOutcome() {
    NoteParser parser = NoteParser.of(NoteFormat.mural());
    Multiset<NoteOutcome> outcomes = INPUT.orders().stream()
        .filter(SampleShopTest::isOctober)
        .filter(order -> !order.note().orElse("").isEmpty())
        .map(order -> parser
            .parse(order.note().orElseThrow(), order.noteAt().orElse(order.createdAt()))
            .outcome())
        .collect(Collectors.toCollection(HashMultiset::create));
    assertThat(outcomes.elementSet()).containsExactlyInAnyOrder(NoteOutcome.values());
    assertThat(outcomes.count(NoteOutcome.ACCEPTED)).isGreaterThan(1_000);
  }

  @Test
  void files_previous_tellsOfSeptember_andSomeOfItComesBack() {
    byte[] json = SampleShop.files(Rulebooks.mural()).get(ShopReader.PREVIOUS);
    ClosedMonth september =
        ClosedMonthJson.read(new String(json, StandardCharsets.UTF_8), ImmutableList.of());
    assertThat(september.month()).isEqualTo(SampleShop.MONTH.minusMonths(1));
    assertThat(september.credits())
        .anyMatch(credit ->
            INPUT.refunds().stream().anyMatch(refund -> refund.order().equals(credit.order())));
  }

  @Test
  void refunds_neverPassWhatWasPaid() {
    assertThat(INPUT.orders()).allMatch(order -> !order.refunded().isGreaterThan(order.paid()));
  }

  private static Set<String> kinds(ShopInput input) {
    return input.incidents().stream()
        .map(Incident::kind)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  private static Set<String> known(FinePolicy policy) {
    return policy.kinds().stream().map(kind -> kind.kind().code()).collect(Collectors.toSet());
  }

  private static boolean isOctober(Order order) {
    return order
        .paidAt()
        .map(at -> YearMonth.from(at.atZone(ZONE)).equals(SampleShop.MONTH))
        .orElse(false);
  }
}
