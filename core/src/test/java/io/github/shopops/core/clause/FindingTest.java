package io.github.shopops.core.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Clause F1 = Catalogue.clause("mural/F1");
  private static final Clause F2 = Catalogue.clause("mural/F2");
  private static final Evidence ORDER_1 = Evidence.of(Evidence.Kind.ORDER, "1");
  private static final Evidence ORDER_2 = Evidence.of(Evidence.Kind.ORDER, "2");
  private static final Message LATE = Message.of("note.late");

  @Test
  void of_withoutFurtherEvidence() {
    assertThat(Finding.of(F1, Severity.ERROR, ORDER_1, LATE))
        .isEqualTo(new Finding(F1, Severity.ERROR, ORDER_1, LATE, ImmutableList.of()));
  }

  @Test
  void bySeverity_mostSeriousFirstThenClauseSubjectAndText() {
    Finding first = Finding.of(F2, Severity.ERROR, ORDER_2, LATE);
    Finding second = Finding.of(F1, Severity.WARNING, ORDER_1, LATE);
    Finding third = Finding.of(F1, Severity.WARNING, ORDER_2, LATE);
    Finding fourth = Finding.of(F1, Severity.WARNING, ORDER_2, Message.of("note.missing"));
    Finding fifth = Finding.of(F2, Severity.WARNING, ORDER_1, LATE);
    Finding sixth = Finding.of(F1, Severity.INFO, ORDER_1, LATE);

    assertThat(ImmutableList.sortedCopyOf(
            Finding.BY_SEVERITY, ImmutableList.of(sixth, fourth, second, fifth, first, third)))
        .containsExactly(first, second, third, fourth, fifth, sixth);
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void finding_null() {
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.of(F1, Severity.INFO, null, LATE))
        .withMessage("subject");
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.of(F1, Severity.INFO, ORDER_1, null))
        .withMessage("message");
  }

  @Test
  void evidence_emptyId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.of(Evidence.Kind.ORDER, ""))
        .withMessage("Argument 'id' must not be empty for evidence of kind ORDER");
  }

  @Test
  void evidence_byKindThenId() {
    assertThat(ORDER_1).isLessThan(ORDER_2);
    assertThat(ORDER_2).isLessThan(Evidence.of(Evidence.Kind.AGENT, "1"));
  }
}
