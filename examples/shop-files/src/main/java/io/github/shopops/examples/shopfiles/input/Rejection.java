package io.github.shopops.examples.shopfiles.input;

import com.google.common.base.CaseFormat;
import java.io.Serializable;

/** Why a row is not used: an enum constant whose name stands in {@code rejected.csv}. */
public interface Rejection extends Serializable {
  /**
   * Returns the reason as programs know it.
   *
   * @return the name of the constant
   */
  String name();

  /**
   * Returns the key of the sentence that says it; the sentence's first argument is the column.
   *
   * @return such as {@code input.rejected.badTime}
   */
  default String key() {
    return "input.rejected." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }
}
