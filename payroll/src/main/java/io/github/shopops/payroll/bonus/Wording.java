package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/** The names of posts in sentences: those of the presets in the language spoken, others as the shop writes them. */
final class Wording {
  private static final ImmutableSet<String> POSTS = ImmutableSet.of(
      "pre-sale", "after-sale", "all-round", "supervisor", "team-leader", "operations");

  private Wording() {}

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
}
