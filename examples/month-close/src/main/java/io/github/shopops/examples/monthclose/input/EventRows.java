package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.order.Refund;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.payroll.bonus.GrantedAward;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.fine.Outlay;
import java.util.Comparator;

/** The small files of a month: refunds, assignments, trainees, awards and what the fund paid for. */
final class EventRows {
  static final ImmutableList<Column> REFUNDS = ImmutableList.of(
      required("id"),
      required("order"),
      required("at"),
      required("amount"),
      optional("fault"),
      ToldRows.COLUMN);

  static final ImmutableList<Column> AWARDS = ImmutableList.of(
      required("id"), required("agent"), required("at"), required("amount"), required("reason"));

  static final ImmutableList<Column> ASSIGNMENTS = ImmutableList.of(
      required("order"), required("agent"), optional("reason"), optional("approver"));

  static final ImmutableList<Column> OUTLAYS =
      ImmutableList.of(required("id"), required("at"), required("amount"), optional("purpose"));

  static final ImmutableList<Column> TRAINEES =
      ImmutableList.of(required("trainee"), required("mentor"), required("ready_at"));

  private static final ImmutableMap<String, Refund.Fault> FAULTS =
      ImmutableMap.<String, Refund.Fault>builder()
          .put("", Refund.Fault.UNKNOWN)
          .put("buyer", Refund.Fault.BUYER)
          .put("service", Refund.Fault.SERVICE)
          .put("quality", Refund.Fault.QUALITY)
          .put("unknown", Refund.Fault.UNKNOWN)
          .put("买家原因", Refund.Fault.BUYER)
          .put("服务原因", Refund.Fault.SERVICE)
          .put("质量问题", Refund.Fault.QUALITY)
          .buildOrThrow();

  private final StaffRows staff;
  private final ToldRows<Refund> refunds = new ToldRows<>("id");
  private final KeyedRows<Assignment> assignments = new KeyedRows<>("order");
  private final KeyedRows<Trainee> trainees = new KeyedRows<>("trainee");
  private final KeyedRows<GrantedAward> awards = new KeyedRows<>("id");
  private final KeyedRows<Outlay> outlays = new KeyedRows<>("id");

  EventRows(StaffRows staff) {
    this.staff = staff;
  }

  /** Reads a refund; its order may be one of a month long closed, and so in no file. */
  void readRefund(Row row) throws RowRejected {
    Refund refund = new Refund(
        row.id("id"),
        row.order("order"),
        row.instant("at"),
        row.positiveMoney("amount"),
        row.choice("fault", FAULTS));
    refunds.add(refund.id(), refund, refund.at(), "at", row);
  }

  void readAssignment(Row row) throws RowRejected {
    Assignment assignment = new Assignment(
        row.order("order"), staff.known(row, "agent"), row.prose("reason"), row.text("approver"));
    assignments.add(assignment.order().value(), assignment, row);
  }

  void readTrainee(Row row) throws RowRejected {
    Trainee trainee =
        new Trainee(row.name("trainee"), staff.known(row, "mentor"), row.instantOrDay("ready_at"));
    if (trainee.trainee().equals(trainee.mentor().value())) {
      throw Row.rejected("mentor", ShopRejection.OWN_MENTOR, trainee.trainee());
    }
    trainees.add(trainee.trainee(), trainee, row);
  }

  void readOutlay(Row row) throws RowRejected {
    Outlay outlay = new Outlay(
        row.id("id"), row.instant("at"), row.positiveMoney("amount"), row.prose("purpose"));
    outlays.add(outlay.id(), outlay, row);
  }

  void readAward(Row row) throws RowRejected {
    GrantedAward award = new GrantedAward(
        row.id("id"),
        staff.known(row, "agent"),
        row.instantOrDay("at"),
        row.positiveMoney("amount"),
        row.requiredProse("reason"));
    awards.add(award.id(), award, row);
  }

  ImmutableList<Told<Refund>> refunds() {
    return refunds.facts(Comparator.naturalOrder());
  }

  ImmutableList<GrantedAward> awards() {
    return awards.facts();
  }

  ImmutableList<Assignment> assignments() {
    return assignments.facts();
  }

  ImmutableList<Trainee> trainees() {
    return trainees.facts();
  }

  ImmutableList<Outlay> outlays() {
    return outlays.facts();
  }
}
