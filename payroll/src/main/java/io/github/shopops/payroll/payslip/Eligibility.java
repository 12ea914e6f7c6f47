package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whom a rule is meant for (适用人员): by post, by standing, and whether the whole month is asked for. An empty set means
 * everybody.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param posts the posts, such as {@code pre-sale}
 * @param standings the standings
 * @param wholeMonth whether only those employed for the whole month are meant
 */
public record Eligibility(
    ImmutableSet<String> posts, ImmutableSet<Standing> standings, boolean wholeMonth)
    implements Serializable {
  /** Everybody, however long they were employed in the month. */
  public static final Eligibility EVERYBODY =
      new Eligibility(ImmutableSet.of(), ImmutableSet.of(), false);

  /** Checks that nothing is null. */
  public Eligibility {
    requireNonNull(posts, "posts");
    requireNonNull(standings, "standings");
  }

  /**
   * Returns the rule's people of certain posts only.
   *
   * @param posts the posts
   * @return everybody of these posts
   */
  public static Eligibility ofPosts(String... posts) {
    return new Eligibility(ImmutableSet.copyOf(posts), ImmutableSet.of(), false);
  }

  /**
   * Returns whether a rule is meant for a post at all, whatever else it asks.
   *
   * @param post the post, empty where the shop has but one
   * @return whether the post is among those named, or none is named
   */
  public boolean coversPost(Optional<String> post) {
    return posts.isEmpty() || post.filter(posts::contains).isPresent();
  }

  /**
   * Says why somebody is left out.
   *
   * @param post the person's post, empty where the shop has but one
   * @param standing how the person stands
   * @param share the share of the month for which the person was employed
   * @return why, empty for those whom the rule is meant for
   */
  public Optional<Message> refusal(Optional<String> post, Standing standing, MonthShare share) {
    if (!coversPost(post)) {
      return Optional.of(Message.of("payslip.not-eligible.post", post.orElse("-")));
    }
    if (!standings.isEmpty() && !standings.contains(standing)) {
      return Optional.of(Message.of(
          "payslip.not-eligible.standing", Message.of("payslip.standing." + standing.code())));
    }
    if (wholeMonth && !share.isWhole()) {
      return Optional.of(Message.of("payslip.not-eligible.part-month", share.toString()));
    }
    return Optional.empty();
  }
}
