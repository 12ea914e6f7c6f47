package io.github.shopops.payroll.commission;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.commission.Accelerator.Measure;
import io.github.shopops.payroll.commission.Accelerator.Step;
import io.github.shopops.payroll.commission.Accelerator.Steps;
import io.github.shopops.payroll.kpi.Ratio;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an accelerator comes to for a known measure, as an exact fraction.
 *
 * @param numerator what is multiplied by
 * @param denominator what is divided by, above zero
 */
record Multiplier(BigDecimal numerator, BigDecimal denominator) {
  static final Multiplier ONE = new Multiplier(BigDecimal.ONE, BigDecimal.ONE);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns what a plan's commission is multiplied by, empty where the measure is not known. */
  static Optional<Multiplier> of(Optional<Accelerator> accelerator, CommissionTerms terms) {
    if (accelerator.isEmpty()) {
      return Optional.of(ONE);
    }
    Optional<Multiplier> measured = measured(accelerator.get().measure(), terms);
    if (accelerator.get() instanceof Steps steps) {
      return measured.map(measure -> {
        Rate rate = measure.step(steps).map(Step::multiplier).orElse(Rate.ZERO);
        return new Multiplier(rate.fraction(), BigDecimal.ONE);
      });
    }
    return measured;
  }

  /** Adds to a sentence what multiplies the terms before it. */
  static Message explain(Message product, Accelerator accelerator, CommissionTerms terms) {
    boolean score = accelerator.measure() == Measure.SCORE;
    String value = score
        ? terms.score().map(BigDecimal::toPlainString).orElseThrow()
        : terms.attainment().map(Ratio::toString).orElseThrow();
    if (accelerator instanceof Steps steps) {
      Rate rate = measured(steps.measure(), terms)
          .flatMap(measure -> measure.step(steps))
          .map(Step::multiplier)
          .orElse(Rate.ZERO);
      return Message.of(
          score ? "commission.step.score" : "commission.step.attainment", product, rate, value);
    }
    return Message.of(score ? "commission.score" : "commission.attainment", product, value);
  }

  private static Optional<Multiplier> measured(Measure measure, CommissionTerms terms) {
    return measure == Measure.SCORE
        ? terms.score().map(score -> new Multiplier(score, HUNDRED))
        : terms
            .attainment()
            .filter(Ratio::isDefined)
            .map(ratio -> new Multiplier(
                BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator())));
  }

  /** The highest step that this value reaches, compared exactly, empty below the first. */
  private Optional<Step> step(Steps steps) {
    BigDecimal unit = steps.measure() == Measure.SCORE ? BigDecimal.ONE : denominator;
    return steps.steps().reverse().stream()
        .filter(step -> numerator.compareTo(step.from().multiply(unit)) >= 0)
        .findFirst();
  }
}
