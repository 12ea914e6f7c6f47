package io.github.shopops.payroll.grade;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.payslip.GradeName;
import java.util.List;

/**
 * The names of grades, skills and duties in sentences: those of the presets in the language spoken, a shop's own as the
 * shop writes them.
 */
final class Wording {
  private static final ImmutableSet<String> SKILLS = ImmutableSet.<String>builder()
      .addAll(LadderPresets.INTERMEDIATE_SKILLS)
      .addAll(LadderPresets.SENIOR_SKILLS)
      .build();
  private static final ImmutableSet<String> DUTIES = ImmutableSet.of(
      "etiquette",
      "etiquette-good",
      "etiquette-best",
      "communication",
      "communication-good",
      "ordering",
      "ordering-good",
      "ordering-best",
      "guide-ordering",
      "guide-buying",
      "brand",
      "promotions",
      "company-interest",
      "assist-supervisor",
      "train-newcomers",
      "monthly-feedback",
      "coordinate",
      "lead-team");

  private Wording() {}

  static Message grade(String code) {
    return GradeName.title(code);
  }

  static Message skill(String code) {
    return named("grade.skill.", SKILLS, code);
  }

  static Message duty(String code) {
    return named("grade.duty.", DUTIES, code);
  }

  /** Joins at least one sentence to a list. */
  static Message list(List<Message> parts) {
    return parts.stream()
        .reduce((some, next) -> Message.of("grade.and", some, next))
        .orElseThrow();
  }

  private static Message named(String prefix, ImmutableSet<String> worded, String code) {
    return worded.contains(code) ? Message.of(prefix + code) : Message.of("grade.text", code);
  }
}
