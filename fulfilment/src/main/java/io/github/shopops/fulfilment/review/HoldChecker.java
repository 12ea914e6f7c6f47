package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.note.Artwork;
import io.github.shopops.core.note.Extra;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.note.OrderNote;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what speaks against printing orders (审单): a rule that is in force, or what somebody declares. The order in which
 * cases are given does not matter.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HoldChecker {
  private final ReviewPolicy policy;

  private HoldChecker(ReviewPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a checker.
   *
   * @param policy how the shop reviews
   * @return the checker
   */
  public static HoldChecker of(ReviewPolicy policy) {
    return new HoldChecker(requireNonNull(policy, "policy"));
  }

  /**
   * Checks all orders of a round.
   *
   * @param round what is known
   * @return for each order that is paid, or to be paid for on delivery, what holds it, in the order of the rules; nothing
   *     where it may be approved
   */
  public ImmutableSortedMap<OrderId, ImmutableList<HoldFinding>> check(ReviewRound round) {
    RoundIndex index = new RoundIndex(round);
    return round.cases().stream()
        .filter(RoundIndex::isReviewed)
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            OrderId::compareTo,
            each -> each.order().id(),
            each -> new Look(policy, round, index, each).findings()));
  }

  /**
   * Returns the reasons of findings.
   *
   * @param findings what holds an order
   * @return each reason once
   */
  public static ImmutableSortedSet<HoldReason> reasons(Iterable<HoldFinding> findings) {
    ImmutableSortedSet.Builder<HoldReason> reasons = ImmutableSortedSet.naturalOrder();
    findings.forEach(finding -> reasons.add(finding.hold().reason()));
    return reasons.build();
  }

  /** What a test finds: a sentence, and what it rests on besides the order. */
  private record Trace(Message why, ImmutableList<Evidence> evidence) {
    static Trace of(Message why, Evidence... evidence) {
      return new Trace(why, ImmutableList.copyOf(evidence));
    }
  }

  /** One look at one order. */
  private record Look(ReviewPolicy policy, ReviewRound round, RoundIndex index, ReviewCase it) {
    ImmutableList<HoldFinding> findings() {
      ImmutableList.Builder<HoldFinding> findings = ImmutableList.builder();
      List<HoldReason> declared = new ArrayList<>(it.declared());
      for (HoldRule rule : policy.rules()) {
        if (rule.enabled()) {
          find(rule.test())
              .ifPresent(
                  trace -> findings.add(finding(rule.id(), rule.reason(), rule.clause(), trace)));
          if (declared.remove(rule.reason())) {
            Trace trace = declared(rule.reason());
            findings.add(finding(rule.id(), rule.reason(), rule.clause(), trace));
          }
        }
      }
      for (HoldReason reason : declared) {
        findings.add(finding(reason.code(), reason, policy.declaring(), declared(reason)));
      }
      return findings.build();
    }

    private Trace declared(HoldReason reason) {
      return Trace.of(Message.of("hold.declared", policy.message(reason)));
    }

    private HoldFinding finding(String rule, HoldReason reason, Clause clause, Trace trace) {
      OrderId order = it.order().id();
      Evidence subject = Evidence.of(Evidence.Kind.ORDER, order.value());
      return new HoldFinding(
          rule,
          new Hold(reason, order),
          new Finding(clause, Severity.WARNING, subject, trace.why(), trace.evidence()));
    }

    private Optional<Trace> find(HoldTest test) {
      if (test instanceof HoldTest.NoteCodes codes) {
        return noteCodes(codes);
      } else if (test instanceof HoldTest.Flags flags) {
        return it.order()
            .flag()
            .filter(flag -> flags.flags().contains(flag.flag()))
            .map(flag -> Trace.of(Message.of("hold.flag", flag.flag().code())));
      } else if (test instanceof HoldTest.Tags tags) {
        return it.order().tags().stream()
            .filter(tags.tags()::contains)
            .min(String::compareTo)
            .map(tag -> Trace.of(Message.of("hold.tag", tag)));
      } else if (test instanceof HoldTest.AddressWords words) {
        return addressWord(words.words())
            .map(word -> Trace.of(Message.of("hold.address-word", word)));
      } else if (test instanceof HoldTest.UnservedArea unserved) {
        return unserved(unserved.areas());
      } else if (test instanceof HoldTest.UnpaidSibling sibling) {
        return index
            .unpaidSibling(it, sibling.waited())
            .map(other ->
                Trace.of(Message.of("hold.unpaid-sibling", other.id().value()), order(other)));
      } else if (test instanceof HoldTest.Duplicate duplicate) {
        return duplicate(duplicate.days());
      }
      return switch ((HoldTest.Plain) test) {
        case CARRIER_WISH -> carrierWish();
        case BARCODE -> barcode();
        case SHORT -> stock(false);
        case OVERSOLD -> stock(true);
        case REFUND_OPEN -> refundOpen();
        case SWAP ->
          original().map(old -> Trace.of(Message.of("hold.swap", old.value()), order(old)));
        case CUSTOM_UNCONFIRMED -> customUnconfirmed();
      };
    }

    private static Evidence order(Order order) {
      return order(order.id());
    }

    private static Evidence order(OrderId order) {
      return Evidence.of(Evidence.Kind.ORDER, order.value());
    }

    private Optional<Trace> noteCodes(HoldTest.NoteCodes codes) {
      Optional<NoteCode> code = it.note().flatMap(NoteReading::code);
      return code.filter(codes.codes()::contains)
          .map(found -> Trace.of(Message.of("hold.note", found.message())));
    }

    private Optional<OrderNote> said() {
      return it.note().flatMap(NoteReading::note);
    }

    private Optional<Trace> carrierWish() {
      String carrier = it.carrier().orElse(null);
      if (carrier == null || said().isEmpty()) {
        return Optional.empty();
      }
      OrderNote note = said().get();
      if (note.carriersDenied().contains(carrier)) {
        return Optional.of(Trace.of(Message.of("hold.carrier-denied", carrier)));
      }
      return note.carriersAsked().isEmpty() || note.carriersAsked().contains(carrier)
          ? Optional.empty()
          : Optional.of(Trace.of(
              Message.of("hold.carrier-asked", String.join(", ", note.carriersAsked()), carrier)));
    }

    private Optional<String> addressWord(Iterable<String> words) {
      for (String word : words) {
        if (it.key().address().contains(MergeKey.plain(word))) {
          return Optional.of(word);
        }
      }
      return Optional.empty();
    }

    private Optional<Trace> unserved(ImmutableSetMultimap<String, String> areas) {
      return it.carrier()
          .flatMap(carrier -> addressWord(areas.get(carrier))
              .map(area -> Trace.of(Message.of("hold.unserved-area", carrier, area))));
    }

    private Optional<Trace> duplicate(int days) {
      return index
          .duplicate(it, days)
          .filter(other -> !original().equals(Optional.of(other.order().id())))
          .map(other -> Trace.of(
              Message.of(
                  "hold.duplicate",
                  other.order().id().value(),
                  Duration.between(RoundIndex.paidAt(other), RoundIndex.paidAt(it))),
              order(other.order())));
    }

    private Optional<Trace> barcode() {
      for (OrderLine line : it.order().lines()) {
        Message why = barcode(line.sku());
        if (why != null) {
          return Optional.of(Trace.of(why));
        }
      }
      return Optional.empty();
    }

    private @Nullable Message barcode(@Nullable String sku) {
      if (sku == null) {
        return Message.of("hold.sku-empty");
      }
      String barcode = round.barcodes().get(sku);
      if (barcode == null) {
        return Message.of("hold.sku-unknown", sku);
      }
      return barcode.isBlank() ? Message.of("hold.barcode-empty", sku) : null;
    }

    /** The first SKU that is not there at all, or that is there and promised to others. */
    private Optional<Trace> stock(boolean promised) {
      for (Map.Entry<String, Integer> need : RoundIndex.goods(it).entrySet()) {
        String sku = need.getKey();
        int quantity = need.getValue();
        StockLevel level = index.level(sku);
        boolean isShort = level.onHand() < quantity;
        long left = level.available() - index.neededBefore(it, sku);
        if (promised ? !isShort && left < quantity : isShort) {
          return Optional.of(Trace.of(
              promised
                  ? Message.of("hold.oversold", sku, quantity, level.onHand(), Math.max(0, left))
                  : Message.of("hold.no-stock", sku, quantity, level.onHand()),
              Evidence.of(Evidence.Kind.STOCK_ITEM, sku)));
        }
      }
      return Optional.empty();
    }

    private Optional<Trace> refundOpen() {
      return it.openRefunds().isEmpty()
          ? Optional.empty()
          : Optional.of(new Trace(
              Message.of("hold.refund-open", String.join(", ", it.openRefunds())),
              it.openRefunds().stream()
                  .map(refund -> Evidence.of(Evidence.Kind.REFUND, refund))
                  .collect(ImmutableList.toImmutableList())));
    }

    /** The order that this one swaps or replaces, as its note says. */
    private Optional<OrderId> original() {
      return said().stream()
          .flatMap(note -> note.extras().stream())
          .filter(Extra.OriginalOrder.class::isInstance)
          .map(extra -> ((Extra.OriginalOrder) extra).order())
          .findFirst();
    }

    private Optional<Trace> customUnconfirmed() {
      return said()
          .flatMap(OrderNote::artwork)
          .filter(Artwork::isChanged)
          .filter(artwork -> !it.customConfirmed())
          .map(artwork -> Trace.of(Message.of("hold.custom-unconfirmed")));
    }
  }
}
