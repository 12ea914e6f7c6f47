/** What a person earns: incidents, fines, commissions, bonuses, pay slips and the close of a month. */
module io.github.shopops.payroll {
  requires transitive io.github.shopops.core;
  requires static com.fasterxml.jackson.databind;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports io.github.shopops.payroll;
  exports io.github.shopops.payroll.close;
  exports io.github.shopops.payroll.bonus;
  exports io.github.shopops.payroll.fine;
  exports io.github.shopops.payroll.commission;
  exports io.github.shopops.payroll.rulebook;
  exports io.github.shopops.payroll.rulebook.json;
  exports io.github.shopops.payroll.guarantee;
  exports io.github.shopops.payroll.incident;
  exports io.github.shopops.payroll.payslip;
  exports io.github.shopops.payroll.withholding;
  exports io.github.shopops.payroll.kpi;
  exports io.github.shopops.payroll.score;
  exports io.github.shopops.payroll.grade;
  exports io.github.shopops.payroll.discipline;
  exports io.github.shopops.payroll.attendance;
}
