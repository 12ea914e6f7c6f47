package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;

/**
 * A column that a file may have.
 *
 * @param name the name it goes by
 * @param aliases other names for it, looked for only where the name itself is missing
 * @param required whether the file is of no use without it
 */
public record Column(String name, ImmutableList<String> aliases, boolean required) {
  /** Makes a column without which the file is of no use. */
  public static Column required(String name, String... aliases) {
    return new Column(name, ImmutableList.copyOf(aliases), true);
  }

  /** Makes a column that a file may lack. */
  public static Column optional(String name, String... aliases) {
    return new Column(name, ImmutableList.copyOf(aliases), false);
  }
}
