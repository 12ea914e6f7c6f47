package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts how well agents served: answers in time, satisfaction, complaints (K15, K16).
 *
 * <p>A case belongs to the day on which it came in, a rating to its own. A case that nobody answered is late once its time
 * is over, and is not counted before. This class is immutable and thread-safe.
 */
public final class ServiceCalculator {
  private static final Ratio YES = new Ratio(1, 1);
  private static final Ratio NO = new Ratio(0, 1);

  private final KpiPolicy policy;

  private ServiceCalculator(KpiPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy how the shop counts
   * @return the calculator
   */
  public static ServiceCalculator of(KpiPolicy policy) {
    return new ServiceCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Counts the figures of certain days.
   *
   * @param cases questions, complaints and e-mail, in any order; one that is given twice counts once
   * @param ratings what buyers thought, likewise
   * @param days the days, in the policy's zone
   * @param asOf the instant up to which facts are known
   * @return the figures by agent
   * @throws IllegalArgumentException if two different cases or ratings have one id
   */
  public ServiceReport calculate(
      Collection<ServiceCase> cases, Collection<Rating> ratings, DayRange days, Instant asOf) {
    requireNonNull(asOf, "asOf");
    Map<AgentId, ServiceFigures> agents = new TreeMap<>();
    ImmutableSortedSet.Builder<ServiceCase> late = ImmutableSortedSet.naturalOrder();
    for (ServiceCase one : once("cases", cases, ServiceCase::id)) {
      if (isOn(one.openedAt(), days)) {
        Ratio inTime = inTime(one, asOf);
        agents.merge(one.agent(), figures(one, inTime), ServiceFigures::plus);
        if (inTime.equals(NO)) {
          late.add(one);
        }
      }
    }
    for (Rating rating : once("ratings", ratings, Rating::id)) {
      if (isOn(rating.at(), days)) {
        Ratio points = new Ratio(rating.points(), rating.best());
        agents.merge(
            rating.agent(),
            new ServiceFigures(Ratio.NONE, Ratio.NONE, points, 0, Ratio.NONE),
            ServiceFigures::plus);
      }
    }
    return new ServiceReport(ImmutableSortedMap.copyOf(agents), late.build());
  }

  private static <T> Collection<T> once(String name, Collection<T> facts, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    for (T fact : facts) {
      T known = byId.putIfAbsent(id.apply(fact), fact);
      checkArgument(
          known == null || known.equals(fact),
          "Argument '%s' holds two different facts with id '%s'",
          name,
          id.apply(fact));
    }
    return byId.values();
  }

  private boolean isOn(Instant at, DayRange days) {
    return days.contains(LocalDate.ofInstant(at, policy.zone()));
  }

  private Ratio inTime(ServiceCase one, Instant asOf) {
    Duration limit =
        one.kind() == ServiceCase.Kind.E_MAIL ? policy.mailWithin() : policy.answerWithin();
    Instant deadline = one.openedAt().plus(limit);
    Instant answered = one.answeredAt();
    if (answered == null) {
      return deadline.isBefore(asOf) ? NO : Ratio.NONE;
    }
    return answered.isAfter(deadline) ? NO : YES;
  }

  private static ServiceFigures figures(ServiceCase one, Ratio inTime) {
    if (one.kind() == ServiceCase.Kind.E_MAIL) {
      return new ServiceFigures(Ratio.NONE, inTime, Ratio.NONE, 0, Ratio.NONE);
    }
    boolean complaint = one.kind() == ServiceCase.Kind.COMPLAINT;
    Instant closed = one.closedAt();
    Ratio handling = complaint && closed != null
        ? new Ratio(Duration.between(one.openedAt(), closed).toMillis(), 1)
        : Ratio.NONE;
    return new ServiceFigures(inTime, Ratio.NONE, Ratio.NONE, complaint ? 1 : 0, handling);
  }
}
