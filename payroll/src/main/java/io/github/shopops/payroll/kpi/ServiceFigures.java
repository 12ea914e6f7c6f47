package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How well somebody served on certain days (K15, K16); the figures of a quarter are those of its months together.
 *
 * @param answeredInTime questions and complaints answered in time, by those whose time is over or that are answered
 * @param mailInTime e-mail likewise
 * @param satisfaction points given by points there were (满意度)
 * @param complaints how many complaints came in (投诉)
 * @param handling milliseconds from complaint to settlement, by settled complaints (处理时间)
 */
public record ServiceFigures(
    Ratio answeredInTime, Ratio mailInTime, Ratio satisfaction, long complaints, Ratio handling)
    implements Serializable {
  /** Nothing came in. */
  public static final ServiceFigures NONE =
      new ServiceFigures(Ratio.NONE, Ratio.NONE, Ratio.NONE, 0, Ratio.NONE);

  /** Checks that there are not less than no complaints. */
  public ServiceFigures {
    requireNonNull(answeredInTime, "answeredInTime");
    requireNonNull(mailInTime, "mailInTime");
    requireNonNull(satisfaction, "satisfaction");
    requireNonNull(handling, "handling");
    checkArgument(
        complaints >= 0, "Argument 'complaints' must not be negative but has value %s", complaints);
  }

  /**
   * Returns the complaint rate (投诉率): complaints by buyers received.
   *
   * @param figures the same person's figures of the same days
   * @return the rate, without a value where nobody was received
   */
  public Ratio complaintRate(KpiFigures figures) {
    return new Ratio(complaints, figures.inquiries().received().size());
  }

  /**
   * Adds other days, agents or shops.
   *
   * @param other theirs
   * @return both
   */
  public ServiceFigures plus(ServiceFigures other) {
    return new ServiceFigures(
        answeredInTime.plus(other.answeredInTime),
        mailInTime.plus(other.mailInTime),
        satisfaction.plus(other.satisfaction),
        Math.addExact(complaints, other.complaints),
        handling.plus(other.handling));
  }
}
