package io.github.shopops.fulfilment.picking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPlannerTest {
  /** The batch is asked for at 10:00 of a day. */
  private static final Instant ASKED = Machines.AT;

  private static final Instant MIDNIGHT = ASKED.minus(Duration.ofHours(10));

  /** {@code 09:40} or, where urgent, {@code 09:40!}; the id is that text. */
  private static Printable parcel(String text) {
    Duration time = Duration.ofHours(Integer.parseInt(text.substring(0, 2)))
        .plusMinutes(Integer.parseInt(text.substring(3, 5)));
    return new Printable(ParcelId.of(text), MIDNIGHT.plus(time), text.endsWith("!"));
  }

  private static List<Printable> parcels(String texts) {
    return Stream.of(texts.split(" ", -1)).map(BatchPlannerTest::parcel).toList();
  }

  @ParameterizedTest(
      name = "L1 less than {0} min, at most {1} kept, {2} printed: of {3} now {4}, later {5}")
  @CsvSource({
    "30, 2, 9, 09:55 09:00 09:50 09:40, 09:00 09:40, 09:50 09:55",
    "30, 9, 9, 09:55 09:00 09:30 09:31, 09:00 09:30, 09:31 09:55",
    "30, 0, 9, 09:55 09:00, 09:00 09:55, ''",
    "0, 9, 9, 09:59 10:00, 09:59 10:00, ''",
    "30, 9, 9, 09:55! 09:50 09:00, 09:00 09:55!, 09:50",
    "30, 0, 2, 09:55! 09:50 09:00, 09:00 09:55!, 09:50",
    "30, 0, 1, 09:55! 09:50! 09:00, 09:50!, 09:00 09:55!",
    "30, 1, 9, 10:20 09:59, 09:59, 10:20",
  })
  void plan(int keptFor, int keptMost, int size, String ready, String now, String later) {
    BatchPolicy policy = BatchPolicy.warehouse(Duration.ofMinutes(keptFor), keptMost, size);
    BatchPlan plan = BatchPlanner.of(policy).plan("B1", ASKED, parcels(ready));

    assertThat(
            plan.batch().parcels().stream().map(ParcelId::value).collect(Collectors.joining(" ")))
        .isEqualTo(now);
    assertThat(plan.waiting().stream()
            .map(waits -> waits.subject().id())
            .collect(Collectors.joining(" ")))
        .isEqualTo(later);
  }

  @Test
  void plan_lastBatchOfTheDay() {
    BatchPolicy policy = BatchPolicy.warehouse(Duration.ofMinutes(30), 5, 9).last();

    assertThat(BatchPlanner.of(policy).plan("B1", ASKED, parcels("09:55")).waiting())
        .isEmpty();
  }

  @Test
  void plan_saysWhyAParcelWaits() {
    BatchPolicy policy = BatchPolicy.warehouse(Duration.ofMinutes(30), 1, 1);
    BatchPlan plan = BatchPlanner.of(policy).plan("B1", ASKED, parcels("09:00 09:10 09:55"));
    Explanations english = FulfilmentExplanations.of(Locale.ENGLISH);
    Explanations chinese = FulfilmentExplanations.of(Locale.CHINESE);

    assertThat(plan.waiting())
        .allSatisfy(waits -> assertThat(waits.clause().id()).isEqualTo("warehouse/L1"))
        .extracting(english::explain)
        .containsExactly(
            "The batch is full at 1",
            "Paid 5:00 before the batch was asked for, less than 30:00: it waits for the next one,"
                + " so that what the buyer still orders can go with it");
    assertThat(plan.waiting())
        .extracting(chinese::explain)
        .containsExactly("本批已满 1 单", "付款至本批打单仅 5:00，不足 30:00：留待下一批，以便与买家后续订单合并");
  }

  @Test
  void plan_parcelTwice() {
    BatchPlanner planner = BatchPlanner.of(BatchPolicy.warehouse(Duration.ZERO, 0, 1));

    assertThatThrownBy(() -> planner.plan(
            "B1",
            ASKED,
            List.of(parcel("09:00"), new Printable(ParcelId.of("09:00"), ASKED, true))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("09:00 twice");
  }
}
