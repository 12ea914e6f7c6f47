package io.github.shopops.fulfilment.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.Machines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintLogTest {
  private static final ParcelId P1 = ParcelId.of("P1");
  private static final ParcelId P2 = ParcelId.of("P2");

  private static PrintEvent print(
      int number, Paper paper, ParcelId parcel, int revision, int sequence, @Nullable String why) {
    return new PrintEvent(
        "e" + number,
        paper,
        parcel,
        revision,
        "B1",
        sequence,
        AgentId.of("A001"),
        Machines.AT.plusSeconds(number),
        why);
  }

  private static final PrintEvent FIRST = print(1, Paper.LABEL, P1, 1, 1, null);
  private static final PrintEvent JAM = print(3, Paper.LABEL, P1, 1, 1, "卡纸");
  private static final PrintEvent AGAIN = print(4, Paper.LABEL, P1, 1, 4, null);
  private static final PrintEvent LIST = print(2, Paper.PICK_LIST, P1, 1, 1, null);
  private static final PrintEvent NEXT = print(5, Paper.LABEL, P1, 2, 2, null);
  private static final PrintLog LOG = PrintLog.of(List.of(NEXT, AGAIN, JAM, LIST, FIRST, FIRST));

  @Test
  void events_eachOnceEarliestFirst() {
    assertThat(LOG.events()).containsExactly(FIRST, LIST, JAM, AGAIN, NEXT);
    assertThat(LOG.batch("B1")).hasSize(5);
    assertThat(LOG.batch("B2")).isEmpty();
  }

  @Test
  void of_twoPrintsOfOneId() {
    assertThatThrownBy(() -> PrintLog.of(List.of(FIRST, print(1, Paper.LABEL, P2, 1, 1, null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("e1");
  }

  @Test
  void copies_ofOneRevision() {
    assertThat(LOG.copies(P1, Paper.LABEL, 1)).isEqualTo(3);
    assertThat(LOG.copies(P1, Paper.LABEL, 2)).isEqualTo(1);
    assertThat(LOG.copies(P1, Paper.PICK_LIST, 1)).isEqualTo(1);
    assertThat(LOG.copies(P2, Paper.LABEL, 1)).isZero();
  }

  @Test
  void revision_newest() {
    assertThat(LOG.revision(P1, Paper.LABEL)).isEqualTo(2);
    assertThat(LOG.revision(P1, Paper.PICK_LIST)).isEqualTo(1);
    assertThat(LOG.revision(P2, Paper.LABEL)).isZero();
  }

  @Test
  void unexplained_printsAfterTheFirstWithoutAReason() {
    assertThat(LOG.unexplained()).containsExactly(AGAIN);
  }

  @Test
  void missing_numbersOfABatch() {
    assertThat(LOG.missing("B1", Paper.LABEL, 5)).containsExactly(3, 5);
    assertThat(LOG.missing("B1", Paper.PICK_LIST, 2)).containsExactly(2);
    assertThat(LOG.missing("B2", Paper.LABEL, 2)).containsExactly(1, 2);
    assertThat(LOG.missing("B1", Paper.LABEL, 0)).isEmpty();
  }

  @Test
  void toString_withoutTheReason() {
    assertThat(JAM.toString()).contains("P1", "####").doesNotContain("卡纸");
  }
}
