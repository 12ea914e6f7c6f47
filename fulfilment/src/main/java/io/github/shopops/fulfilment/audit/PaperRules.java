package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What printer and papers tell (clauses L2, L4, L5 and L8). */
final class PaperRules {
  private PaperRules() {}

  static void printedWithoutWaybill(DayIndex day, Finder finder) {
    day.current()
        .filter(parcel -> parcel.hasMoved() && parcel.waybill().isEmpty())
        .filter(parcel -> !parcel.isCollected() && !parcel.isUndelivered())
        .forEach(
            parcel -> finder.add(parcel.evidence(), parcel.orders(), parcel.id().value()));
  }

  static void waybillWithoutPrint(DayIndex day, Finder finder) {
    if (day.prints().isEmpty()) {
      return;
    }
    day.current()
        .filter(parcel -> parcel.waybill().isPresent() && !hasLabel(parcel))
        .forEach(parcel -> finder.add(
            parcel.evidence(),
            parcel.waybill().stream().map(WaybillRules::evidence),
            parcel.id().value(),
            parcel.waybill().orElseThrow().toString()));
  }

  /** Whether there is a label: for a parcel with papers on it any, since an old one is another rule's. */
  private static boolean hasLabel(ParcelView parcel) {
    return parcel.labels().stream()
        .anyMatch(label -> parcel.stage() != ParcelStage.OPEN
            || label.revision() == parcel.parcel().revision());
  }

  static void oldRevisionPrinted(DayIndex day, Finder finder) {
    day.current().forEach(parcel -> {
      int revision = parcel.parcel().revision();
      if (revision == 1) {
        return;
      }
      ImmutableList<PrintEvent> old = parcel.labels().stream()
          .filter(label -> label.revision() < revision)
          .collect(ImmutableList.toImmutableList());
      boolean isUsed = parcel.hasMoved() && old.size() == parcel.labels().size();
      Stream<PrintEvent> wrong =
          isUsed ? old.stream() : old.stream().filter(label -> parcel.isAfterRecall(label.at()));
      ImmutableList<Evidence> evidence =
          wrong.map(PaperRules::evidence).collect(ImmutableList.toImmutableList());
      if (!evidence.isEmpty()) {
        finder.add(parcel.evidence(), evidence.stream(), parcel.id().value(), revision);
      }
    });
  }

  static void printedTwice(DayIndex day, Finder finder) {
    day.current().filter(PaperRules::isPrintedAgain).forEach(parcel -> {
      for (Paper paper : Paper.values()) {
        ImmutableListMultimap<Integer, PrintEvent> byRevision = Multimaps.index(
            parcel.prints().stream().filter(print -> print.paper() == paper).iterator(),
            PrintEvent::revision);
        byRevision.asMap().forEach((revision, prints) -> {
          if (prints.stream().skip(1).anyMatch(again -> again.reason() == null)) {
            finder.add(
                parcel.evidence(),
                prints.stream().map(PaperRules::evidence),
                parcel.id().value(),
                paper.message(),
                prints.size());
          }
        });
      }
    });
  }

  /** Whether more was printed for a parcel than one of each paper. */
  private static boolean isPrintedAgain(ParcelView parcel) {
    int labels = parcel.labels().size();
    return labels > 1 || parcel.prints().size() - labels > 1;
  }

  static void batchNotPrinted(DayIndex day, Finder finder) {
    ImmutableSetMultimap<String, ParcelId> printed = day.labelled();
    if (printed.isEmpty()) {
      return;
    }
    for (PrintBatch batch : day.facts().batches()) {
      ImmutableSet<ParcelId> asked = batch.parcels().stream()
          .filter(id -> day.parcel(id).stream().noneMatch(PaperRules::isGivenUp))
          .collect(ImmutableSet.toImmutableSet());
      ImmutableSet<ParcelId> labels = printed.get(batch.id()).stream()
          .filter(id -> day.parcel(id).stream().noneMatch(PaperRules::isGivenUp))
          .collect(ImmutableSet.toImmutableSet());
      Set<ParcelId> either = Sets.symmetricDifference(asked, labels);
      if (!asked.isEmpty() && !either.isEmpty()) {
        finder.add(
            evidence(batch),
            either.stream().map(PaperRules::evidence),
            batch.id(),
            asked.size(),
            labels.size());
      }
    }
  }

  private static boolean isGivenUp(ParcelView parcel) {
    return parcel.stage() == ParcelStage.VOID;
  }

  static void batchNotScanned(DayIndex day, Finder finder) {
    if (day.facts().scans().isEmpty()) {
      return;
    }
    ImmutableSetMultimap<String, ParcelId> printed = day.labelled();
    for (PrintBatch batch : day.facts().batches()) {
      ImmutableSet<ParcelId> labels = printed.get(batch.id());
      ImmutableList<ParcelView> unscanned = labels.stream()
          .flatMap(id -> day.parcel(id).stream())
          .filter(parcel -> parcel.isCurrent() && parcel.parcel().isInspected())
          .filter(parcel -> !parcel.contents().isEmpty() && parcel.scans().isEmpty())
          .collect(ImmutableList.toImmutableList());
      if (!unscanned.isEmpty()) {
        finder.add(
            evidence(batch),
            unscanned.stream().map(ParcelView::evidence),
            batch.id(),
            labels.size(),
            unscanned.size());
      }
    }
  }

  static void printCountDiffers(DayIndex day, Finder finder) {
    ImmutableSetMultimap<String, ParcelId> printed = day.labelled();
    for (PrintBatch batch : day.facts().batches()) {
      Integer counted = batch.preprocessed();
      int labels = printed.get(batch.id()).size();
      if (counted != null && !printed.isEmpty() && counted != labels) {
        finder.add(evidence(batch), Stream.of(), batch.id(), counted, labels);
      }
    }
  }

  static void pickListDiffers(DayIndex day, Finder finder) {
    for (PickList list : day.facts().pickLists()) {
      ImmutableList<PickLine> expected = contents(day, list);
      Set<String> vague = Stream.concat(expected.stream(), list.lines().stream())
          .filter(line -> line.location() == null)
          .map(PickLine::sku)
          .collect(Collectors.toSet());
      Map<String, Integer> should = sums(expected, vague);
      Map<String, Integer> does = sums(list.lines(), vague);
      TreeSet<String> wrong = new TreeSet<>(Sets.union(should.keySet(), does.keySet()));
      wrong.removeIf(place -> should.getOrDefault(place, 0).equals(does.getOrDefault(place, 0)));
      if (!expected.isEmpty() && !wrong.isEmpty()) {
        finder.add(
            Evidence.of(Evidence.Kind.PICK_LIST, list.id()),
            list.parcels().stream().map(PaperRules::evidence),
            list.id(),
            String.join(", ", wrong));
      }
    }
  }

  /** What the parcels of a list hold, nothing where the goods of one of them are not known. */
  private static ImmutableList<PickLine> contents(DayIndex day, PickList list) {
    ImmutableList.Builder<PickLine> all = ImmutableList.builder();
    for (ParcelId id : list.parcels()) {
      ImmutableList<PackedLine> contents =
          day.parcel(id).map(ParcelView::contents).orElse(ImmutableList.of());
      if (contents.isEmpty()) {
        return ImmutableList.of();
      }
      contents.forEach(line -> all.add(new PickLine(line.sku(), line.location(), line.quantity())));
    }
    return all.build();
  }

  /** Adds up by SKU and location, by SKU alone where somebody did not say from which place. */
  private static Map<String, Integer> sums(List<PickLine> lines, Set<String> vague) {
    Map<String, Integer> sums = new HashMap<>();
    for (PickLine line : lines) {
      String place = vague.contains(line.sku()) ? line.sku() : line.sku() + '@' + line.location();
      sums.merge(place, line.quantity(), Math::addExact);
    }
    return sums;
  }

  static void printedNotImported(DayIndex day, Finder finder) {
    if (day.facts().parcels().isEmpty()) {
      return;
    }
    Multimaps.index(
            day.prints().stream()
                .filter(print -> print.paper() == Paper.LABEL && isUnknown(day, print))
                .iterator(),
            PrintEvent::parcel)
        .asMap()
        .forEach((id, unknown) ->
            finder.add(evidence(id), unknown.stream().map(PaperRules::evidence), id.value()));
  }

  /** Whether there is no such parcel, or it is still open although its current label is printed. */
  private static boolean isUnknown(DayIndex day, PrintEvent print) {
    ParcelView parcel = day.parcel(print.parcel()).orElse(null);
    return parcel == null
        || (parcel.stage() == ParcelStage.OPEN && parcel.parcel().revision() == print.revision());
  }

  static void barcodeMissing(DayIndex day, Finder finder) {
    day.current().filter(ParcelView::hasMoved).forEach(parcel -> {
      TreeSet<String> bare = new TreeSet<>();
      for (PackedLine line : parcel.contents()) {
        String barcode = line.barcode();
        if (barcode != null && barcode.isBlank()) {
          bare.add(line.sku());
        }
      }
      if (!bare.isEmpty()) {
        finder.add(
            parcel.evidence(), parcel.orders(), parcel.id().value(), String.join(", ", bare));
      }
    });
  }

  private static Evidence evidence(ParcelId parcel) {
    return Evidence.of(Evidence.Kind.PARCEL, parcel.value());
  }

  private static Evidence evidence(PrintEvent print) {
    return Evidence.of(Evidence.Kind.PRINT, print.id());
  }

  private static Evidence evidence(PrintBatch batch) {
    return Evidence.of(Evidence.Kind.BATCH, batch.id());
  }
}
