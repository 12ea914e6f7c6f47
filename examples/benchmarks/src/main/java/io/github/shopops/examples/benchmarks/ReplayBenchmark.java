package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import java.util.Arrays;
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

/**
 * Replays the events of parcels, as whoever stores events does at every start: the library's machine, a loop over the same
 * events that checks the same by hand, and one over numbers alone, the limit. All are checked for equal stages and revisions
 * before anything is timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReplayBenchmark {
  /** How many events. */
  @Param({"100000", "1000000"})
  int events;

  private final ParcelMachine machine =
      ParcelMachine.of(FulfilmentPolicy.warehouse(SampleShop.ZONE));
  private SampleParcels sample;
  private ImmutableList<Parcel> start;
  private ArrayParcels arrays;

  /** Makes the log and compares the two. */
  @Setup
  public void compare() {
    sample = SampleParcels.of(events / SampleParcels.EVENTS_A_PARCEL);
    start = sample.ids().stream().map(Parcel::open).collect(ImmutableList.toImmutableList());
    arrays = new ArrayParcels(sample);
    int[] replayed = library().stream()
        .mapToInt(parcel -> ArrayParcels.STAGES.indexOf(parcel.stage()) + 16 * parcel.revision())
        .toArray();
    if (!Arrays.equals(replayed, limit()) || !Arrays.equals(replayed, byHand())) {
      throw new IllegalStateException("Parcels differ after " + events + " events");
    }
  }

  /** The library, which finds the parcel of each event, and makes every parcel once. */
  @Benchmark
  public ImmutableList<Parcel> library() {
    return machine.replay(start, sample.events()).things();
  }

  /** A loop over the same events, with arrays for what parcels remember. */
  @Benchmark
  public int[] byHand() {
    return PlainParcels.replay(sample);
  }

  /** A loop over numbers alone, into which the events were made before. */
  @Benchmark
  public int[] limit() {
    return arrays.replay();
  }
}
