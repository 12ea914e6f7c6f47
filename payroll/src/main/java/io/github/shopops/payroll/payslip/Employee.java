package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A person on the pay-roll, as known at the close of a month (员工): at which grade, from which day to which.
 *
 * <p>This class is immutable and thread-safe; its {@code toString} does not show the name.
 */
@Value.Immutable
public sealed interface Employee extends Serializable permits ImmutableEmployee {
  /** Returns the id under which facts name this person. */
  AgentId agent();

  /** Returns the person's name. */
  @Value.Redacted
  String name();

  /** Returns the work code (工号) that marks this person's orders, empty if there is none. */
  Optional<String> workCode();

  /** Returns the grade (级别), by a code or an alias of the pay plan, such as {@code 中级客服}; may be empty. */
  String grade();

  /** Returns the post (岗位), such as {@code pre-sale}, empty where the shop has but one. */
  Optional<String> post();

  /** Returns the team (小组) that the person sells in, empty where there is but one. */
  Optional<String> team();

  /**
   * Returns the positions held before the present grade, post and team (原岗位), each until its last day, oldest first;
   * none where nothing changed.
   */
  ImmutableList<Position> earlier();

  /**
   * Returns the position held on a day.
   *
   * @param day the day
   * @return the first earlier position that lasted until the day, else the present one, which has no last day
   */
  default Position position(LocalDate day) {
    for (Position position : earlier()) {
      if (!day.isAfter(requireNonNull(position.until(), "until"))) {
        return position;
      }
    }
    return new Position(null, grade(), post().orElse(null), team().orElse(null));
  }

  /** Returns how the person stands in the shop (身份) at the end of the month; confirmed unless stated. */
  @Value.Default
  default Standing standing() {
    return Standing.CONFIRMED;
  }

  /** Returns what is agreed of contract and probation (劳动合同), empty where nobody said. */
  Optional<Contract> contract();

  /** Returns the first day employed (入职), empty for longer than records go back. */
  Optional<LocalDate> joined();

  /** Returns the last day employed (离职), inclusive; empty while there is none. */
  Optional<LocalDate> left();

  /** Returns the team's score of this person for the month, 0 to 100, empty if nobody gave one. */
  Optional<BigDecimal> teamScore();

  /** Returns whether the person took leave in the month (请假), paid or not; no unless stated. */
  @Value.Default
  default boolean onLeave() {
    return false;
  }

  /** Returns what the person was to sell in the month (任务), empty where nobody set a target. */
  Optional<Money> target();

  /** Returns the returned and exchanged parcels that the person unpacked in the month (退换拆件数), empty where nobody counted. */
  Optional<Integer> parcels();

  /** Returns what the month adds to the special additional deductions from taxed income (专项附加扣除), empty for nothing. */
  Optional<Money> additionalDeductions();

  /** Returns the stated bases of contributions (缴费基数) by the contribution's name; the month's wage for those not named. */
  ImmutableMap<String, Money> contributionBases();

  /** Checks the score's range, that positions follow each other, and that nobody left before joining. */
  @Value.Check
  default void check() {
    teamScore()
        .ifPresent(score -> checkArgument(
            score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0,
            "Argument 'teamScore' must be between 0 and 100 for agent %s but has value %s",
            agent(),
            score));
    if (joined().isPresent() && left().isPresent()) {
      checkArgument(
          !left().get().isBefore(joined().get()),
          "Argument 'left' must not be before %s for agent %s but has value %s",
          joined().get(),
          agent(),
          left().get());
    }
    target()
        .ifPresent(amount -> checkArgument(
            amount.isPositive(),
            "Argument 'target' must be above zero for agent %s but has value %s",
            agent(),
            amount));
    parcels()
        .ifPresent(count -> checkArgument(
            count >= 0,
            "Argument 'parcels' must not be negative for agent %s but has value %s",
            agent(),
            count));
    checkPositions();
  }

  private void checkPositions() {
    @Nullable LocalDate reached = null;
    for (Position position : earlier()) {
      @Nullable LocalDate until = position.until();
      checkArgument(
          until != null && (reached == null || until.isAfter(reached)),
          "Argument 'earlier' must have positions that end one after the other for agent %s but has"
              + " %s after %s",
          agent(),
          until,
          reached);
      reached = until;
    }
  }

  /** Builds employees. */
  final class Builder extends ImmutableEmployee.Builder {
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
