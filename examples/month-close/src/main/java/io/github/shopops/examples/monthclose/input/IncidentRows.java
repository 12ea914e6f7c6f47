package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.shopfiles.input.Cells;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** {@code incidents.csv}: what went wrong, of the kinds that the rule book knows and with the facts that its rules need. */
final class IncidentRows {
  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("id"),
      required("agent"),
      required("at"),
      required("kind"),
      optional("order"),
      optional("seconds"),
      optional("minutes_late"),
      optional("loss"),
      optional("stage"),
      optional("amount"),
      optional("points"),
      optional("reason"),
      optional("excused"),
      ToldRows.COLUMN);

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  private static final ImmutableMap<String, Stage> STAGES = ImmutableMap.of(
      "before_production", Stage.BEFORE_PRODUCTION,
      "at_factory", Stage.AT_FACTORY,
      "下生产单前", Stage.BEFORE_PRODUCTION,
      "已下到工厂", Stage.AT_FACTORY);

  private static final ImmutableMap<Fact, String> COLUMN_OF = Maps.immutableEnumMap(ImmutableMap.of(
      Fact.ORDER, "order",
      Fact.DURATION, "seconds",
      Fact.LOSS, "loss",
      Fact.STAGE, "stage",
      Fact.STATED, "amount",
      Fact.REASON, "reason",
      Fact.POINTS, "points"));

  private static final ImmutableSet<String> NOT_EXCUSED =
      ImmutableSet.of("", "false", "0", "no", "n", "否");

  private final StaffRows staff;
  private final FinePolicy policy;
  private final ImmutableMap<String, IncidentKind> kinds;
  private final ToldRows<Incident> incidents = new ToldRows<>("id");

  IncidentRows(StaffRows staff, FinePolicy policy) {
    this.staff = staff;
    this.policy = policy;
    this.kinds = policy.kinds().stream()
        .map(FinePolicy.KnownKind::kind)
        .collect(ImmutableMap.toImmutableMap(IncidentKind::code, kind -> kind));
  }

  void read(Row row) throws RowRejected {
    Optional<OrderId> order =
        row.text("order").isEmpty() ? Optional.empty() : Optional.of(row.order("order"));
    Optional<Stage> stage =
        row.text("stage").isEmpty() ? Optional.empty() : Optional.of(row.choice("stage", STAGES));
    Incident.Builder builder = Incident.builder();
    builder
        .id(row.id("id"))
        .agent(staff.known(row, "agent"))
        .at(row.instant("at"))
        .kind(kind(row))
        .order(order)
        .duration(duration(row))
        .loss(row.optionalMoney("loss"))
        .stage(stage)
        .stated(row.optionalMoney("amount"))
        .points(points(row))
        .reason(Optional.of(row.prose("reason")).filter(reason -> !reason.isEmpty()))
        .excuse(excuse(row));
    Incident incident = builder.build();
    ImmutableSet<Fact> missing = policy.missing(incident);
    for (Fact fact : missing) {
      throw new RowRejected(
          COLUMN_OF.getOrDefault(fact, fact.code()),
          ShopRejection.MISSING_FACT,
          incident.kind().code());
    }
    incidents.add(incident.id(), incident, incident.at(), "at", row);
  }

  /** Returns the incidents as they happened. */
  ImmutableList<Told<Incident>> incidents() {
    return incidents.facts(Incident.BY_OCCURRENCE);
  }

  private IncidentKind kind(Row row) throws RowRejected {
    String code = row.name("kind");
    IncidentKind kind = kinds.get(code.toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw Row.unknown("kind", ShopRejection.UNKNOWN_KIND, code, kinds.keySet());
    }
    return kind;
  }

  /** Returns how long it lasted, in whichever of the two columns it stands. */
  private static Optional<Duration> duration(Row row) throws RowRejected {
    Optional<Duration> seconds = row.optionalWhole("seconds").map(Duration::ofSeconds);
    Optional<BigDecimal> late =
        row.optionalDecimal("minutes_late").map(SECONDS_PER_MINUTE::multiply);
    if (late.filter(value -> value.stripTrailingZeros().scale() > 0).isPresent()) {
      throw Row.rejected("minutes_late", RejectionCode.BAD_NUMBER, row.text("minutes_late"));
    }
    Optional<Duration> minutes = late.map(BigDecimal::longValueExact).map(Duration::ofSeconds);
    if (seconds.isPresent() && minutes.isPresent() && !seconds.equals(minutes)) {
      throw Row.rejected("minutes_late", RejectionCode.CONTRADICTION, row.text("minutes_late"));
    }
    return seconds.or(() -> minutes);
  }

  /** Returns the points stated; a number that no rule could allow is no number. */
  private static Optional<Integer> points(Row row) throws RowRejected {
    return row.optionalCount("points", 0, Integer.MAX_VALUE);
  }

  private static Optional<String> excuse(Row row) {
    String text = row.prose("excused");
    return NOT_EXCUSED.contains(Cells.plain(text).toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(text);
  }
}
