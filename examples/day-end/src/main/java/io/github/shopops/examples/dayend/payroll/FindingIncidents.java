package io.github.shopops.examples.dayend.payroll;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns findings of the warehouse into incidents that payroll can judge by (差错转考勤奖惩). What nobody in particular did, or
 * what no rule of the shop has a price for, stays a finding.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FindingIncidents {
  private final ImmutableMap<String, Charge> charges;

  private FindingIncidents(Charge... charges) {
    this.charges =
        Maps.uniqueIndex(ImmutableList.copyOf(charges), charge -> charge.rule().code());
  }

  /**
   * By the rules of the custom-print shop, which fines what the desk gets wrong in notes (rule book {@code mural}).
   *
   * @return the mapping
   */
  public static FindingIncidents mural() {
    return new FindingIncidents(
        Charge.of(AuditRule.NOTE_CHANGED_AFTER_APPROVAL, "note-violation", Charge.Who.NOTE_AUTHOR),
        Charge.of(
            AuditRule.SIZE_NOT_SOLD,
            "content-error",
            Charge.Who.NOTE_AUTHOR,
            Stage.BEFORE_PRODUCTION),
        Charge.of(
            AuditRule.INSTALLATION_WITHOUT_APPOINTMENT,
            "unconfirmed-delivery",
            Charge.Who.NOTE_AUTHOR),
        Charge.of(
            AuditRule.COLLECTED_WITH_WAYBILL, "unconfirmed-delivery", Charge.Who.NOTE_AUTHOR));
  }

  /**
   * By the rules that count points for what anybody gets wrong (rule book {@code annual}).
   *
   * @return the mapping
   */
  public static FindingIncidents annual() {
    return new FindingIncidents(
        Charge.of(AuditRule.PRINTED_TWICE, "wrong-entry", Charge.Who.PRINTER),
        Charge.of(AuditRule.OLD_REVISION_PRINTED, "wrong-entry", Charge.Who.PRINTER),
        Charge.of(AuditRule.SCAN_MISMATCH, "wrong-entry", Charge.Who.INSPECTOR),
        Charge.of(AuditRule.FOREIGN_BARCODE, "wrong-entry", Charge.Who.INSPECTOR),
        Charge.of(AuditRule.INSPECTED_NOT_SHIPPED, "work-undone", Charge.Who.INSPECTOR),
        Charge.of(AuditRule.SHIPPED_NOT_INSPECTED, "problem-skipped", Charge.Who.SHIPPER),
        Charge.of(AuditRule.SHIPPED_AFTER_CANCEL, "problem-skipped", Charge.Who.SHIPPER),
        Charge.of(AuditRule.RETURN_NOT_CHECKED, "work-undone", Charge.Who.CASE_HANDLER),
        Charge.of(AuditRule.CHECKED_NOT_REFUNDED, "work-undone", Charge.Who.CASE_HANDLER));
  }

  /**
   * Makes incidents of findings.
   *
   * @param day the facts that were audited
   * @param findings what was found
   * @param words the language of the reasons
   * @return the incidents, each with the order it is about and the finding as its reason, as they happened
   */
  public ImmutableList<Incident> of(
      WarehouseDay day, Iterable<Finding> findings, Explanations words) {
    requireNonNull(day, "day");
    requireNonNull(words, "words");
    return ImmutableList.copyOf(findings).stream()
        .flatMap(finding -> incident(day, finding, words).stream())
        .sorted(Incident.BY_OCCURRENCE)
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Incident> incident(WarehouseDay day, Finding finding, Explanations words) {
    Charge charge = charges.get(finding.message().key());
    if (charge == null) {
      return Optional.empty();
    }
    return act(day, finding, charge.who()).map(act -> {
      Incident.Builder incident = Incident.builder();
      incident
          .id(charge.rule().code().substring("audit.".length()) + "-"
              + finding.subject().id())
          .agent(act.by())
          .at(act.at())
          .kind(charge.kind())
          .order(act.order())
          .stage(Optional.ofNullable(charge.stage()))
          .reason(words.explain(finding));
      return incident.build();
    });
  }

  /** What somebody did, when, and with which order. */
  private record Act(AgentId by, Instant at, OrderId order) {}

  private static Optional<Act> act(WarehouseDay day, Finding finding, Charge.Who who) {
    return switch (who) {
      case NOTE_AUTHOR -> orders(finding).flatMap(order -> noted(day, order)).findFirst();
      case PRINTER -> parcelStep(day, finding, ParcelStep.PRINT);
      case INSPECTOR -> parcelStep(day, finding, ParcelStep.INSPECT);
      case SHIPPER -> parcelStep(day, finding, ParcelStep.SHIP);
      case CASE_HANDLER ->
        day.afterSales().stream()
            .filter(record -> record.afterSale().id().equals(finding.subject().id()))
            .flatMap(record -> last(record.events().stream(), record.afterSale().order()).stream())
            .findFirst();
    };
  }

  private static Stream<OrderId> orders(Finding finding) {
    return ids(finding, Evidence.Kind.ORDER).map(OrderId::of);
  }

  private static Stream<String> ids(Finding finding, Evidence.Kind kind) {
    return Stream.concat(Stream.of(finding.subject()), finding.evidence().stream())
        .filter(fact -> fact.kind() == kind)
        .map(Evidence::id);
  }

  private static Stream<Act> noted(WarehouseDay day, OrderId order) {
    return day.orders().stream()
        .filter(record -> record.order().id().equals(order))
        .flatMap(record -> record.notes().stream())
        .map(NoteLog::effective)
        .filter(entry -> entry.who() != null && entry.when() != null)
        .map(entry -> new Act(
            Objects.requireNonNull(entry.who()), Objects.requireNonNull(entry.when()), order));
  }

  private static Optional<Act> parcelStep(WarehouseDay day, Finding finding, ParcelStep step) {
    ImmutableList<String> parcels =
        ids(finding, Evidence.Kind.PARCEL).collect(ImmutableList.toImmutableList());
    return day.parcels().stream()
        .filter(record -> parcels.contains(record.parcel().id().value()))
        .filter(record -> !record.parcel().members().isEmpty())
        .flatMap(record -> last(
            record.events().stream().filter(event -> event.step() == step),
            record.parcel().members().first())
            .stream())
        .findFirst();
  }

  private static Optional<Act> last(Stream<? extends Event<?, ?>> events, OrderId order) {
    return events
        .filter(event -> event.by() != null)
        .max(Comparator.comparing(Event::at))
        .map(event -> new Act(Objects.requireNonNull(event.by()), event.at(), order));
  }
}
