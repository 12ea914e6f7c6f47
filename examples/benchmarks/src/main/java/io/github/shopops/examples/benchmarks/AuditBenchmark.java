package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Audits a warehouse day by every rule of the preset; twice the parcels are to take twice as long. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AuditBenchmark {
  /** How many parcels. */
  @Param({"10000", "100000"})
  int parcels;

  private final DayEndAudit audit = DayEndAudit.of(AuditPolicy.warehouse(SampleShop.ZONE));
  private WarehouseDay day;

  /** Makes the day, and checks that what was forgotten is found. */
  @Setup
  public void compare() {
    day = SampleDay.of(parcels);
    long forgotten = library().stream()
        .filter(finding -> finding.message().key().equals(AuditRule.INSPECTED_NOT_SHIPPED.code()))
        .count();
    if (forgotten != (parcels + SampleDay.FORGOTTEN - 1) / SampleDay.FORGOTTEN) {
      throw new IllegalStateException(forgotten + " forgotten parcels of " + parcels);
    }
  }

  /** The audit. */
  @Benchmark
  public ImmutableList<Finding> library() {
    return audit.audit(day, SampleDay.NOW);
  }
}
