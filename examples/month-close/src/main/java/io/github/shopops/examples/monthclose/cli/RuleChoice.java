package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.examples.monthclose.sample.SampleRules;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.RulebookHistory;
import io.github.shopops.payroll.rulebook.json.RulebookJson;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rule books that the user names, one for each stretch of time: presets with the numbers their documents lack, or
 * files.
 *
 * @param history the rule books by the month from which they are in force
 * @param made what the numbers are that nobody gave and the sample has of its own, as on a command line; empty for none
 */
record RuleChoice(RulebookHistory history, String made) {
  /** A month from which a version is in force; what else follows an at sign is part of a file's name. */
  private static final Pattern FROM = Pattern.compile("(.+)@(\\d{4}-\\d{2})");

  /** The first version is in force in all months before the second. */
  private static final YearMonth EVER = YearMonth.of(1, 1);

  /** What is in force from when on. */
  private record Version(YearMonth from, String name) {
    static Version of(String text) throws CannotStart {
      Matcher matcher = FROM.matcher(text);
      return matcher.matches()
          ? new Version(MonthRange.month(matcher.group(2)), matcher.group(1))
          : new Version(EVER, text);
    }
  }

  /** Makes the rule books of names and numbers; for the sample, numbers that nobody gave are made up. */
  static RuleChoice of(List<String> names, Map<String, String> numbers, boolean forSample)
      throws CannotStart {
    ImmutableList.Builder<Version> versions = ImmutableList.builder();
    for (String name : names) {
      versions.add(Version.of(name));
    }
    checkNumbers(versions.build(), numbers);
    RulebookHistory history = null;
    Map<String, String> made = new LinkedHashMap<>();
    for (Version version : versions.build()) {
      Rulebook rules = rules(version.name(), numbers, forSample, made);
      checkFollows(history, version, rules);
      history = history == null
          ? RulebookHistory.from(version.from(), rules)
          : history.with(version.from(), rules);
    }
    if (history == null) {
      throw new IllegalStateException("There is always a rule book");
    }
    return new RuleChoice(
        history,
        made.entrySet().stream()
            .map(number -> number.getKey() + "=" + number.getValue())
            .collect(Collectors.joining(" ")));
  }

  private static void checkFollows(
      @Nullable RulebookHistory history, Version version, Rulebook rules) throws CannotStart {
    if (history == null) {
      if (!version.from().equals(EVER)) {
        throw CannotStart.because("cli.bad-versions", version.name());
      }
      return;
    }
    if (version.from().equals(EVER)
        || !version.from().isAfter(history.versions().lastKey())) {
      throw CannotStart.because("cli.bad-versions", version.name());
    }
    if (!(rules.zone().equals(history.in(EVER).zone())
        && rules.currency().equals(history.currency()))) {
      throw CannotStart.because("cli.other-versions", version.name());
    }
  }

  private static Rulebook rules(
      String name, Map<String, String> numbers, boolean forSample, Map<String, String> made)
      throws CannotStart {
    Optional<Preset> preset = Preset.named(name);
    if (preset.isEmpty()) {
      return read(name);
    }
    Map<String, String> all = new LinkedHashMap<>(numbers);
    if (forSample) {
      SampleRules.numbers(preset.get().code()).forEach((number, value) -> {
        if (all.putIfAbsent(number, value) == null) {
          made.put(number, value);
        }
      });
    }
    return preset.get().rules(all);
  }

  private static void checkNumbers(ImmutableList<Version> versions, Map<String, String> numbers)
      throws CannotStart {
    ImmutableSet<String> known = versions.stream()
        .flatMap(version -> Preset.named(version.name()).stream())
        .flatMap(preset -> preset.lacks().stream())
        .map(OpenNumber::name)
        .collect(ImmutableSet.toImmutableSet());
    String names = versions.stream().map(Version::name).collect(Collectors.joining(", "));
    String unknown = numbers.keySet().stream()
        .filter(number -> !known.contains(number))
        .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw known.isEmpty()
          ? CannotStart.because("cli.no-numbers", names, unknown)
          : CannotStart.because("cli.unknown-number", names, unknown, String.join(", ", known));
    }
  }

  private static Path path(String name) throws CannotStart {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CannotStart.because(
          "cli.rules-unreadable", name, Message.of("cli.reason.missing"), Preset.names());
    }
  }

  private static Rulebook read(String name) throws CannotStart {
    Path file = path(name);
    String json = TextFiles.read(file, "cli.rules-unreadable", Preset.names());
    try {
      return RulebookJson.read(json);
    } catch (JsonRuleException e) {
      throw CannotStart.because("cli.rules-refused", file.toString(), e.problem());
    }
  }
}
