package io.github.shopops.examples.dayend.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.dayend.report.PageModel.Lane;
import io.github.shopops.examples.dayend.report.PageModel.Segment;
import io.github.shopops.examples.dayend.report.PageModel.Shelf;
import io.github.shopops.examples.dayend.report.PageModel.Step;
import io.github.shopops.examples.dayend.report.PageModel.Tick;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timeline of each parcel: where it waited, for how long, and who took it on. */
final class Lanes {
  /** What a parcel waits in, each begun by a step; the last one ends when it is signed for. */
  static final ImmutableList<String> SEGMENTS =
      ImmutableList.of("paid", "approved", "printed", "picked", "inspected", "shipped");

  private static final ImmutableMap<ParcelStep, String> BEGUN_BY = ImmutableMap.of(
      ParcelStep.PRINT, "printed",
      ParcelStep.PICK, "picked",
      ParcelStep.INSPECT, "inspected",
      ParcelStep.SHIP, "shipped",
      ParcelStep.RECALL, "approved");

  private static final int HOURS_APART = 3;

  /** A finding that names more parcels is about what they have in common, such as a batch. */
  private static final int MOST_PARCELS = 3;

  private final AuditedDay day;
  private final Explanations words;
  private final Instant begin;
  private final Instant end;
  private final ImmutableMap<OrderId, OrderRecord> orders;
  private final ImmutableListMultimap<String, String> found;

  private Lanes(AuditedDay day) {
    this.day = day;
    this.words = day.words();
    ZoneId zone = day.policy().fulfilment().zone();
    this.begin = day.date().atStartOfDay(zone).toInstant();
    this.end = day.date().plusDays(1).atStartOfDay(zone).toInstant();
    this.orders = day.facts().orders().stream()
        .collect(ImmutableMap.toImmutableMap(record -> record.order().id(), record -> record));
    ImmutableListMultimap.Builder<String, String> said = ImmutableListMultimap.builder();
    for (Finding finding : day.findings()) {
      ImmutableList<String> named = Stream.concat(
              Stream.of(finding.subject()), finding.evidence().stream())
          .filter(fact -> fact.kind() == Evidence.Kind.PARCEL)
          .map(Evidence::id)
          .distinct()
          .collect(toImmutableList());
      if (named.size() <= MOST_PARCELS) {
        named.forEach(parcel -> said.put(parcel, words.explain(finding)));
      }
    }
    this.found = said.build();
  }

  static Lanes of(AuditedDay day) {
    return new Lanes(day);
  }

  static String anchor(String parcel) {
    return "parcel-" + parcel;
  }

  /** Returns a share in percent with two decimals, as a style sheet writes it. */
  static String percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  ImmutableList<Tick> ticks() {
    ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
    for (int hour = 0; hour <= 24; hour += HOURS_APART) {
      ticks.add(new Tick(String.format(Locale.ROOT, "%02d", hour), percent(hour, 24)));
    }
    return ticks.build();
  }

  /** Returns the parcels with findings first, then all others by the stage they are in. */
  ImmutableList<Shelf> shelves() {
    List<Lane> wrong = new ArrayList<>();
    Map<ParcelStage, List<Lane>> others = new EnumMap<>(ParcelStage.class);
    day.facts().parcels().stream()
        .sorted(Comparator.comparing(record -> record.parcel().id()))
        .forEach(record -> {
          Lane lane = lane(record);
          if (found.containsKey(lane.id())) {
            wrong.add(lane);
          } else {
            others
                .computeIfAbsent(record.parcel().stage(), stage -> new ArrayList<>())
                .add(lane);
          }
        });
    ImmutableList.Builder<Shelf> shelves = ImmutableList.builder();
    if (!wrong.isEmpty()) {
      shelves.add(new Shelf(words.text("page.parcels.found"), true, ImmutableList.copyOf(wrong)));
    }
    others.forEach((stage, lanes) ->
        shelves.add(new Shelf(words.text(stage.code()), false, ImmutableList.copyOf(lanes))));
    return shelves.build();
  }

  private Lane lane(ParcelRecord record) {
    ImmutableList<ParcelEvent> events = ImmutableList.sortedCopyOf(
        Comparator.comparing(ParcelEvent::at).thenComparing(ParcelEvent::step), record.events());
    ParcelStage stage = record.parcel().stage();
    return new Lane(
        anchor(record.parcel().id().value()),
        record.parcel().id().value(),
        Ascii.toLowerCase(stage.name()),
        words.text(stage.code()),
        String.join(", ", record.parcel().members().stream().map(OrderId::value).toList()),
        record.parcel().waybill() == null ? "" : record.parcel().waybill().toString(),
        record.parcel().revision() == 1
            ? ""
            : words.explain(Message.of(
                "page.parcels.revision", Integer.toString(record.parcel().revision()))),
        segments(record, events),
        steps(record, events),
        found.get(record.parcel().id().value()));
  }

  private ImmutableList<Step> steps(ParcelRecord record, List<ParcelEvent> events) {
    return Stream.concat(
            Stream.of(
                    step("funnel.paid", first(record, this::paidAt)),
                    step("funnel.approved", first(record, this::approvedAt)))
                .filter(Objects::nonNull),
            events.stream()
                .map(event -> new Step(
                    words.text(event.step().code()),
                    day.time(event.at()),
                    event.by() == null
                        ? words.text("page.parcels.nobody")
                        : event.by().value())))
        .collect(toImmutableList());
  }

  private @Nullable Step step(String key, @Nullable Instant at) {
    return at == null ? null : new Step(words.text(key), day.time(at), "");
  }

  /** When something first happened to one of a parcel's orders. */
  private interface Moment {
    @Nullable
    Instant of(OrderRecord order);
  }

  private @Nullable Instant paidAt(OrderRecord record) {
    Order order = record.order();
    return order.paidAt().orElse(null);
  }

  private @Nullable Instant approvedAt(OrderRecord record) {
    return record.approvedAt().orElse(null);
  }

  private @Nullable Instant first(ParcelRecord record, Moment moment) {
    Instant first = null;
    for (OrderId id : record.parcel().members()) {
      OrderRecord order = orders.get(id);
      Instant at = order == null ? null : moment.of(order);
      first = at != null && (first == null || at.isBefore(first)) ? at : first;
    }
    return first;
  }

  private ImmutableList<Segment> segments(ParcelRecord record, List<ParcelEvent> events) {
    ImmutableList.Builder<Segment> segments = ImmutableList.builder();
    String name = "paid";
    Instant since = first(record, this::paidAt);
    Instant approved = first(record, this::approvedAt);
    if (approved != null && !events.isEmpty() && approved.isBefore(events.get(0).at())) {
      add(segments, name, since, approved);
      name = "approved";
      since = approved;
    }
    for (ParcelEvent event : events) {
      String next = BEGUN_BY.get(event.step());
      boolean ends = event.step() == ParcelStep.SIGN || event.step() == ParcelStep.VOID;
      if (next != null || ends) {
        add(segments, name, since, event.at());
        name = next == null ? "" : next;
        since = event.at();
      }
    }
    if (!name.isEmpty()) {
      add(segments, name, since, day.now());
    }
    return segments.build();
  }

  /** Adds what of a stretch falls into the day. */
  private void add(
      ImmutableList.Builder<Segment> segments, String name, @Nullable Instant from, Instant to) {
    if (from == null || !to.isAfter(begin) || !from.isBefore(end)) {
      return;
    }
    Instant first = from.isBefore(begin) ? begin : from;
    Instant last = to.isAfter(end) ? end : to;
    long whole = Duration.between(begin, end).toSeconds();
    segments.add(new Segment(
        name,
        percent(Duration.between(begin, first).toSeconds(), whole),
        percent(Math.max(0, Duration.between(first, last).toSeconds()), whole),
        words.text("page.legend." + name)));
  }
}
