package io.github.shopops.examples.monthclose.input;

import com.google.common.collect.ImmutableList;

/**
 * A column that a file may have.
 *
 * @param name the name it goes by
 * @param aliases other names for it, looked for only where the name itself is missing
 * @param required whether the file is of no use without it
 */
record Column(String name, ImmutableList<String> aliases, boolean required) {
  static Column required(String name, String... aliases) {
    return new Column(name, ImmutableList.copyOf(aliases), true);
  }

  static Column optional(String name, String... aliases) {
    return new Column(name, ImmutableList.copyOf(aliases), false);
  }
}
