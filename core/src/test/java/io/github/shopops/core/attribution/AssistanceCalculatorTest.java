package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.shopops.core.order.AgentId;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistanceCalculatorTest {
  @ParameterizedTest(name = "[{index}] {0}: amy {1}, bob {2}, silent {3}")
  @DisplayName(
      "A9: own/own, own/other, other/own, silent/own, silent throughout (placed Oct 5, paid Oct 8, 10:00:00)")
  @CsvSource({
    "amy@05T09:00:00|amy@08T09:00:00, 1 0 0 0, 0 0 0 0, 0",
    "amy@05T09:00:00, 1 0 0 0, 0 0 0 0, 0",
    "amy@05T09:00:00|bob@08T09:00:00, 0 1 0 0, 0 0 1 0, 0",
    "bob@05T09:00:00|amy@07T00:00:00, 0 0 1 0, 0 1 0 0, 0",
    "bob@08T09:00:00, 0 0 0 0, 0 0 0 1, 0",
    "amy@01T09:00:00, 0 0 0 0, 0 0 0 0, 1",
  })
  void calculate_orderAgainstPayment(String contacts, String amy, String bob, long silent) {
    Shop shop = new Shop().order("1", "05T10:00:00", Shop.paid("08T10:00:00"));
    for (String contact : Splitter.on('|').split(contacts)) {
      shop.talk(contact.substring(0, 3), contact.substring(4));
    }
    AssistanceMatrix matrix = AssistanceCalculator.of(AttributionPolicy.mural(Scenario.SHANGHAI))
        .calculate(shop.facts(), Scenario.OCTOBER);
    assertThat(counts(matrix, "amy")).isEqualTo(amy);
    assertThat(counts(matrix, "bob")).isEqualTo(bob);
    assertThat(matrix.silentThroughout().orders()).isEqualTo(silent);
  }

  private static String counts(AssistanceMatrix matrix, String agent) {
    AssistanceMatrix.Row row = matrix.agents().get(AgentId.of(agent));
    if (row == null) {
      return "0 0 0 0";
    }
    return String.join(
        " ",
        Stream.of(row.ownOwn(), row.ownOther(), row.otherOwn(), row.silentOwn())
            .map(tally -> Long.toString(tally.orders()))
            .toList());
  }
}
