package io.github.shopops.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Outcome;
import io.github.shopops.fulfilment.flow.Prospect;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelGuard;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's Java about fulfilment compiles, does what it says, and is what stands here. */
class ReadmeTest {
  private static final Pattern JAVA =
      Pattern.compile("## Fulfilment\n.*?```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SOURCE =
      Pattern.compile("// README\n(.*?)\n *// end", Pattern.DOTALL);

  @Test
  void example_doesWhatItSays() {
    // README
    ParcelMachine machine =
        ParcelMachine.of(FulfilmentPolicy.warehouse(ZoneId.of("Asia/Shanghai")));
    ParcelId id = ParcelId.of("P1");
    ParcelFacts order =
        ParcelFacts.builder().members(ImmutableSortedSet.of(OrderId.of("1"))).build();
    ParcelEvent pack = new ParcelEvent(
        "e1", id, ParcelStep.PACK, Instant.parse("2026-10-12T01:00:00Z"), null, order);
    Parcel packed = machine.apply(Parcel.open(id), pack).now();

    Outcome<Parcel> again = machine.apply(packed, pack);
    ImmutableMap<ParcelStep, Prospect<ParcelStage>> steps =
        machine.possible(packed, ParcelFacts.NONE);
    // end
    Explanations english = FulfilmentExplanations.of(Locale.ENGLISH);
    assertThat(again).isEqualTo(new Outcome.Unchanged<>(packed));
    assertThat(steps.get(ParcelStep.VOID)).isEqualTo(new Prospect.Possible<>(ParcelStage.VOID));
    assertThat(steps.get(ParcelStep.PRINT))
        .isInstanceOfSatisfying(Prospect.Impossible.class, print -> {
          assertThat(print.refusal().guard()).isEqualTo(ParcelGuard.MEMBERS_APPROVED);
          assertThat(english.explain(print.refusal().why())).contains("1");
        });
  }

  @Test
  void example_isWhatTheReadmeShows() throws IOException {
    Path here = Path.of("src/test/java/io/github/shopops/fulfilment/ReadmeTest.java");
    assertThat(words(SOURCE, here)).isNotEmpty().isEqualTo(words(JAVA, Path.of("..", "README.md")));
  }

  /** Finds the code and leaves out where lines break, which the formatter decides. */
  private static String words(Pattern where, Path file) throws IOException {
    return where
        .matcher(Files.readString(file))
        .results()
        .map(code -> code.group(1).replaceAll("\\s+", ""))
        .findFirst()
        .orElse("");
  }
}
