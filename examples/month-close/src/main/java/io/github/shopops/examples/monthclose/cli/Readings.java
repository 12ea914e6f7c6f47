package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.examples.monthclose.input.ShopReader;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The files of a shop as each of its rule books reads them: a version may know kinds of incident that another does not. */
final class Readings {
  private final RulebookHistory rules;
  private final ImmutableMap<String, byte[]> files;
  private final Map<Rulebook, ShopInput> read = new HashMap<>();

  Readings(RulebookHistory rules, ImmutableMap<String, byte[]> files) {
    this.rules = rules;
    this.files = files;
  }

  RulebookHistory rules() {
    return rules;
  }

  /** Reads the files by the rules of a month, once for all months of a version. */
  ShopInput in(YearMonth month) {
    return read.computeIfAbsent(
        rules.in(month), version -> ShopReader.of(version).read(files));
  }

  /** What was read so far. */
  ImmutableSet<ShopInput> all() {
    return ImmutableSet.copyOf(read.values());
  }
}
