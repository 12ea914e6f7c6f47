package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.Cells;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * {@code agents.csv}: who is on the pay-roll, against which everybody else's rows are checked; and {@code months.csv}: what
 * is different in one month.
 */
final class StaffRows {
  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("agent"),
      required("name"),
      optional("work_code"),
      optional("grade"),
      optional("joined"),
      optional("left"),
      optional("team_score"),
      optional("post"),
      optional("team"),
      optional("standing"),
      optional("contract_from"),
      optional("contract_until"),
      optional("probation_until"),
      optional("contract_wage"),
      optional("target"),
      optional("parcels"),
      optional("on_leave"),
      optional("additional_deductions"));

  static final ImmutableList<Column> MONTHS = ImmutableList.of(
      required("agent"),
      required("month"),
      optional("grade"),
      optional("post"),
      optional("team"),
      optional("standing"),
      optional("team_score"),
      optional("target"),
      optional("parcels"),
      optional("on_leave"),
      optional("additional_deductions"));

  private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(100);

  /** More parcels than anybody unpacks in a month. */
  private static final int MOST_PARCELS = 1_000_000;

  private static final ImmutableMap<String, Standing> STANDINGS =
      ImmutableMap.<String, Standing>builder()
          .put("", Standing.CONFIRMED)
          .putAll(Maps.uniqueIndex(Arrays.asList(Standing.values()), Standing::code))
          .put("转正", Standing.CONFIRMED)
          .put("试用", Standing.PROBATION)
          .put("试用期", Standing.PROBATION)
          .put("实习", Standing.INTERN)
          .put("顶岗", Standing.STAND_IN)
          .put("临时顶岗", Standing.STAND_IN)
          .buildOrThrow();

  private final KeyedRows<Employee> rows = new KeyedRows<>("agent");
  private final KeyedRows<PersonMonth> months =
      new KeyedRows<>("month", ShopRejection.SAID_OTHERWISE);
  private final Set<AgentId> known = new HashSet<>();

  void read(Row row) throws RowRejected {
    Employee.Builder employee = Employee.builder();
    AgentId agent = row.agent("agent");
    Optional<LocalDate> joined = row.optionalDate("joined");
    Optional<LocalDate> left = row.optionalDate("left");
    if (joined.isPresent() && left.isPresent() && left.get().isBefore(joined.get())) {
      throw Row.rejected("left", ShopRejection.LEFT_BEFORE_JOINED, row.text("left"));
    }
    employee
        .agent(agent)
        .name(row.name("name"))
        .workCode(code(row))
        .grade(optionalName(row, "grade").orElse(""))
        .joined(joined)
        .left(left)
        .teamScore(score(row))
        .post(optionalName(row, "post"))
        .team(optionalName(row, "team"))
        .standing(row.choice("standing", STANDINGS))
        .contract(contract(row, joined))
        .target(target(row))
        .parcels(row.optionalCount("parcels", 0, MOST_PARCELS))
        .onLeave(row.yes("on_leave"))
        .additionalDeductions(row.optionalMoney("additional_deductions"));
    rows.add(agent.value(), employee.build(), row);
  }

  /** Reads what is different in a month; a blank cell is what the staff list says. */
  void readMonth(Row row) throws RowRejected {
    AgentId agent = known(row, "agent");
    YearMonth month = row.month("month");
    PersonMonth said = new PersonMonth(
        agent,
        month,
        optionalName(row, "grade").orElse(null),
        optionalName(row, "post").orElse(null),
        optionalName(row, "team").orElse(null),
        row.text("standing").isEmpty() ? null : row.choice("standing", STANDINGS),
        score(row).orElse(null),
        target(row).orElse(null),
        row.optionalCount("parcels", 0, MOST_PARCELS).orElse(null),
        row.text("on_leave").isEmpty() ? null : row.yes("on_leave"),
        row.optionalMoney("additional_deductions").orElse(null));
    months.add(agent.value() + '\u001E' + month, said, row);
  }

  /** Returns what is different in which month, by person and month. */
  ImmutableList<PersonMonth> months() {
    return months.facts();
  }

  /** Returns the staff by agent, each work code with one person at a time. */
  ImmutableList<Employee> employees() {
    ImmutableList.Builder<Employee> employees = ImmutableList.builder();
    Map<String, List<Employee>> holders = new HashMap<>();
    for (KeyedRows.Entry<Employee> entry : rows.distinct()) {
      Employee employee = entry.fact();
      List<Employee> others = employee
          .workCode()
          .map(code -> holders.computeIfAbsent(code, unused -> new ArrayList<>()))
          .orElseGet(ArrayList::new);
      if (others.stream().anyMatch(other -> overlap(employee, other))) {
        String code = employee.workCode().orElseThrow();
        entry
            .row()
            .table()
            .reject(
                entry.row(), Row.rejected("work_code", ShopRejection.DUPLICATE_WORK_CODE, code));
      } else {
        others.add(employee);
        employees.add(employee);
        known.add(employee.agent());
      }
    }
    return employees.build();
  }

  /** Returns the agent of a row, who must be known. */
  AgentId known(Row row, String column) throws RowRejected {
    AgentId agent = row.agent(column);
    if (!known.contains(agent)) {
      throw Row.rejected(column, ShopRejection.UNKNOWN_AGENT, agent.value());
    }
    return agent;
  }

  /** Returns the work code as notes are read: plain characters in upper case. */
  private static Optional<String> code(Row row) throws RowRejected {
    return row.text("work_code").isEmpty()
        ? Optional.empty()
        : Optional.of(Cells.plain(row.name("work_code")).toUpperCase(Locale.ROOT));
  }

  /** Returns what is agreed; a contract that names no beginning began on the day of joining. */
  private static Optional<Contract> contract(Row row, Optional<LocalDate> joined)
      throws RowRejected {
    Optional<LocalDate> stated = row.optionalDate("contract_from");
    Optional<LocalDate> until = row.optionalDate("contract_until");
    Optional<LocalDate> probation = row.optionalDate("probation_until");
    Optional<Money> wage = row.optionalMoney("contract_wage");
    if (stated.isEmpty() && until.isEmpty() && probation.isEmpty() && wage.isEmpty()) {
      return Optional.empty();
    }
    LocalDate since = stated
        .or(() -> joined)
        .orElseThrow(() -> new RowRejected("contract_from", RejectionCode.MISSING_VALUE));
    String first = stated.isPresent() ? "contract_from" : "joined";
    if (until.filter(since::isAfter).isPresent()) {
      throw Row.outOfOrder("contract_until", row.text("contract_until"), first);
    } else if (probation.filter(since::isAfter).isPresent()) {
      throw Row.outOfOrder("probation_until", row.text("probation_until"), first);
    }
    Contract.Builder contract = Contract.builder();
    contract.since(since).until(until).probationUntil(probation).wage(wage);
    return Optional.of(contract.build());
  }

  private static Optional<Money> target(Row row) throws RowRejected {
    return row.text("target").isEmpty()
        ? Optional.empty()
        : Optional.of(row.positiveMoney("target"));
  }

  private static Optional<String> optionalName(Row row, String column) throws RowRejected {
    return row.text(column).isEmpty() ? Optional.empty() : Optional.of(row.name(column));
  }

  private static Optional<BigDecimal> score(Row row) throws RowRejected {
    Optional<BigDecimal> score = row.optionalDecimal("team_score");
    if (score.filter(value -> value.compareTo(HIGHEST_SCORE) > 0).isPresent()) {
      throw Row.rejected("team_score", RejectionCode.BAD_NUMBER, row.text("team_score"));
    }
    return score.map(BigDecimal::stripTrailingZeros).map(StaffRows::unscaled);
  }

  /** Writes 1E+2 as 100, so that equal scores are equal values. */
  private static BigDecimal unscaled(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static boolean overlap(Employee a, Employee b) {
    return !endsBefore(a, b) && !endsBefore(b, a);
  }

  private static boolean endsBefore(Employee a, Employee b) {
    return a.left().isPresent()
        && b.joined().isPresent()
        && a.left().get().isBefore(b.joined().get());
  }
}
