package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Who is on duty when (排班表), and which overtime was approved. A duty of a day goes before a rotation, a later rotation
 * before an earlier one.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DutyRoster extends Serializable permits ImmutableDutyRoster {
  /** Returns the duties of single days; one a person and day. */
  ImmutableSet<Duty> duties();

  /** Returns the rotations; one a person and first day. */
  ImmutableSet<Rotation> rotations();

  /** Returns the overtime that was approved; one a person and day. */
  ImmutableSet<OvertimeApproval> approvals();

  /** Returns everybody whom the roster names. */
  default ImmutableSortedSet<AgentId> agents() {
    return Stream.of(
            duties().stream().map(Duty::agent),
            rotations().stream().map(Rotation::agent),
            approvals().stream().map(OvertimeApproval::agent))
        .flatMap(agents -> agents)
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgentId::compareTo));
  }

  /** Checks that the roster does not contradict itself. */
  @Value.Check
  default void check() {
    checkSaidOnce("duties", duties(), duty -> List.of(duty.agent(), duty.day()));
    checkSaidOnce("rotations", rotations(), rota -> List.of(rota.agent(), rota.since()));
    checkSaidOnce("approvals", approvals(), given -> List.of(given.agent(), given.day()));
  }

  private static <F> void checkSaidOnce(String name, Iterable<F> facts, Function<F, Object> key) {
    Map<Object, F> said = new HashMap<>();
    for (F fact : facts) {
      F before = said.putIfAbsent(key.apply(fact), fact);
      checkArgument(
          before == null, "Argument '%s' must not have both %s and %s", name, before, fact);
    }
  }

  /** Builds rosters. */
  final class Builder extends ImmutableDutyRoster.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
