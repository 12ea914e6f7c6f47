package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Whom a rule is meant for")
class EligibilityProperties {
  @Property
  @Label("nobody is refused without a reason, nor meant against one")
  void refusesExactlyWhomItDoesNotName(
      @ForAll("posts") Set<String> posts,
      @ForAll Set<Standing> standings,
      @ForAll boolean wholeMonth,
      @ForAll("post") Optional<String> post,
      @ForAll Standing standing,
      @ForAll @IntRange(min = 0, max = 30) int days) {
    boolean meant = (posts.isEmpty() || (post.isPresent() && posts.contains(post.get())))
        && (standings.isEmpty() || standings.contains(standing))
        && (!wholeMonth || days == 30);
    assertThat(rule(posts, standings, wholeMonth)
            .refusal(post, standing, new MonthShare(days, 30))
            .isEmpty())
        .isEqualTo(meant);
  }

  @Property
  @Label("naming one post more never shuts anybody out, unless none was named before")
  void onePostMoreNeverShutsOut(
      @ForAll("posts") Set<String> posts,
      @ForAll("post") Optional<String> post,
      @ForAll Standing standing) {
    Eligibility before = rule(posts, Set.of(), false);
    ImmutableSet<String> more =
        ImmutableSet.<String>builder().addAll(posts).add("reviewer").build();
    if (!posts.isEmpty() && before.refusal(post, standing, MonthShare.WHOLE).isEmpty()) {
      assertThat(rule(more, Set.of(), false).refusal(post, standing, MonthShare.WHOLE))
          .isEmpty();
    }
  }

  @Provide
  Arbitrary<Set<String>> posts() {
    return Arbitraries.of("pre-sale", "after-sale", "all-round").set();
  }

  @Provide
  Arbitrary<Optional<String>> post() {
    return Arbitraries.of("pre-sale", "after-sale", "printer").optional();
  }

  private static Eligibility rule(Set<String> posts, Set<Standing> standings, boolean wholeMonth) {
    return new Eligibility(ImmutableSet.copyOf(posts), ImmutableSet.copyOf(standings), wholeMonth);
  }
}
