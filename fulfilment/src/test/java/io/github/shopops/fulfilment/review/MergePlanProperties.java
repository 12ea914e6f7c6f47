package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class MergePlanProperties {
  private static final MergePlanner PLANNER = MergePlanner.of(Reviews.POLICY);

  @Provide
  Arbitrary<List<MergeCandidate>> candidates() {
    Arbitrary<MergeKey> keys = Arbitraries.of("张三", "李四", "王*")
        .map(name -> new MergeKey(BuyerId.of("b1"), name, "1", "西湖区", "main"));
    Arbitrary<@Nullable Integer> minutes = Arbitraries.integers().between(0, 3).injectNull(0.15);
    Arbitrary<@Nullable String> carriers = Arbitraries.of("ZTO", "SF").injectNull(0.5);
    Arbitrary<ImmutableSortedSet<HoldReason>> holds = Arbitraries.of(
            HoldReason.SWAP, HoldReason.BARCODE)
        .set()
        .ofMaxSize(1)
        .map(ImmutableSortedSet::copyOf);
    Arbitrary<Boolean> printed = Arbitraries.of(true, false, false, false);
    return Combinators.combine(keys, minutes, carriers, holds, printed)
        .as((key, paid, carrier, held, isPrinted) -> new MergeCandidate(
            OrderId.of("?"),
            key,
            paid == null ? null : Machines.AT.plusSeconds(paid),
            carrier,
            held,
            isPrinted))
        .list()
        .ofMaxSize(10)
        .map(all -> IntStream.range(0, all.size())
            .mapToObj(i -> named("O" + i, all.get(i)))
            .toList());
  }

  private static MergeCandidate named(String order, MergeCandidate like) {
    return new MergeCandidate(
        OrderId.of(order),
        like.key(),
        like.paidAt(),
        like.carrier(),
        like.holds(),
        like.isPrinted());
  }

  private static boolean isFree(MergeCandidate candidate) {
    return candidate.paidAt() != null
        && candidate.key().isWhole()
        && candidate.holds().isEmpty()
        && !candidate.isPrinted();
  }

  @Property(tries = 500)
  @Label("Merge plans do not depend on the order in which orders come")
  void anyOrder(@ForAll("candidates") List<MergeCandidate> candidates, @ForAll Random chance) {
    List<MergeCandidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, chance);

    assertThat(PLANNER.plan(shuffled)).isEqualTo(PLANNER.plan(candidates));
  }

  @Property(tries = 500)
  @Label(
      "Together go only free orders of one key and one carrier, each once, the earliest paid first")
  void together(@ForAll("candidates") List<MergeCandidate> candidates) {
    Map<OrderId, MergeCandidate> byId = new HashMap<>();
    candidates.forEach(candidate -> byId.put(candidate.order(), candidate));
    List<OrderId> gone = new ArrayList<>();
    for (MergePlan plan : PLANNER.plan(candidates)) {
      List<MergeCandidate> members = plan.together().stream().map(byId::get).toList();
      assertThat(members).allMatch(MergePlanProperties::isFree);
      assertThat(members).allMatch(member -> member.key().equals(plan.key()));
      assertThat(members.stream()
              .map(MergeCandidate::carrier)
              .filter(carrier -> carrier != null)
              .distinct())
          .hasSizeLessThan(2);
      assertThat(members)
          .isSortedAccordingTo(Comparator.comparing((MergeCandidate member) ->
                  member.paidAt() == null ? Machines.AT : member.paidAt())
              .thenComparing(MergeCandidate::order));
      gone.addAll(plan.together());
    }
    assertThat(gone).doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  @Label(
      "No merge is missed: two free orders of one key that could go by one carrier do go together")
  void nothingMissed(@ForAll("candidates") List<MergeCandidate> candidates) {
    List<MergePlan> plans = PLANNER.plan(candidates);
    for (MergeCandidate one : candidates) {
      for (MergeCandidate other : candidates) {
        boolean must = !one.equals(other)
            && isFree(one)
            && isFree(other)
            && one.key().equals(other.key())
            && one.carrier() != null
            && one.carrier().equals(other.carrier());
        assertThat(!must
                || plans.stream()
                    .anyMatch(plan -> plan.together().contains(one.order())
                        && plan.together().contains(other.order())))
            .isTrue();
      }
    }
  }

  @Property(tries = 500)
  @Label("Every order of a key that several have is planned or held back with a reason")
  void nobodyForgotten(@ForAll("candidates") List<MergeCandidate> candidates) {
    List<MergePlan> plans = PLANNER.plan(candidates);
    for (MergeCandidate candidate : candidates) {
      boolean alone = candidates.stream()
              .filter(other -> other.key().equals(candidate.key()))
              .count()
          < 2;
      long told = plans.stream()
          .filter(plan -> plan.together().contains(candidate.order())
              || plan.heldBack().stream()
                  .anyMatch(held -> held.subject().id().equals(candidate.order().value())))
          .count();
      assertThat(told > 0).isEqualTo(!alone);
    }
  }

  @Property(tries = 500)
  @Label("Writing a key again as it was written changes nothing")
  void writtenOnce(
      @ForAll @StringLength(max = 12) String recipient,
      @ForAll @StringLength(max = 12) String address) {
    MergeKey key = new MergeKey(BuyerId.of("b1"), recipient, "1", address, "main");

    assertThat(
            new MergeKey(key.buyer(), key.recipient(), key.phone(), key.address(), key.warehouse()))
        .isEqualTo(key);
  }
}
