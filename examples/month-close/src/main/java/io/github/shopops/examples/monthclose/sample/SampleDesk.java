package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.examples.shopfiles.sample.Dice;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.attendance.Shift;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Duties, clock and leaves of a few agents, for rule books with shifts: four days on and two off, early and late shifts,
 * with somebody late, somebody who stays on, somebody who forgets to clock out and one shift missed.
 */
final class SampleDesk {
  static final ImmutableList<String> CLOCK = ImmutableList.of("agent", "in", "out");
  static final ImmutableList<String> DUTIES = ImmutableList.of("agent", "day", "shift");
  static final ImmutableList<String> LEAVES =
      ImmutableList.of("id", "agent", "from", "until", "paid", "approved");

  private static final ImmutableList<String> AGENTS =
      ImmutableList.of("A02", "A03", "A04", "A09", "A10");

  /** How many minutes after the shift's start somebody came, by agent and day. */
  private static final ImmutableMap<String, Integer> LATE =
      ImmutableMap.of("A09 7", 12, "A10 16", 25, "A03 24", 4);

  /** How many minutes somebody stayed on. */
  private static final ImmutableMap<String, Integer> OVERTIME =
      ImmutableMap.of("A02 8", 75, "A03 10", 80, "A04 22", 45);

  private static final LocalDate FIRST = SampleShop.MONTH.atDay(1);

  private final List<Shift> shifts;
  private final Dice dice;
  private final List<List<String>> duties = new ArrayList<>();
  private final List<List<String>> clock = new ArrayList<>();

  private SampleDesk(AttendancePolicy policy, Dice dice) {
    this.shifts = policy.shifts();
    this.dice = dice;
    for (int i = 0; i < AGENTS.size() && !shifts.isEmpty(); i++) {
      for (int day = 1; day <= SampleShop.MONTH.lengthOfMonth(); day++) {
        day(AGENTS.get(i), i, day);
      }
    }
  }

  static SampleDesk of(AttendancePolicy policy, Dice dice) {
    return new SampleDesk(policy, dice);
  }

  List<List<String>> duties() {
    return duties;
  }

  List<List<String>> clock() {
    return clock;
  }

  /** One leave that is approved and paid, and one day off that nobody approved. */
  List<List<String>> leaves() {
    return List.of(
        List.of("L1", "A04", "2026-10-13", "2026-10-15", "yes", "yes"),
        List.of("L2", "A10", "2026-10-22", "2026-10-22", "no", "no"));
  }

  private void day(String agent, int offset, int day) {
    LocalDate date = FIRST.withDayOfMonth(day);
    int turn = (day + 2 * offset) % 6;
    if (turn >= 4) {
      duties.add(List.of(agent, date.toString(), ""));
      return;
    }
    Shift shift = (offset + day / 6) % 2 == 0 ? shifts.get(0) : shifts.get(shifts.size() - 1);
    duties.add(List.of(agent, date.toString(), shift.code()));
    if (!isAway(agent, day)) {
      come(agent, day, shift);
    }
  }

  private void come(String agent, int day, Shift shift) {
    LocalDate date = FIRST.withDayOfMonth(day);
    String key = agent + " " + day;
    LocalDateTime start = date.atTime(shift.start());
    LocalDateTime end = (shift.crossesMidnight() ? date.plusDays(1) : date).atTime(shift.end());
    LocalDateTime in = LATE.containsKey(key)
        ? start.plusMinutes(LATE.getOrDefault(key, 0))
        : start.minusMinutes(dice.between(2, 14));
    LocalDateTime out = end.plusMinutes(
        OVERTIME.containsKey(key) ? OVERTIME.getOrDefault(key, 0) : dice.between(0, 4));
    boolean forgotten = key.equals("A10 28");
    clock.add(
        List.of(agent, SampleFiles.TIME.format(in), forgotten ? "" : SampleFiles.TIME.format(out)));
  }

  /** Says whether somebody does not come: on leave, or for once without a word. */
  private static boolean isAway(String agent, int day) {
    return (agent.equals("A04") && day >= 13 && day <= 15)
        || (agent.equals("A10") && day == 22)
        || (agent.equals("A09") && day == 19);
  }
}
