package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
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
  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}_\\p{Pd}]+");

  /** Checks that the names say something and that the base is not negative. */
  public PayGrade {
    requireNonNull(code, "code");
    requireNonNull(base, "base");
    checkName("code", code);
    aliases.forEach(alias -> checkName("aliases", alias));
    checkArgument(
        !base.isNegative(),
        "Argument 'base' of grade '%s' must not be negative but has value %s",
        code,
        base);
  }

  /**
   * Returns whether the grade is meant by a name. Case, width, blanks, hyphens and underscores do not matter, so
   * {@code Customer Manager} means {@code customer-manager}.
   *
   * @param name the code or an alias, as a shop writes it
   * @return whether this grade is meant
   */
  public boolean isCalled(String name) {
    return names().contains(plain(name));
  }

  /** Returns code and aliases in the form in which they are compared. */
  ImmutableSet<String> names() {
    return ImmutableSet.<String>builder()
        .add(plain(code))
        .addAll(aliases.stream().map(PayGrade::plain).iterator())
        .build();
  }

  private static String plain(String name) {
    String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return IGNORED.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static void checkName(String argument, String name) {
    checkArgument(
        !plain(name).isEmpty(),
        "Argument '%s' must name a grade but has value '%s'",
        argument,
        name);
  }
}
