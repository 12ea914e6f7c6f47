package io.github.shopops.fulfilment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.parcel.WaybillMachine;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.parcel.WaybillStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTableTest {
  static List<Machine<?, ?, ?, ?, ?>> machines() {
    return Machines.all();
  }

  @Test
  void text_fourColumns() {
    assertThat(WaybillMachine.of(Machines.WAREHOUSE).table().text()).isEqualTo("""
        from       step   to         needs
        ALLOCATED  PRINT  PRINTED    SAME_PARCEL
        ALLOCATED  VOID   VOIDED     SAME_PARCEL
        PRINTED    PRINT  PRINTED    SAME_PARCEL
        PRINTED    USE    USED       SAME_PARCEL
        PRINTED    VOID   VOIDED     SAME_PARCEL
        """);
  }

  @Test
  void mermaid_anArrowForEachRow() {
    assertThat(WaybillMachine.of(Machines.WAREHOUSE).table().mermaid()).isEqualTo("""
        stateDiagram-v2
          ALLOCATED --> PRINTED: PRINT [SAME_PARCEL]
          ALLOCATED --> VOIDED: VOID [SAME_PARCEL]
          PRINTED --> PRINTED: PRINT [SAME_PARCEL]
          PRINTED --> USED: USE [SAME_PARCEL]
          PRINTED --> VOIDED: VOID [SAME_PARCEL]
        """);
  }

  @Test
  void rows_ofStageAndStep() {
    WaybillMachine machine = WaybillMachine.of(Machines.WAREHOUSE);

    assertThat(machine.table().rows(WaybillStage.PRINTED, WaybillStep.USE))
        .extracting(Transition::to)
        .containsExactly(WaybillStage.USED);
    assertThat(machine.table().rows(WaybillStage.USED, WaybillStep.VOID)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void stages_allReachedFromTheFirst(Machine<?, ?, ?, ?, ?> machine) {
    Set<Object> reached = new HashSet<>();
    reached.add(Iterables.get(machine.table().stages(), 0));
    for (int round = 0; round < machine.table().stages().size(); round++) {
      machine.table().rows().stream()
          .filter(row -> reached.contains(row.from()))
          .forEach(row -> reached.add(row.to()));
    }

    assertThat(reached).containsExactlyInAnyOrderElementsOf(machine.table().stages());
  }

  @ParameterizedTest
  @MethodSource("machines")
  void steps_allUsed(Machine<?, ?, ?, ?, ?> machine) {
    assertThat(machine.table().rows().stream().map(Transition::step).distinct().count())
        .isEqualTo(machine.table().steps().size());
  }
}
