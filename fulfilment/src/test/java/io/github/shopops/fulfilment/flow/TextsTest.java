package io.github.shopops.fulfilment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.aftersale.AfterSaleGuard;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.inspection.Verdict;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelGuard;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.WaybillGuard;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.parcel.WaybillStep;
import io.github.shopops.fulfilment.picking.BasketGuard;
import io.github.shopops.fulfilment.review.AddOnDecision;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.ReviewGuard;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.review.ReviewStep;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockGuard;
import io.github.shopops.fulfilment.stock.StocktakeGuard;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern KEY = Pattern.compile("Message\\.of\\(\\s*\"([a-z.-]+)\"");

  private static final ImmutableList<ImmutableList<Word>> GUARDS = ImmutableList.of(
      ImmutableList.copyOf(FlowGuard.values()),
      ImmutableList.copyOf(ReviewGuard.values()),
      ImmutableList.copyOf(ParcelGuard.values()),
      ImmutableList.copyOf(WaybillGuard.values()),
      ImmutableList.copyOf(AfterSaleGuard.values()),
      ImmutableList.copyOf(StocktakeGuard.values()),
      ImmutableList.copyOf(StockGuard.values()),
      ImmutableList.copyOf(BasketGuard.values()));
  private static final ImmutableList<ImmutableList<Word>> WORDS = ImmutableList.of(
      ImmutableList.copyOf(AuditRule.values()),
      ImmutableList.copyOf(ReviewStage.values()),
      ImmutableList.copyOf(ReviewStep.values()),
      ImmutableList.copyOf(AddOnDecision.Choice.values()),
      ImmutableList.copyOf(ParcelStage.values()),
      ImmutableList.copyOf(ParcelStep.values()),
      ImmutableList.copyOf(Paper.values()),
      ImmutableList.copyOf(Verdict.Kind.values()),
      ImmutableList.copyOf(WaybillStage.values()),
      ImmutableList.copyOf(WaybillStep.values()),
      ImmutableList.copyOf(AfterSaleKind.values()),
      ImmutableList.copyOf(AfterSaleStage.values()),
      ImmutableList.copyOf(AfterSaleStep.values()),
      ImmutableList.copyOf(StocktakeStage.values()),
      ImmutableList.copyOf(StocktakeStep.values()),
      ImmutableList.copyOf(DifferenceCause.values()),
      ImmutableList.copyOf(MovementKind.values()));

  private static Set<String> codes(ImmutableList<ImmutableList<Word>> words) {
    return words.stream().flatMap(List::stream).map(Word::code).collect(Collectors.toSet());
  }

  /** The keys that stand in the sources themselves. */
  private static Set<String> written() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void texts_everyKeyAndNoOther(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle texts =
        ResourceBundle.getBundle("io.github.shopops.fulfilment.explanations", locale);
    Set<String> expected = new TreeSet<>(codes(GUARDS));
    expected.addAll(codes(WORDS));
    expected.addAll(written());
    HoldReason.worded().forEach(reason -> expected.add(reason.message().key()));

    assertThat(texts.getLocale()).isEqualTo(locale);
    assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(texts.keySet())
        .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
  }

  @Test
  void policy_citesClausesForGuardsThatExist() {
    assertThat(codes(GUARDS)).containsAll(Machines.WAREHOUSE.clauses().keySet());
  }

  @Test
  void policy_otherGuardsStandUnderTheSteps() {
    assertThat(Machines.WAREHOUSE.clause(ParcelGuard.WAYBILL_SAVED).id()).isEqualTo("warehouse/L4");
    assertThat(Machines.WAREHOUSE.clause(ParcelGuard.ONE_CARRIER).id())
        .isEqualTo("warehouse/STEPS");
  }
}
