package io.github.shopops.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Shapes that several modules share read back what they wrote. */
class ShapesTest {
  private static final Instant AT = Instant.parse("2026-10-12T02:00:00Z");

  /** One of two words, or a number. */
  private sealed interface Answer {
    enum Word implements Answer {
      YES,
      NO
    }

    record Figure(int number) implements Answer {}
  }

  private static final Shape<Answer> ANSWER = Choice.<Answer>of()
      .when("yes", Answer.Word.YES)
      .when("no", Answer.Word.NO)
      .when(
          "number",
          Answer.Figure.class,
          Parts.<Answer.Figure>of()
              .part("number", Scalars.WHOLE, Answer.Figure::number)
              .make(parts -> new Answer.Figure(parts.<Integer>get("number"))))
      .shape();

  private static <T> void assertReadsBack(Shape<T> shape, T value) {
    String text = Place.print(shape.write(value));
    T copy = shape.read(Place.parse(text));

    assertThat(copy).isEqualTo(value);
    assertThat(Place.print(shape.write(copy))).isEqualTo(text);
  }

  @Test
  void choice_ofValues() {
    assertReadsBack(
        ANSWER.list(),
        ImmutableList.of(Answer.Word.NO, Answer.Word.YES, new Answer.Figure(7), Answer.Word.NO));
    assertThat(ANSWER.write(Answer.Word.NO)).hasToString("{\"type\":\"no\"}");
  }

  @Test
  void choice_ofValue_hasNoFields() {
    assertThatThrownBy(() -> ANSWER.read(Place.parse("{\"type\": \"no\", \"number\": 3}")))
        .isInstanceOfSatisfying(
            JsonRuleException.class, refusal -> assertThat(refusal.path()).isEqualTo("/number"));
  }

  @Test
  void notes() {
    assertReadsBack(NoteShapes.FORMAT, NoteFormat.mural());
    assertReadsBack(
        NoteShapes.format(NoteFormat.mural().currency(), NoteFormat.mural().zone()),
        NoteFormat.mural());
    assertReadsBack(NoteShapes.LOG, NoteLog.of(null, null, "原文").amend(AT, AgentId.of("A001"), ""));
  }

  @Test
  void order() {
    Money price = Money.parse("JPY 300");
    assertReadsBack(
        OrderShapes.ORDER,
        Order.builder(price.getCurrencyUnit())
            .id(OrderId.of("O1"))
            .buyer(BuyerId.of("b1"))
            .createdAt(AT)
            .total(price)
            .addLines(new OrderLine(null, "", null, 1, price, price))
            .build());
  }

  @Test
  void finding() {
    assertReadsBack(
        FindingShapes.FINDING,
        new Finding(
            new Clause("ours/1", "our own", "a poster"),
            Severity.ERROR,
            Evidence.of(Evidence.Kind.ORDER, "O1"),
            Message.of("a", Message.of("b", 3, 3L), Catalogue.clause("warehouse/L1")),
            ImmutableList.of(Evidence.of(Evidence.Kind.AGENT, "A001"))));
  }
}
