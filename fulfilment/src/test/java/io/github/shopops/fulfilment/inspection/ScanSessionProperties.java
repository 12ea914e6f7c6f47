package io.github.shopops.fulfilment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ScanResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScanSessionProperties {
  private static final List<ParcelId> PARCELS =
      List.of(ParcelId.of("P1"), ParcelId.of("P2"), ParcelId.of("P3"));

  @Provide
  Arbitrary<List<ImmutableSortedMultiset<String>>> goods() {
    return Arbitraries.of("A", "B", "C")
        .list()
        .ofMaxSize(5)
        .map(ImmutableSortedMultiset::copyOf)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private record Beep(String barcode, int parcel, boolean back) {}

  @Provide
  Arbitrary<List<Beep>> beeps() {
    return Combinators.combine(
            Arbitraries.of("A", "A", "B", "C", "D"),
            Arbitraries.integers().between(-3, 2),
            Arbitraries.of(true, false, false, false))
        .as(Beep::new)
        .list()
        .ofMaxSize(15);
  }

  private static ScanSession begin(List<ImmutableSortedMultiset<String>> goods) {
    ImmutableSortedMap.Builder<ParcelId, ImmutableSortedMultiset<String>> required =
        ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < goods.size(); i++) {
      required.put(PARCELS.get(i), goods.get(i));
    }
    return ScanSession.begin(required.buildOrThrow());
  }

  /** What the inspector does, each step by itself. */
  private static List<UnaryOperator<ScanSession>> steps(List<Beep> beeps, int parcels) {
    List<UnaryOperator<ScanSession>> steps = new ArrayList<>();
    for (int i = 0; i < beeps.size(); i++) {
      Beep beep = beeps.get(i);
      String id = "s" + i;
      ParcelId parcel =
          beep.parcel() < 0 || beep.parcel() >= parcels ? null : PARCELS.get(beep.parcel());
      Scan scan = new Scan(id, beep.barcode(), parcel, Machines.AT.plusSeconds(i), null);
      steps.add(session -> session.plus(scan));
      if (beep.back()) {
        steps.add(session -> session.takeBack(id));
      }
    }
    return steps;
  }

  private static ScanSession after(ScanSession session, List<UnaryOperator<ScanSession>> steps) {
    ScanSession now = session;
    for (UnaryOperator<ScanSession> step : steps) {
      now = step.apply(now);
    }
    return now;
  }

  private static List<Beep> counting(List<Beep> beeps) {
    return beeps.stream().filter(beep -> !beep.back()).toList();
  }

  @Property(tries = 300)
  @Label("Neither the order of scans nor a retry nor a late take-back changes a session")
  void anyOrder(
      @ForAll("goods") List<ImmutableSortedMultiset<String>> goods,
      @ForAll("beeps") List<Beep> beeps,
      @ForAll Random chance) {
    List<UnaryOperator<ScanSession>> steps = steps(beeps, goods.size());
    List<UnaryOperator<ScanSession>> shuffled = new ArrayList<>(steps);
    shuffled.addAll(steps.subList(0, steps.size() / 2));
    Collections.shuffle(shuffled, chance);

    ScanSession session = after(begin(goods), steps);
    ScanSession other = after(begin(goods), shuffled);
    assertThat(other).isEqualTo(session);
    assertThat(other.verdicts().entrySet())
        .containsExactlyElementsOf(session.verdicts().entrySet());
  }

  @Property(tries = 300)
  @Label("The result for one parcel is the plain comparison of two heaps of barcodes")
  void oneParcel(
      @ForAll("goods") List<ImmutableSortedMultiset<String>> goods,
      @ForAll("beeps") List<Beep> beeps) {
    ImmutableSortedMultiset<String> required = goods.get(0);
    ScanSession session = after(begin(goods.subList(0, 1)), steps(beeps, 1));
    Multiset<String> scanned = counting(beeps).stream()
        .map(Beep::barcode)
        .collect(Collectors.toCollection(HashMultiset::create));

    assertThat(session.results().values()).containsExactly(ScanResult.compare(required, scanned));
  }

  @Property(tries = 300)
  @Label(
      "As many scans are right as the heaps allow: for each barcode, the lesser of needed and scanned")
  void asManyRightAsPossible(
      @ForAll("goods") List<ImmutableSortedMultiset<String>> goods,
      @ForAll("beeps") List<Beep> beeps) {
    List<Beep> free =
        beeps.stream().map(beep -> new Beep(beep.barcode(), -1, beep.back())).toList();
    ScanSession session = after(begin(goods), steps(free, goods.size()));
    long possible = Set.of("A", "B", "C").stream()
        .mapToLong(barcode -> Math.min(
            goods.stream().mapToInt(heap -> heap.count(barcode)).sum(),
            counting(free).stream()
                .filter(beep -> beep.barcode().equals(barcode))
                .count()))
        .sum();

    assertThat(session.verdicts().values().stream()
            .filter(verdict -> verdict.kind() == Verdict.Kind.RIGHT))
        .hasSize((int) possible);
    assertThat(session.verdicts()).hasSize(counting(free).size());
  }

  @Property(tries = 300)
  @Label(
      "A parcel passes exactly when all its goods were scanned and no wrong piece could lie in it")
  void passes(
      @ForAll("goods") List<ImmutableSortedMultiset<String>> goods,
      @ForAll("beeps") List<Beep> beeps) {
    ScanSession session = after(begin(goods), steps(beeps, goods.size()));
    IntStream.range(0, goods.size()).forEach(i -> {
      ParcelId parcel = PARCELS.get(i);
      ImmutableSortedMultiset<String> needed = goods.get(i);
      long right = session.verdicts().values().stream()
          .filter(verdict -> verdict.equals(new Verdict(Verdict.Kind.RIGHT, parcel)))
          .count();
      boolean wrong = session.verdicts().entrySet().stream()
          .filter(entry -> entry.getValue().kind() != Verdict.Kind.RIGHT)
          .anyMatch(entry -> parcel.equals(entry.getValue().parcel())
              || (entry.getValue().parcel() == null
                  && (entry.getValue().kind() == Verdict.Kind.FOREIGN
                      || needed.contains(barcode(session, entry.getKey())))));
      ScanResult result = session
          .results()
          .getOrDefault(
              parcel,
              ScanResult.compare(ImmutableSortedMultiset.of(), ImmutableSortedMultiset.of()));

      assertThat(result.isComplete() && result.foreign().isEmpty())
          .isEqualTo(right == needed.size() && !wrong);
    });
  }

  private static String barcode(ScanSession session, String id) {
    Scan scan = session.scans().get(id);
    return scan == null ? "?" : scan.barcode();
  }
}
