package io.github.shopops.payroll.grade;

/** From which day a new grade holds (生效日). */
public enum Effective {
  /** From the first day of the month after the one that is decided on. */
  FIRST_OF_NEXT_MONTH,
  /**
   * From the day on which the last condition came to be met, at the earliest the first of the month that is decided on:
   * an assessment passed on 17 October, where nothing else was missing, counts from 17 October. A month without error is
   * only known when it is over, so that a run that the month completes counts from the first of the next.
   */
  WHEN_MET
}
