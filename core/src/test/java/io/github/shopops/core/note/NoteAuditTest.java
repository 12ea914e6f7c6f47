package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteAuditTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Instant PAID = Instant.parse("2026-03-11T04:00:00Z");
  private static final String NOTE = "赵六,4.2*2.6,无修改,3.20,自提,送胶";
  private static final NoteAudit MURAL = NoteAudit.of(NoteRules.mural());
  private static final NoteAudit SHIFT = NoteAudit.of(NoteRules.shift(NoteFormat.mural()));

  private static Order.Builder order() {
    Order.Builder order = Order.builder(CNY);
    order.id(OrderId.of("1")).buyer(BuyerId.of("b")).createdAt(PAID).paidAt(PAID);
    return order.total(Money.of(CNY, 100)).paid(Money.of(CNY, 100));
  }

  private static List<String> found(List<Finding> findings) {
    for (Finding finding : findings) {
      assertThat(Explanations.of(Locale.CHINESE).explain(finding)).isNotBlank();
      assertThat(Explanations.of(Locale.ENGLISH).explain(finding)).isNotBlank();
    }
    return findings.stream()
        .map(finding -> finding.clause() + " " + finding.message().key())
        .toList();
  }

  @ParameterizedTest(name = "mural/N4: {0} s after the payment")
  @CsvSource({"0, 0", "1200, 0", "1201, 1", "86400, 1"})
  void audit_deadline(int seconds, int findings) {
    NoteLog log = NoteLog.of(PAID.plusSeconds(seconds), null, NOTE);

    assertThat(MURAL.audit(order().build(), log)).hasSize(findings);
  }

  @Test
  void audit_lateSaysByHowMuch() {
    NoteLog log = NoteLog.of(PAID.plus(Duration.ofMinutes(21)), null, NOTE);

    assertThat(MURAL.audit(order().build(), log))
        .extracting(finding -> Explanations.of(Locale.ENGLISH).explain(finding))
        .containsExactly("The full note came 21:00 after the payment; 20:00 are allowed.");
  }

  @Test
  void audit_theFullNoteCountsNotTheFirstWord() {
    NoteLog log = NoteLog.of(PAID, null, "好的").amend(PAID.plus(Duration.ofMinutes(30)), null, NOTE);

    assertThat(found(MURAL.audit(order().build(), log)))
        .containsExactly("mural/N4 note.audit.late");
  }

  @Test
  void audit_noNote() {
    assertThat(found(MURAL.audit(order().build(), NoteLog.of(PAID, null, ""))))
        .containsExactly("mural/N4 note.audit.missing");
  }

  @Test
  void audit_noTime() {
    NoteLog log = NoteLog.of(null, null, NOTE);

    assertThat(found(MURAL.audit(order().build(), log)))
        .containsExactly("mural/N4 note.audit.time-unknown");
    assertThat(MURAL.audit(order().noteAt(PAID.plusSeconds(60)).build(), log)).isEmpty();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "赵六,4.2*2.6,无修改,3.20,飞, | mural/N2",
        ",4.2*2.6,无修改,3.20,自提, | mural/N3",
        "赵六,420*260,无修改,3.20,自提, | mural/N1",
        "赵六 4.2*2.6 | mural/N1"
      })
  void audit_malformed(String text, String clause) {
    assertThat(MURAL.audit(order().build(), NoteLog.of(PAID, null, text)))
        .extracting(finding -> finding.clause().id())
        .containsExactlyInAnyOrder(clause, "mural/N4");
  }

  @Test
  void audit_amendmentNeedsItsTime() {
    NoteLog log = NoteLog.of(PAID, null, NOTE).amend(null, null, NOTE + "2套");

    assertThat(found(MURAL.audit(order().build(), log)))
        .containsExactly("mural/N5 note.audit.amendment-without-time");
  }

  @Test
  void audit_originalMustStay() {
    NoteLog log = NoteLog.of(PAID, null, NOTE);

    assertThat(found(MURAL.audit(order().note("改成3.22发").build(), log)))
        .containsExactly("mural/N5 note.audit.original-lost");
    assertThat(MURAL.audit(order().note(NOTE + "\n改成3.22发").build(), log)).isEmpty();
  }

  @Test
  void audit_unpaidNeedsNone() {
    Order.Builder unpaid = Order.builder(CNY);
    unpaid.id(OrderId.of("1")).buyer(BuyerId.of("b")).createdAt(PAID).total(Money.zero(CNY));

    assertThat(MURAL.audit(unpaid.build(), NoteLog.of(PAID, null, ""))).isEmpty();
  }

  @Test
  void audit_workCodeAndFlag() {
    NoteLog plain = NoteLog.of(PAID, null, NOTE);
    NoteLog special = NoteLog.of(PAID, null, NOTE + ",[A017],周末装");
    PlantedFlag red = new PlantedFlag(SellerFlag.RED, null, null);
    PlantedFlag blue = new PlantedFlag(SellerFlag.BLUE, null, null);

    assertThat(found(SHIFT.audit(order().build(), plain)))
        .containsExactly("shift/N7 note.audit.work-code-missing");
    assertThat(found(SHIFT.audit(order().flag(blue).build(), special)))
        .containsExactly("shift/N8 note.audit.flag-missing");
    assertThat(SHIFT.audit(order().flag(red).build(), special)).isEmpty();
  }

  @ParameterizedTest(name = "shift/N8: {0}: a special request {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[A017] | false",
        "工号：A017 | false",
        "[OK]，[A017]@A018 | false",
        "周末装[A017] | true",
        "[加急][A017] | true",
        "[A017]发顺丰 | true",
        "张先生,3.6*2.8,无修改,3.20,自提,送胶[A017] | false",
        "张先生,3.6*2.8,无修改,3.20,自提,送胶2套 @A017 | false",
        "张先生,3.6*2.8,无修改,3.20,自提,无[A017] | false",
        "张先生,3.6*2.8,无修改,3.20,自提,好评返现10元工号A017 | false",
        "张先生,3.6*2.8,无修改,3.20,自提,周末装[A017] | true",
        "张先生,3.6*2.8,无修改,3.20,自提,发顺丰[A017] | true",
        "张先生,待定,无修改,3.20,自提,[A017] | true"
      })
  void audit_requestIsMoreThanAWorkCode(String text, boolean isRequest) {
    assertThat(found(SHIFT.audit(order().build(), NoteLog.of(PAID, null, text)))
            .contains("shift/N8 note.audit.flag-missing"))
        .isEqualTo(isRequest);
  }

  @Test
  void audit_nothingIsAskedWithoutClauses() {
    NoteAudit none = NoteAudit.of(NoteRules.none(NoteFormat.mural()));

    assertThat(none.audit(order().build(), NoteLog.of(PAID, null, "三米六"))).isEmpty();
    assertThat(none.audit(order().build(), NoteLog.of(null, null, ""))).isEmpty();
  }
}
