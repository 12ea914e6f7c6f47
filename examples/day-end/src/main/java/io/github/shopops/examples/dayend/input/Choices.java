package io.github.shopops.examples.dayend.input;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Word;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.util.Locale;

/** The words of stages, steps and kinds as files may write them: the code, or what they are called in either language. */
final class Choices {
  static final ImmutableMap<String, ReviewStage> REVIEW_STAGES = of(ReviewStage.values());
  static final ImmutableMap<String, ParcelStage> PARCEL_STAGES = of(ParcelStage.values());
  static final ImmutableMap<String, ParcelStep> PARCEL_STEPS = of(ParcelStep.values());
  static final ImmutableMap<String, WaybillStage> WAYBILL_STAGES = of(WaybillStage.values());
  static final ImmutableMap<String, Paper> PAPERS = of(Paper.values());
  static final ImmutableMap<String, AfterSaleKind> CASE_KINDS = of(AfterSaleKind.values());
  static final ImmutableMap<String, AfterSaleStage> CASE_STAGES = of(AfterSaleStage.values());
  static final ImmutableMap<String, AfterSaleStep> CASE_STEPS = of(AfterSaleStep.values());
  static final ImmutableMap<String, StocktakeStage> STOCKTAKE_STAGES = of(StocktakeStage.values());
  static final ImmutableMap<String, StocktakeStep> STOCKTAKE_STEPS = of(StocktakeStep.values());
  static final ImmutableMap<String, DifferenceCause> CAUSES = of(DifferenceCause.values());
  static final ImmutableMap<String, MovementKind> MOVEMENTS = of(MovementKind.values());

  private Choices() {}

  private static <W extends Enum<W> & Word> ImmutableMap<String, W> of(W[] words) {
    Explanations chinese = FulfilmentExplanations.of(Locale.CHINESE);
    Explanations english = FulfilmentExplanations.of(Locale.ENGLISH);
    ImmutableMap.Builder<String, W> choices = ImmutableMap.builder();
    for (W word : words) {
      choices.put(code(word), word);
      choices.put(Ascii.toLowerCase(chinese.text(word.code())), word);
      choices.put(Ascii.toLowerCase(english.text(word.code())), word);
    }
    return choices.buildKeepingLast();
  }

  /** Returns the word as files write it. */
  static String code(Enum<?> word) {
    return Ascii.toLowerCase(word.name()).replace('_', '-');
  }
}
