package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.order.AgentId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
  private static final RosterEntry AMY = new RosterEntry(AgentId.of("amy"), "A-01", null, DAY);
  private static final RosterEntry BOB =
      new RosterEntry(AgentId.of("bob"), "a-01", DAY.plusDays(1), null);

  @Test
  void of_aCodeMayPassOnButNotOverlap() {
    assertThat(Roster.of(List.of(BOB, AMY, AMY)).holders("Ａ－０１")).containsExactly(AMY, BOB);
    RosterEntry early = new RosterEntry(AgentId.of("bob"), "a-01", DAY, null);
    assertThatThrownBy(() -> Roster.of(List.of(AMY, early)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'entries' gives agents amy and bob the work code 'a-01' on the same day");
  }

  @Test
  void of_refusesTwoEntriesOfOneAgent() {
    RosterEntry other = new RosterEntry(AgentId.of("amy"), null, null, null);
    assertThatThrownBy(() -> Roster.of(List.of(AMY, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'entries' holds two different entries of agent amy");
  }

  @Test
  void find_byAgent() {
    Roster roster = Roster.of(List.of(BOB, AMY));
    assertThat(roster.entries()).containsExactly(AMY, BOB);
    assertThat(roster.find(AgentId.of("amy"))).contains(AMY);
    assertThat(roster.find(AgentId.of("eve"))).isEmpty();
    assertThat(Roster.empty().entries()).isEmpty();
    assertThat(roster)
        .isEqualTo(Roster.of(List.of(AMY, BOB)))
        .hasSameHashCodeAs(Roster.of(List.of(AMY, BOB)));
  }

  @Test
  void isEmployedOn_bothEndsIncluded() {
    assertThat(AMY.isEmployedOn(DAY)).isTrue();
    assertThat(AMY.isEmployedOn(DAY.plusDays(1))).isFalse();
    assertThat(BOB.isEmployedOn(DAY)).isFalse();
    assertThat(BOB.isEmployedOn(DAY.plusDays(1))).isTrue();
  }

  @Test
  void entry_refusesBlankCodeAndLeavingBeforeJoining() {
    assertThatThrownBy(() -> new RosterEntry(AgentId.of("amy"), " ", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'workCode' of agent amy must not be blank but has value ' '");
    assertThatThrownBy(() -> new RosterEntry(AgentId.of("amy"), null, DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'left' of agent amy must not be before 2026-10-03 but has value 2026-10-02");
  }
}
