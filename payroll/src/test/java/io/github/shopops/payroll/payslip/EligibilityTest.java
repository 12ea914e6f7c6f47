package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.PayrollExplanations;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTest {
  /** Confirmed pre-sale and all-round staff, for the whole month. */
  private static final Eligibility RULE = new Eligibility(
      ImmutableSet.of("pre-sale", "all-round"), ImmutableSet.of(Standing.CONFIRMED), true);

  @ParameterizedTest(name = "post {0}, {1}, {2}/31: {3}")
  @CsvSource({
    "pre-sale,   CONFIRMED, 31,",
    "all-round,  CONFIRMED, 31,",
    "after-sale, CONFIRMED, 31, payslip.not-eligible.post",
    "Pre-sale,   CONFIRMED, 31, payslip.not-eligible.post",
    ",           CONFIRMED, 31, payslip.not-eligible.post",
    "pre-sale,   PROBATION, 31, payslip.not-eligible.standing",
    "pre-sale,   INTERN,    31, payslip.not-eligible.standing",
    "pre-sale,   STAND_IN,  31, payslip.not-eligible.standing",
    "pre-sale,   CONFIRMED, 30, payslip.not-eligible.part-month",
    "pre-sale,   CONFIRMED, 0,  payslip.not-eligible.part-month",
    // the first reason is the one that is given
    "after-sale, PROBATION, 11, payslip.not-eligible.post",
    "pre-sale,   PROBATION, 11, payslip.not-eligible.standing",
  })
  void refusal_givesTheFirstReason(
      @Nullable String post, Standing standing, int days, @Nullable String key) {
    assertThat(RULE.refusal(Optional.ofNullable(post), standing, new MonthShare(days, 31))
            .map(Message::key))
        .isEqualTo(Optional.ofNullable(key));
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void everybody_isRefusedNever(Standing standing) {
    assertThat(Eligibility.EVERYBODY.refusal(Optional.empty(), standing, new MonthShare(0, 31)))
        .isEmpty();
    assertThat(Eligibility.EVERYBODY.refusal(Optional.of("pre-sale"), standing, MonthShare.WHOLE))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void refusal_isWordedInBothLanguages(Standing standing) {
    Eligibility nobodyHere = new Eligibility(
        ImmutableSet.of(), ImmutableSet.copyOf(EnumSet.complementOf(EnumSet.of(standing))), false);
    Message refusal =
        nobodyHere.refusal(Optional.empty(), standing, MonthShare.WHOLE).orElseThrow();

    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(refusal))
        .matches(".*\\p{IsHan}.*")
        .doesNotContain("{");
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(refusal))
        .startsWith("the rule is not meant for people who are ");
  }

  @Test
  void refusal_saysPostAndShare() {
    assertThat(said(RULE.refusal(Optional.of("after-sale"), Standing.CONFIRMED, MonthShare.WHOLE)))
        .isEqualTo("the rule is not meant for the post after-sale");
    assertThat(
            said(RULE.refusal(Optional.of("pre-sale"), Standing.CONFIRMED, new MonthShare(11, 31))))
        .isEqualTo("the rule asks for the whole month, and 11/31 of it was worked");
  }

  @Test
  void coversPost_asksForThePostAlone() {
    assertThat(RULE.coversPost(Optional.of("pre-sale"))).isTrue();
    assertThat(RULE.coversPost(Optional.of("printer"))).isFalse();
    assertThat(RULE.coversPost(Optional.empty())).isFalse();
    assertThat(Eligibility.EVERYBODY.coversPost(Optional.empty())).isTrue();
    assertThat(Eligibility.ofPosts()).isEqualTo(Eligibility.EVERYBODY);
    assertThat(Eligibility.ofPosts("printer").coversPost(Optional.of("printer")))
        .isTrue();
  }

  @Test
  @SuppressWarnings("NullAway")
  void constructor_refusesNull() {
    assertThatThrownBy(() -> new Eligibility(null, ImmutableSet.of(), false))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("posts");
    assertThatThrownBy(() -> new Eligibility(ImmutableSet.of(), null, false))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("standings");
  }

  private static String said(Optional<Message> refusal) {
    return PayrollExplanations.of(Locale.ENGLISH).explain(refusal.orElseThrow());
  }
}
