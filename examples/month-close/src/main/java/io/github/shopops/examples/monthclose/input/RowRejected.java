package io.github.shopops.examples.monthclose.input;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/** Leaves the reading of a row at the first cell that cannot be read; it never leaves this package. */
final class RowRejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final RejectionCode code;
  private final ImmutableList<Serializable> arguments;

  RowRejected(String field, RejectionCode code, Serializable... arguments) {
    super(code.name(), null, false, false);
    this.field = field;
    this.code = code;
    this.arguments = ImmutableList.copyOf(arguments);
  }

  String field() {
    return field;
  }

  RejectionCode code() {
    return code;
  }

  /** What the sentence says beside the field: a value, a count or a list of choices. */
  ImmutableList<Serializable> arguments() {
    return arguments;
  }
}
