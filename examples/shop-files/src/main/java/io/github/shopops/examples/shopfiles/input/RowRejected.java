package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/** Leaves the reading of a row at the first cell that cannot be read; it never leaves the reading of files. */
public final class RowRejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final Rejection code;
  private final ImmutableList<Serializable> arguments;

  /** Rejects for a reason, of a column or, where that is empty, of the whole row; arguments are what the sentence says. */
  public RowRejected(String field, Rejection code, Serializable... arguments) {
    super(code.name(), null, false, false);
    this.field = field;
    this.code = code;
    this.arguments = ImmutableList.copyOf(arguments);
  }

  String field() {
    return field;
  }

  Rejection code() {
    return code;
  }

  /** What the sentence says beside the field: a value, a count or a list of choices. */
  ImmutableList<Serializable> arguments() {
    return arguments;
  }
}
