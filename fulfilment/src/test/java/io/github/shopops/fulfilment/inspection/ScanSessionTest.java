package io.github.shopops.fulfilment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ScanResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScanSessionTest {
  private static final ParcelId P1 = ParcelId.of("P1");
  private static final ParcelId P2 = ParcelId.of("P2");

  /** P1 needs A, A and B, P2 needs A. */
  private static final ScanSession MERGED = ScanSession.begin(ImmutableSortedMap.of(
      P1, ImmutableSortedMultiset.of("A", "A", "B"), P2, ImmutableSortedMultiset.of("A")));

  private static Scan scan(int number, String barcode, @Nullable ParcelId parcel) {
    return new Scan(
        "s" + number, barcode, parcel, Machines.AT.plusSeconds(number), AgentId.of("A001"));
  }

  private static ScanSession scanned(String barcodes) {
    ScanSession session = MERGED;
    int number = 0;
    for (String barcode : barcodes.split(" ", -1)) {
      session = session.plus(scan(++number, barcode, null));
    }
    return session;
  }

  private static List<String> verdicts(ScanSession session) {
    return session.verdicts().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().kind() + " "
            + entry.getValue().parcel())
        .toList();
  }

  @Test
  void verdicts_ofMergedParcels() {
    assertThat(verdicts(scanned("A A A B B C")))
        .containsExactly(
            "s1 RIGHT P1",
            "s2 RIGHT P1",
            "s3 RIGHT P2",
            "s4 RIGHT P1",
            "s5 TOO_MANY null",
            "s6 FOREIGN null");
  }

  @Test
  void results_wrongPiecesSpeakAgainstEveryParcelTheyCouldLieIn() {
    ScanSession session = scanned("A A A B B C");
    ScanResult first = session.results().getOrDefault(P1, none());
    ScanResult second = session.results().getOrDefault(P2, none());

    assertThat(first.missing()).isEmpty();
    assertThat(first.surplus()).containsExactly("B");
    assertThat(first.foreign()).containsExactly("C");
    assertThat(second.isComplete()).isTrue();
    assertThat(second.foreign()).containsExactly("C");
  }

  private static ScanResult none() {
    return ScanResult.compare(ImmutableSortedMultiset.of(), ImmutableSortedMultiset.of());
  }

  @Test
  void correct_wrongScanByTheRightOne() {
    ScanSession session = scanned("A A C B").correct("s3", scan(5, "A", null));

    assertThat(verdicts(session))
        .containsExactly("s1 RIGHT P1", "s2 RIGHT P1", "s4 RIGHT P1", "s5 RIGHT P2");
    assertThat(session.results().values())
        .allSatisfy(result -> assertThat(result.isComplete()).isTrue())
        .allSatisfy(result -> assertThat(result.foreign()).isEmpty());
  }

  @Test
  void verdicts_scanThatNamesItsParcelComesFirst() {
    ScanSession session = MERGED.plus(scan(1, "A", null)).plus(scan(2, "A", P1));
    session = session.plus(scan(3, "A", P1)).plus(scan(4, "B", P2));

    assertThat(verdicts(session))
        .containsExactly("s1 RIGHT P2", "s2 RIGHT P1", "s3 RIGHT P1", "s4 FOREIGN P2");
  }

  @Test
  void verdicts_wrongScanOfASingleParcelIsThatParcels() {
    ScanSession session =
        ScanSession.begin(ImmutableSortedMap.of(P1, ImmutableSortedMultiset.of("A")));

    assertThat(verdicts(session.plus(scan(1, "C", null)))).containsExactly("s1 FOREIGN P1");
  }

  @Test
  void plus_again_changesNothing() {
    ScanSession session = scanned("A B");

    assertThat(session.plus(scan(1, "A", null))).isSameAs(session);
    assertThat(session.takeBack("s1").takeBack("s1").plus(scan(1, "A", null)))
        .isEqualTo(session.takeBack("s1"));
  }

  @Test
  void plus_notOfThisSession() {
    ScanSession session = scanned("A B");

    assertThatThrownBy(() -> session.plus(scan(1, "B", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s1");
    assertThatThrownBy(() -> session.plus(scan(9, "B", ParcelId.of("P3"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P3");
  }
}
