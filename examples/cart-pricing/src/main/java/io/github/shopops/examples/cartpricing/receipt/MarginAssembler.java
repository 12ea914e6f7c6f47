package io.github.shopops.examples.cartpricing.receipt;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.margin.CartMargin;
import io.github.shopops.core.promotion.margin.LineMargin;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Puts what a cart leaves to the shop into words. */
final class MarginAssembler {
  private final Explanations words;
  private final ImmutableMap<LineId, String> titles;

  MarginAssembler(PricedCart priced, Explanations words) {
    this.words = requireNonNull(words, "words");
    this.titles = priced.lines().stream()
        .collect(ImmutableMap.toImmutableMap(
            line -> line.line().id(), line -> line.line().title()));
  }

  Receipt.Margin margin(CartMargin margin) {
    String unknown = margin.unknown().stream()
        .map(this::title)
        .collect(Collectors.joining(words.text("receipt.and")));
    return new Receipt.Margin(
        margin.lines().stream().map(this::line).collect(ImmutableList.toImmutableList()),
        words.explain(margin.message()),
        unknown.isEmpty() ? "" : words.explain(Message.of("receipt.margin.unknown", unknown)),
        margin.deposit().isZero()
            ? ""
            : words.explain(Message.of("receipt.margin.deposit", margin.deposit())));
  }

  private Receipt.MarginLine line(LineMargin line) {
    return new Receipt.MarginLine(
        title(line.id()),
        amount(line.payable()),
        Optional.ofNullable(line.cost()).map(this::amount).orElse(""),
        amount(line.categoryFee()),
        line.yearlyPart().isZero() ? "" : amount(line.yearlyPart()),
        line.margin().map(this::amount).orElse(""),
        words.explain(line.message()));
  }

  private String title(LineId line) {
    return titles.getOrDefault(line, line.value());
  }

  private String amount(Money amount) {
    return words.explain(Message.of("plain", amount));
  }
}
