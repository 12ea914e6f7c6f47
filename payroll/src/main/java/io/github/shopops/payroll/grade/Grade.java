package io.github.shopops.payroll.grade;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.payslip.GradeName;
import java.io.Serializable;

/**
 * A grade of a ladder (级别) and the duties that go with it (职责).
 *
 * @param code the grade as files write it, such as {@code senior}; the code that the pay plan has for it
 * @param aliases what else it is called, such as {@code 高级客服}
 * @param duties the duties, by the code of one that the presets word, such as {@code train-newcomers}, or in the shop's
 *     own words
 */
public record Grade(String code, ImmutableSet<String> aliases, ImmutableList<String> duties)
    implements Serializable {
  /** Checks that the names say something. */
  public Grade {
    new GradeName(code, aliases);
    requireNonNull(duties, "duties");
  }

  /**
   * Returns what the grade is called.
   *
   * @return code and aliases
   */
  public GradeName name() {
    return new GradeName(code, aliases);
  }

  /**
   * Returns the duties as sentences.
   *
   * @return in the ladder's order
   */
  public ImmutableList<Message> dutySentences() {
    return duties.stream().map(Wording::duty).collect(ImmutableList.toImmutableList());
  }
}
