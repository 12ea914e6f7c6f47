package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.Optional;

/** The names of grades and posts in sentences: those of the presets in the language spoken, others as the shop writes them. */
final class Wording {
  private static final ImmutableSet<String> GRADES =
      ImmutableSet.of("junior", "intermediate", "senior", "customer-manager", "veteran");
  private static final ImmutableSet<String> POSTS = ImmutableSet.of(
      "pre-sale", "after-sale", "all-round", "supervisor", "team-leader", "operations");

  private Wording() {}

  static Serializable grade(Optional<String> code) {
    return code.map(Wording::grade).orElseGet(() -> Message.of("bonus.grade.unknown"));
  }

  static Serializable post(String code) {
    return POSTS.contains(code) ? Message.of("post.name." + code) : code;
  }

  /** Joins at least one post to a list. */
  static Serializable posts(ImmutableSet<String> codes) {
    return codes.stream()
        .map(Wording::post)
        .reduce((some, next) -> Message.of("post.and", some, next))
        .orElseThrow();
  }

  private static Serializable grade(String code) {
    return GRADES.contains(code) ? Message.of("grade.name." + code) : code;
  }
}
