package io.github.shopops.fulfilment.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.inspection.ScanSession;
import io.github.shopops.fulfilment.inspection.Verdict;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.BasketBook;
import io.github.shopops.fulfilment.picking.BasketUse;
import io.github.shopops.fulfilment.picking.BatchPlanner;
import io.github.shopops.fulfilment.picking.BatchPolicy;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickRoute;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.picking.Printable;
import io.github.shopops.fulfilment.picking.Wave;
import io.github.shopops.fulfilment.picking.WavePlanner;
import io.github.shopops.fulfilment.picking.WavePolicy;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** One of each value type of what is planned before anything is shipped. */
public final class PlanningSamples {
  private static final String WORDS = "买家张三在门口等";
  private static final ParcelId PARCEL = ParcelId.of("P1");
  private static final AgentId PICKER = AgentId.of("EDB_PH001");

  private PlanningSamples() {}

  /** One of each type. */
  public static ImmutableList<Serializable> values() {
    return Stream.of(picking(), inspection(), merging(), holding())
        .flatMap(List::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Serializable> picking() {
    ImmutableListMultimap<ParcelId, PickLine> contents =
        ImmutableListMultimap.of(PARCEL, new PickLine("MUG", "A-1", 2));
    WavePolicy waves = new WavePolicy(9, 30, new PickRoute(ImmutableList.of("B", "A")));
    Wave wave = WavePlanner.of(waves).plan("B1", contents).get(0);
    BatchPolicy batches = BatchPolicy.warehouse(Duration.ofMinutes(30), 1, 9);
    Printable ready = new Printable(PARCEL, Machines.AT, false);
    BasketUse use =
        new BasketUse("u1", "K1", PICKER, ImmutableSortedSet.of(PARCEL), Machines.AT, null);
    return List.of(
        new PrintEvent("e1", Paper.LABEL, PARCEL, 1, "B1", 1, PICKER, Machines.AT, WORDS),
        new PrintBatch("B1", Machines.AT, ImmutableList.of(PARCEL), 1),
        new PickLine("MUG", null, 2),
        waves.route(),
        waves,
        wave,
        wave.list(),
        batches,
        ready,
        BatchPlanner.of(batches).plan("B1", Machines.AT, List.of(ready)),
        use,
        new BasketBook(ImmutableSortedMap.of("u1", use)));
  }

  private static List<Serializable> inspection() {
    Scan scan = new Scan("s1", "690001", PARCEL, Machines.AT, null);
    ScanSession session = ScanSession.begin(
            ImmutableSortedMap.of(PARCEL, ImmutableSortedMultiset.of("690001")))
        .plus(scan)
        .takeBack("s2");
    return List.of(scan, session, new Verdict(Verdict.Kind.RIGHT, PARCEL));
  }

  private static MergeCandidate candidate(String order, HoldReason... holds) {
    return new MergeCandidate(
        OrderId.of(order),
        Reviews.KEY,
        Machines.AT,
        "ZTO",
        ImmutableSortedSet.copyOf(holds),
        false);
  }

  private static List<Serializable> merging() {
    List<MergeCandidate> candidates =
        List.of(candidate("O1"), candidate("O2", HoldReason.SWAP), candidate("O3"));
    Money postage = Money.parse("CNY 8.00");
    AddOn addOn = new AddOn(
        OrderId.of("O2"), Reviews.KEY, Parcel.open(PARCEL), Reviews.KEY, false, postage, postage);
    return List.of(
        Reviews.KEY,
        candidates.get(1),
        MergePlanner.of(Reviews.POLICY).plan(candidates).get(0),
        addOn,
        AddOnPlanner.of(Reviews.POLICY).decide(addOn));
  }

  private static List<Serializable> holding() {
    ReviewCase held = Reviews.reviewed(Reviews.order("O1", 30, 6).note(WORDS).build())
        .note(Reviews.note("张三,3.6*2.8,左右镜像,10.20,自提," + WORDS))
        .build();
    ReviewRound round = ReviewRound.builder()
        .now(Machines.AT)
        .addCases(held)
        .stock(ImmutableMap.of("MUG", new StockLevel(5, 1)))
        .barcodes(ImmutableMap.of("MUG", "690001"))
        .build();
    ImmutableList.Builder<Serializable> samples = ImmutableList.builder();
    Reviews.POLICY.rules().forEach(rule -> samples.add(rule.test()));
    HoldChecker.of(Reviews.POLICY).check(round).values().forEach(samples::addAll);
    return samples
        .add(held, round, Reviews.NAMING, Reviews.POLICY.rules().get(0), Reviews.NAME)
        .build();
  }
}
