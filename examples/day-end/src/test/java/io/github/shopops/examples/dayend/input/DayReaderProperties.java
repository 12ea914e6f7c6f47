package io.github.shopops.examples.dayend.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Iterables;
import io.github.shopops.examples.dayend.sample.SampleDay;
import io.github.shopops.examples.shopfiles.testkit.Accounts;
import io.github.shopops.examples.shopfiles.testkit.Damage;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

class DayReaderProperties {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DayReader READER = DayReader.of(ZONE, CurrencyUnit.of("CNY"));
  private static final DayEndAudit AUDIT = DayEndAudit.of(AuditPolicy.warehouse(ZONE));
  private static final SampleDay SAMPLE = SampleDay.of(SampleDay.SEED, 100);
  private static final int ROWS = 40;

  /** The first rows of every table of the sample, many of which name what is not there. */
  private static final ImmutableMap<String, String> FILES = files();

  private static ImmutableMap<String, String> files() {
    ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
    DayFiles.of(SAMPLE.facts(), ZONE)
        .forEach((name, bytes) -> files.put(
            name,
            String.join(
                "\n",
                Iterables.limit(
                    Arrays.asList(new String(bytes, UTF_8).split("\n", -1)), ROWS + 1))));
    return files.buildOrThrow();
  }

  private static DayInput read(Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return READER.read(bytes);
  }

  private static ImmutableMultiset<String> reasons(DayInput input) {
    return input.accounting().rejected().stream()
        .map(row -> row.file() + row.field() + row.code() + row.message() + row.raw())
        .collect(ImmutableMultiset.toImmutableMultiset());
  }

  @Property(tries = 150)
  @Label(
      "Whatever happened to the files, nothing throws, every row is accounted for, and what is left can be audited")
  void everyRowIsAccountedFor(
      @ForAll long seed, @ForAll @Size(min = 1, max = 4) List<Damage> damages) {
    Random random = new Random(seed);
    Map<String, byte[]> files = new HashMap<>();
    FILES.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    List<String> names = ImmutableList.copyOf(FILES.keySet());
    for (Damage damage : damages) {
      String name = names.get(random.nextInt(names.size()));
      files.put(name, damage.to(files.getOrDefault(name, new byte[0]), random));
    }
    DayInput input = READER.read(files);

    Accounts.check(files, input.accounting());
    assertThat(AUDIT.audit(input.day(), SAMPLE.now())).isNotNull();
  }

  @Property(tries = 100)
  @Label("The order of the rows changes nothing")
  void rowOrderChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, String> shuffled = new HashMap<>();
    FILES.forEach((name, text) -> {
      List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
      Collections.shuffle(lines.subList(1, lines.size()), random);
      shuffled.put(name, String.join("\n", lines));
    });
    DayInput one = read(FILES);
    DayInput other = read(shuffled);

    assertThat(other.accounting().counts()).isEqualTo(one.accounting().counts());
    assertThat(reasons(other)).isEqualTo(reasons(one));
    assertThat(AUDIT.audit(other.day(), SAMPLE.now()))
        .isEqualTo(AUDIT.audit(one.day(), SAMPLE.now()));
  }

  @Property(tries = 100)
  @Label("A row that cannot be used costs nothing but itself")
  void brokenRowCostsItself(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> names = ImmutableList.copyOf(FILES.keySet());
    String name = names.get(random.nextInt(names.size()));
    Map<String, String> broken = new HashMap<>(FILES);
    broken.computeIfPresent(name, (file, text) -> {
      List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
      lines.add(1 + random.nextInt(lines.size() - 1), "?,".repeat(40) + "?");
      return String.join("\n", lines);
    });
    DayInput whole = read(FILES);
    DayInput input = read(broken);

    assertThat(input.day()).isEqualTo(whole.day());
    assertThat(input.accounting().rejected())
        .hasSize(whole.accounting().rejected().size() + 1);
  }
}
