package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A person on the sample's pay-roll; the last day is blank while employed. */
record SampleAgent(
    String id, String name, String code, String grade, String joined, String left, int score) {

  /** The pay-roll: all grades, one who joins and one who leaves in the middle of October. */
  static final ImmutableList<SampleAgent> ALL = ImmutableList.of(
      new SampleAgent("A01", "王晓岚", "A001", "customer-manager", "2022-03-01", "", 95),
      new SampleAgent("A02", "李思远", "A002", "senior", "2023-02-13", "", 92),
      new SampleAgent("A03", "陈雨桐", "A003", "senior", "2023-08-01", "", 88),
      new SampleAgent("A04", "刘子墨", "A004", "senior", "2024-01-15", "", 90),
      new SampleAgent("A05", "杨可欣", "A005", "intermediate", "2024-06-03", "", 86),
      new SampleAgent("A06", "赵明轩", "A006", "intermediate", "2024-09-18", "", 84),
      new SampleAgent("A07", "黄静怡", "A007", "intermediate", "2025-03-10", "", 89),
      new SampleAgent("A08", "周文博", "A008", "intermediate", "2025-05-06", "", 81),
      new SampleAgent("A09", "吴佳宁", "A009", "junior", "2026-08-03", "", 85),
      new SampleAgent("A10", "徐浩然", "A010", "junior", "2026-09-01", "", 78),
      new SampleAgent("A11", "孙若曦", "A011", "junior", "2026-10-12", "", 82),
      new SampleAgent("A12", "马俊杰", "A012", "junior", "2025-12-01", "2026-10-20", 70));

  /** Returns who is employed on a day. */
  static List<SampleAgent> on(LocalDate day) {
    return ALL.stream().filter(agent -> agent.isEmployedOn(day)).toList();
  }

  /** Says whether the person is employed on a day of a month. */
  boolean isEmployedIn(YearMonth month) {
    return !month.atEndOfMonth().isBefore(LocalDate.parse(joined))
        && (left.isEmpty() || !month.atDay(1).isAfter(LocalDate.parse(left)));
  }

  /** Returns the number in the id. */
  int number() {
    return Integer.parseInt(id.substring(1));
  }

  private boolean isEmployedOn(LocalDate day) {
    return !day.isBefore(LocalDate.parse(joined))
        && (left.isEmpty() || !day.isAfter(LocalDate.parse(left)));
  }
}
