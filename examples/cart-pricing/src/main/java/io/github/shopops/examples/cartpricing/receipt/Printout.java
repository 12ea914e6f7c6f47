package io.github.shopops.examples.cartpricing.receipt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A receipt for a terminal whose Chinese characters are two columns wide. */
public final class Printout {
  private static final int TITLE = 44;
  private static final int AMOUNT = 14;
  private static final int WIDTH = TITLE + 2 * AMOUNT;

  private final Receipt receipt;
  private final Explanations words;
  private final StringBuilder text = new StringBuilder();

  private Printout(Receipt receipt, Explanations words) {
    this.receipt = receipt;
    this.words = words;
  }

  /**
   * Lays a receipt out.
   *
   * @param receipt the receipt
   * @param words the language it is in
   * @return lines of text, each ended
   */
  public static String of(Receipt receipt, Explanations words) {
    return new Printout(receipt, words).draw();
  }

  private String draw() {
    say(receipt.title());
    say(receipt.circumstances());
    receipt.shops().forEach(this::draw);
    rule('=');
    receipt.sums().forEach(sum -> row(sum.label(), "", sum.amount()));
    rule('=');
    list("receipt.presents", receipt.presents());
    offers("receipt.applied", receipt.applied());
    offers("receipt.lost", receipt.lost());
    list("receipt.hints", receipt.hints());
    list("receipt.findings", receipt.findings());
    Receipt.@Nullable Margin margin = receipt.margin();
    if (margin != null) {
      list("receipt.margin", sentences(margin));
    }
    text.append('\n');
    say(receipt.certificate());
    return text.toString();
  }

  private void draw(Receipt.Shop shop) {
    text.append('\n');
    say(plain(shop.name()));
    rule('-');
    Streams.concat(shop.lines().stream(), ImmutableList.of(shop.shipping()).stream())
        .forEach(this::draw);
    rule('-');
    row("", "", shop.payable());
  }

  private void draw(Receipt.Line line) {
    String price = line.price().isEmpty() ? "" : "  " + line.price();
    if (line.shares().isEmpty()) {
      row(line.title() + price, line.list(), line.payable());
      return;
    }
    row(line.title() + price, line.list(), "");
    for (int i = 0; i < line.shares().size(); i++) {
      Receipt.Amount share = line.shares().get(i);
      row(
          "    " + share.label(),
          share.amount(),
          i == line.shares().size() - 1 ? line.payable() : "");
    }
    if (!line.deposit().isEmpty()) {
      say("    " + line.deposit());
    }
  }

  private void offers(String heading, List<Receipt.Offered> offers) {
    list(
        heading,
        offers.stream()
            .map(one -> words.explain(Message.of(
                one.wouldSave() ? "receipt.offer-would" : "receipt.offer",
                one.title(),
                one.level(),
                one.why(),
                one.amount())))
            .toList());
  }

  private static List<String> sentences(Receipt.Margin margin) {
    return Streams.concat(
            margin.lines().stream().map(Receipt.MarginLine::why),
            Stream.of(margin.total(), margin.unknown(), margin.deposit()))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      text.append('\n');
      say(words.text(heading));
      items.forEach(item -> say("  " + plain(item)));
    }
  }

  private void row(String title, String first, String second) {
    String label = plain(title);
    text.append(label)
        .append(" ".repeat(Math.max(1, TITLE + AMOUNT - width(label) - first.length())))
        .append(first)
        .append(" ".repeat(Math.max(0, AMOUNT - second.length())))
        .append(second);
    strip();
    text.append('\n');
  }

  private void strip() {
    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private void rule(char stroke) {
    say(String.valueOf(stroke).repeat(WIDTH));
  }

  private void say(String line) {
    text.append(line).append('\n');
  }

  private static int width(String text) {
    return Ansi.OFF.text(text).getCJKAdjustedLength();
  }

  /** Takes out what a terminal, or picocli when it measures, would not take as it stands. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace("@|", "@ |");
  }
}
