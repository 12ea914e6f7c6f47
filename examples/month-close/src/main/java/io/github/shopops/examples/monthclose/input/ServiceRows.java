package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.kpi.TypingTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What is measured of service: cases to answer, buyers' ratings and typing tests. */
final class ServiceRows {
  static final ImmutableList<Column> CASES = ImmutableList.of(
      required("id"),
      required("agent"),
      required("kind"),
      required("opened"),
      optional("answered"),
      optional("closed"));

  static final ImmutableList<Column> RATINGS = ImmutableList.of(
      required("id"), required("agent"), required("at"), required("points"), required("best"));

  static final ImmutableList<Column> TYPING = ImmutableList.of(
      required("id"),
      required("agent"),
      required("on"),
      required("characters"),
      required("seconds"));

  private static final int MOST_POINTS = 1_000;
  private static final int MOST_CHARACTERS = 10_000_000;
  private static final int DAY = (int) Duration.ofDays(1).toSeconds();

  private static final ImmutableMap<String, ServiceCase.Kind> KINDS =
      ImmutableMap.<String, ServiceCase.Kind>builder()
          .putAll(
              Maps.uniqueIndex(Arrays.asList(ServiceCase.Kind.values()), ServiceCase.Kind::code))
          .put("疑问", ServiceCase.Kind.QUESTION)
          .put("投诉", ServiceCase.Kind.COMPLAINT)
          .put("邮件", ServiceCase.Kind.E_MAIL)
          .buildOrThrow();

  private final StaffRows staff;
  private final KeyedRows<ServiceCase> cases = new KeyedRows<>("id");
  private final KeyedRows<Rating> ratings = new KeyedRows<>("id");
  private final KeyedRows<TypingTest> typingTests = new KeyedRows<>("id");

  ServiceRows(StaffRows staff) {
    this.staff = staff;
  }

  void readCase(Row row) throws RowRejected {
    String id = row.id("id");
    AgentId agent = staff.known(row, "agent");
    ServiceCase.Kind kind = row.choice("kind", KINDS);
    Instant opened = row.instant("opened");
    Optional<Instant> answered = later(row, "answered", opened);
    Optional<Instant> closed = later(row, "closed", opened);
    cases.add(
        id,
        new ServiceCase(id, agent, kind, opened, answered.orElse(null), closed.orElse(null)),
        row);
  }

  void readRating(Row row) throws RowRejected {
    int best = row.count("best", 1, MOST_POINTS);
    Rating rating = new Rating(
        row.id("id"),
        staff.known(row, "agent"),
        row.instantOrDay("at"),
        row.count("points", 0, best),
        best);
    ratings.add(rating.id(), rating, row);
  }

  void readTypingTest(Row row) throws RowRejected {
    TypingTest test = new TypingTest(
        row.id("id"),
        staff.known(row, "agent"),
        row.date("on"),
        row.count("characters", 0, MOST_CHARACTERS),
        Duration.ofSeconds(row.count("seconds", 1, DAY)));
    typingTests.add(test.id(), test, row);
  }

  ImmutableList<ServiceCase> cases() {
    return ImmutableList.sortedCopyOf(cases.facts());
  }

  ImmutableList<Rating> ratings() {
    return ratings.facts();
  }

  ImmutableList<TypingTest> typingTests() {
    return typingTests.facts();
  }

  private static Optional<Instant> later(Row row, String column, Instant opened)
      throws RowRejected {
    Optional<Instant> at = row.optionalInstant(column);
    if (at.filter(opened::isAfter).isPresent()) {
      throw Row.outOfOrder(column, row.text(column), "opened");
    }
    return at;
  }
}
