package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.monthclose.report.PageModel.Cell;
import io.github.shopops.examples.monthclose.report.PageModel.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.joda.money.Money;

/** A table of the page while it is filled. */
final class Sheet {
  /** Stands where a figure has no value. */
  static final Cell DASH = new Cell("–", "", "n");

  private final Explanations words;
  private final String title;
  private final String note;
  private final ImmutableList.Builder<Cell> header = ImmutableList.builder();
  private final ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
  private final ImmutableList.Builder<ImmutableList<Cell>> foot = ImmutableList.builder();

  private Sheet(Explanations words, String title, String note) {
    this.words = words;
    this.title = title;
    this.note = note;
  }

  static Sheet of(Explanations words, String title, String note) {
    return new Sheet(words, title, note);
  }

  /** Adds columns of text, by the keys of their heads. */
  Sheet texts(String... keys) {
    for (String key : keys) {
      header.add(text(words.text(key)));
    }
    return this;
  }

  /** Adds columns of numbers, by the keys of their heads. */
  Sheet numbers(String... keys) {
    for (String key : keys) {
      number(words.text(key));
    }
    return this;
  }

  /** Adds a column of numbers with a ready-made head. */
  Sheet number(String head) {
    header.add(numeric(head, ""));
    return this;
  }

  Sheet row(Cell... cells) {
    return row(ImmutableList.copyOf(cells));
  }

  Sheet row(ImmutableList<Cell> cells) {
    rows.add(cells);
    return this;
  }

  Sheet foot(ImmutableList<Cell> cells) {
    foot.add(cells);
    return this;
  }

  Table table() {
    return new Table(title, note, header.build(), rows.build(), foot.build());
  }

  static Cell text(String text) {
    return new Cell(text, "", "");
  }

  /** A cell of several lines. */
  static Cell lines(Iterable<String> lines) {
    return new Cell(String.join("\n", lines), "", "pre");
  }

  static Cell numeric(String text, String about) {
    return new Cell(text, about, text.startsWith("-") ? "n minus" : "n");
  }

  static Cell count(long count) {
    return numeric(Long.toString(count), "");
  }

  static Cell points(BigDecimal points) {
    return numeric(points.toPlainString(), "");
  }

  /** Hours and minutes; seconds that are left over do not show. */
  static Cell time(Duration length) {
    return numeric(
        String.format(Locale.ROOT, "%d:%02d", length.toHours(), length.toMinutesPart()), "");
  }

  Cell amount(Money amount) {
    return numeric(say("plain", amount), "");
  }

  private String say(String key, Serializable argument) {
    return words.explain(Message.of(key, argument));
  }
}
