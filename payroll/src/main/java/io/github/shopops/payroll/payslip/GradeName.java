package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a grade (级别) is called: by its code and by other names.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the grade as files write it, such as {@code junior}
 * @param aliases what else it is called, such as {@code 初级客服}
 */
public record GradeName(String code, ImmutableSet<String> aliases) implements Serializable {
  private static final ImmutableSet<String> WORDED =
      ImmutableSet.of("junior", "intermediate", "senior", "customer-manager", "veteran");
  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}_\\p{Pd}]+");

  private static final CharMatcher PLAIN =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

  /** Checks that the names say something. */
  public GradeName {
    requireNonNull(code, "code");
    checkName("code", code);
    aliases.forEach(alias -> checkName("aliases", alias));
  }

  /**
   * Returns whether the grade is meant by a name. Case, width, blanks, hyphens and underscores do not matter, so
   * {@code Customer Manager} means {@code customer-manager}.
   *
   * @param name the code or an alias, as a shop writes it
   * @return whether this grade is meant
   */
  public boolean isCalled(String name) {
    String plain = plain(name);
    return plain(code).equals(plain)
        || aliases.stream().anyMatch(alias -> plain(alias).equals(plain));
  }

  /**
   * Returns code and aliases in the form in which they are compared.
   *
   * @return without case, width, blanks, hyphens and underscores
   */
  public ImmutableSet<String> plainNames() {
    return ImmutableSet.<String>builder()
        .add(plain(code))
        .addAll(aliases.stream().map(GradeName::plain).iterator())
        .build();
  }

  /**
   * Returns what sentences call a grade: those of the presets in the language spoken, others as the shop writes them.
   *
   * @param code the grade as files write it
   * @return the name
   */
  public static Message title(String code) {
    return WORDED.contains(code)
        ? Message.of("grade.name." + code)
        : Message.of("grade.text", code);
  }

  private static String plain(String name) {
    if (PLAIN.matchesAllOf(name)) {
      return name;
    }
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
