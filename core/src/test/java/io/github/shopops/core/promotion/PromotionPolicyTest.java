package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PromotionPolicyTest {
  @Test
  void builder_startsWithTheShopfront() {
    assertThat(PromotionPolicy.builder().build()).isEqualTo(PromotionPolicy.shopfront());
  }

  @Test
  void build_roundingThatDoesNotRound_isRefused() {
    assertThatThrownBy(() ->
            PromotionPolicy.builder().groupRounding(RoundingMode.UNNECESSARY).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'groupRounding' must round but has value UNNECESSARY");
  }

  @Test
  void build_limitAboveTheListPrice_isRefused() {
    assertThatThrownBy(() -> PromotionPolicy.builder()
            .putBargainLimits(AgentId.of("A017"), Rate.percent("101"))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'bargainLimit'")
        .hasMessageContaining("101 %");
  }

  @Test
  void build_noNodes_isRefused() {
    assertThatThrownBy(() -> PromotionPolicy.builder().nodeBudget(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'nodeBudget' must be at least 1 but has value 0");
  }
}
