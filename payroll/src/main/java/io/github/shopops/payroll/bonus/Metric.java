package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * By what people are ranked (排名指标): net sales, score, parcels, or a key figure of the shop.
 *
 * @param source where the value comes from
 * @param figure the code of the key figure, such as {@code K5}; empty for the other sources
 * @param lowestFirst whether the lowest value is the best, as with response times
 */
public record Metric(Source source, String figure, boolean lowestFirst) implements Serializable {
  /** The net sales of the month, the highest first. */
  public static final Metric NET_SALES = new Metric(Source.NET_SALES, "", false);

  /** The score of the month, the highest first. */
  public static final Metric SCORE = new Metric(Source.SCORE, "", false);

  /** The parcels unpacked in the month, the most first. */
  public static final Metric PARCELS = new Metric(Source.PARCELS, "", false);

  /** Where the value of a metric comes from. */
  public enum Source {
    /** {@link BonusSubject#netSales}. */
    NET_SALES,
    /** {@link BonusSubject#score}. */
    SCORE,
    /** {@link BonusSubject#parcels}. */
    PARCELS,
    /** {@link BonusSubject#figures}, by code. */
    FIGURE
  }

  /** Checks that a key figure is named where one is meant, and only there. */
  public Metric {
    requireNonNull(source, "source");
    checkArgument(
        (source == Source.FIGURE) != figure.isBlank(),
        "Argument 'figure' must name a key figure for source FIGURE only but has value '%s' for %s",
        figure,
        source);
  }

  /**
   * A key figure of which more is better, such as a conversion.
   *
   * @param code the figure's code, such as {@code K5}
   * @return the metric
   */
  public static Metric highest(String code) {
    return new Metric(Source.FIGURE, code, false);
  }

  /**
   * A key figure of which less is better, such as a mean response time.
   *
   * @param code the figure's code, such as {@code K8}
   * @return the metric
   */
  public static Metric lowest(String code) {
    return new Metric(Source.FIGURE, code, true);
  }
}
