package io.github.shopops.fulfilment.flow;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** A word of a machine's vocabulary: a stage, a step or a guard, always an enum constant. */
public interface Word {
  /**
   * Returns the word as data and texts write it.
   *
   * @return the machine, what sort of word, and the word, such as {@code parcel.stage.open}
   */
  String code();

  /**
   * Returns the word in nobody's language yet.
   *
   * @return a message whose key is the code
   */
  default Message message() {
    return Message.of(code());
  }

  /**
   * Makes the code of an enum constant.
   *
   * @param family what stands before the word, such as {@code parcel.stage}
   * @param constant the constant
   * @return such as {@code parcel.stage.open}
   */
  static String code(String family, Enum<?> constant) {
    return family + '.' + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
