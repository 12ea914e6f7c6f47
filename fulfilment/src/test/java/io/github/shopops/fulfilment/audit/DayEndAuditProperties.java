package io.github.shopops.fulfilment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DayEndAuditProperties {
  private static final ImmutableList<Fault> FAULTS = DayEndAuditTest.FAULTS;
  private static final DayEndAudit AUDIT = DayEndAudit.of(DayEndAuditTest.POLICY);

  /** What a finding is told by. */
  private record Told(String rule, Evidence subject, ImmutableList<Evidence> evidence) {
    static Told of(Finding finding) {
      return new Told(finding.message().key(), finding.subject(), finding.evidence());
    }
  }

  @Property(tries = 60)
  @Label("nothing is found on a day on which nothing went wrong")
  void cleanDay_isEmpty(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int orders) {
    assertThat(AUDIT.audit(AnyDay.clean(new Random(seed), orders).day(), Unit.NOW))
        .isEmpty();
  }

  @Property(tries = 60)
  @Label("each fault is found, and nothing else")
  void faults_areFound(
      @ForAll long seed,
      @ForAll @IntRange(min = 6, max = 40) int orders,
      @ForAll @IntRange(min = 1, max = 45) int faults) {
    Random random = new Random(seed);
    Facts facts = AnyDay.clean(random, orders);
    List<Told> expected = inject(faults, facts, random);

    assertThat(AUDIT.audit(facts.day(), Unit.NOW))
        .extracting(Told::of)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<Told> inject(int faults, Facts facts, Random random) {
    List<Told> expected = new ArrayList<>();
    for (int i = 0; i < faults; i++) {
      Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
      Fault.Found found = fault.injection().into(facts, String.format(Locale.ROOT, "8%04d", i));
      expected.add(
          new Told(fault.rule().code(), found.subject(), found.evidence().asList()));
    }
    return expected;
  }

  @Property(tries = 40)
  @Label("the order in which facts are told does not matter, nor does it whether one is told twice")
  void order_doesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int faults) {
    Random random = new Random(seed);
    Facts facts = AnyDay.clean(random, 20);
    inject(faults, facts, random);
    WarehouseDay day = facts.day();

    assertThat(AUDIT.audit(AnyDay.shuffled(day, random), Unit.NOW))
        .isEqualTo(AUDIT.audit(day, Unit.NOW));
  }

  @Property(tries = 40)
  @Label("what is found is in one order, most serious first")
  void findings_areSorted(@ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int faults) {
    Random random = new Random(seed);
    Facts facts = AnyDay.clean(random, 20);
    inject(faults, facts, random);
    ImmutableList<Finding> findings = AUDIT.audit(facts.day(), Unit.NOW);
    List<Finding> shuffled = new ArrayList<>(findings);
    Collections.shuffle(shuffled, random);

    assertThat(ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, shuffled)).isEqualTo(findings);
    assertThat(findings)
        .extracting(Finding::severity)
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Property(tries = 40)
  @Label("a rule that is off is silent, and changes nothing for the others")
  void ruleOff_isSilent(@ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int faults) {
    Random random = new Random(seed);
    Facts facts = AnyDay.clean(random, 20);
    inject(faults, facts, random);
    WarehouseDay day = facts.day();
    ImmutableList<Finding> all = AUDIT.audit(day, Unit.NOW);
    AuditRule off = AuditRule.valueOf(all.get(random.nextInt(all.size()))
        .message()
        .key()
        .substring("audit.".length())
        .replace('-', '_')
        .toUpperCase(Locale.ROOT));

    assertThat(DayEndAudit.of(DayEndAuditTest.without(off)).audit(day, Unit.NOW))
        .isEqualTo(all.stream()
            .filter(finding -> !finding.message().key().equals(off.code()))
            .collect(ImmutableList.toImmutableList()));
  }
}
