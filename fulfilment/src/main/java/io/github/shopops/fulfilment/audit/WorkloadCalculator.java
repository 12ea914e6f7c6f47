package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts who did how much on a day: parcels and orders by person and step, returns against the norm (clause L7).
 *
 * <p>What nobody is recorded for counts for nobody. This class is immutable and thread-safe.
 */
public final class WorkloadCalculator {
  private static final ImmutableSet<AfterSaleStep> HANDLED =
      Sets.immutableEnumSet(AfterSaleStep.REFUND, AfterSaleStep.REPLACE, AfterSaleStep.REFUSE);

  private final AuditPolicy policy;

  private WorkloadCalculator(AuditPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's zone, its day and its norm
   * @return the calculator
   */
  public static WorkloadCalculator of(AuditPolicy policy) {
    return new WorkloadCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Counts a day's work. The order of the facts does not matter, and a parcel or a case counts once for a person and a step.
   *
   * <p>The windows of a norm follow each other from the first return of a kind that a person handled: with 2 hours and returns
   * at 09:10, 11:09 and 11:10 there are two windows, of two and of one.
   *
   * @param facts the facts
   * @param day which day
   * @return who did how much
   */
  public Workload measure(WarehouseDay facts, LocalDate day) {
    requireNonNull(facts, "facts");
    requireNonNull(day, "day");
    return new Workload(steps(facts, day), returns(facts, day));
  }

  /** A person and a step. */
  private record Job(AgentId by, ParcelStep step) implements Comparable<Job> {
    private static final Comparator<Job> ORDER =
        Comparator.comparing(Job::by).thenComparing(Job::step);

    @Override
    public int compareTo(Job other) {
      return ORDER.compare(this, other);
    }
  }

  private ImmutableList<StepWork> steps(WarehouseDay facts, LocalDate day) {
    Map<Job, Set<ParcelId>> parcels = new TreeMap<>();
    Map<Job, Set<OrderId>> orders = new HashMap<>();
    for (ParcelRecord record : facts.parcels()) {
      for (ParcelEvent event : record.events()) {
        AgentId by = event.by();
        if (by != null && policy.dayOf(event.at()).equals(day)) {
          Job job = new Job(by, event.step());
          parcels
              .computeIfAbsent(job, key -> new HashSet<>())
              .add(record.parcel().id());
          orders
              .computeIfAbsent(job, key -> new HashSet<>())
              .addAll(record.parcel().members());
        }
      }
    }
    return parcels.entrySet().stream()
        .map(work -> new StepWork(
            work.getKey().by(),
            work.getKey().step(),
            work.getValue().size(),
            orders.getOrDefault(work.getKey(), Set.of()).size()))
        .collect(ImmutableList.toImmutableList());
  }

  /** A person and a kind of case. */
  private record Queue(AgentId by, AfterSaleKind kind) implements Comparable<Queue> {
    private static final Comparator<Queue> ORDER =
        Comparator.comparing(Queue::by).thenComparing(Queue::kind);

    @Override
    public int compareTo(Queue other) {
      return ORDER.compare(this, other);
    }
  }

  private ImmutableList<ReturnWork> returns(WarehouseDay facts, LocalDate day) {
    Map<Queue, Map<String, Instant>> handled = new TreeMap<>();
    for (AfterSaleRecord record : facts.afterSales()) {
      for (AfterSaleEvent event : record.events()) {
        AgentId by = event.by();
        if (by != null
            && HANDLED.contains(event.step())
            && policy.dayOf(event.at()).equals(day)) {
          handled
              .computeIfAbsent(new Queue(by, record.afterSale().kind()), queue -> new HashMap<>())
              .merge(record.afterSale().id(), event.at(), WorkloadCalculator::earlier);
        }
      }
    }
    ImmutableList.Builder<ReturnWork> returns = ImmutableList.builder();
    handled.forEach((queue, cases) ->
        returns.addAll(windows(queue, ImmutableList.sortedCopyOf(cases.values()))));
    return returns.build();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Counts in one window after the other, those in between in which nothing was handled included. */
  private ImmutableList<ReturnWork> windows(Queue queue, List<Instant> times) {
    Duration length = policy.returnNorm().window();
    ImmutableList.Builder<ReturnWork> windows = ImmutableList.builder();
    int next = 0;
    for (Instant from = times.get(0); next < times.size(); from = from.plus(length)) {
      int first = next;
      while (next < times.size() && times.get(next).isBefore(from.plus(length))) {
        next++;
      }
      windows.add(new ReturnWork(
          queue.by(), queue.kind(), from, next - first, policy.returnNorm().cases()));
    }
    return windows.build();
  }
}
