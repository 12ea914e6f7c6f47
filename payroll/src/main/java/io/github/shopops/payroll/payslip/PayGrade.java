package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * A grade (级别) and the base pay it has.
 *
 * @param code the grade as files write it, such as {@code junior}
 * @param aliases what else it is called, such as {@code 初级客服}
 * @param base the base pay of a whole month (底薪), not negative
 */
public record PayGrade(String code, ImmutableSet<String> aliases, Money base)
    implements Serializable {
  /** Checks that the names say something and that the base is not negative. */
  public PayGrade {
    requireNonNull(base, "base");
    GradeName name = new GradeName(code, aliases);
    checkArgument(
        !base.isNegative(),
        "Argument 'base' of grade '%s' must not be negative but has value %s",
        name.code(),
        base);
  }

  /**
   * Returns whether the grade is meant by a name, as {@link GradeName#isCalled} says.
   *
   * @param name the code or an alias, as a shop writes it
   * @return whether this grade is meant
   */
  public boolean isCalled(String name) {
    return name().isCalled(name);
  }

  /**
   * Returns what the grade is called.
   *
   * @return code and aliases
   */
  public GradeName name() {
    return new GradeName(code, aliases);
  }
}
