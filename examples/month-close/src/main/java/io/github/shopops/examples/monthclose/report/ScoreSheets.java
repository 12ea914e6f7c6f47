package io.github.shopops.examples.monthclose.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Cell;
import io.github.shopops.examples.monthclose.report.PageModel.Table;
import io.github.shopops.payroll.bonus.PoolStatement;
import io.github.shopops.payroll.score.Ranking;
import io.github.shopops.payroll.score.Score;
import io.github.shopops.payroll.score.ScoreLine;
import io.github.shopops.payroll.score.ScoreStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Puts scores and the pools that are shared by them into tables. */
final class ScoreSheets {
  private final Books books;
  private final Explanations words;

  private ScoreSheets(Books books) {
    this.books = books;
    this.words = books.explanations();
  }

  static ScoreSheets of(Books books) {
    return new ScoreSheets(books);
  }

  ImmutableList<Table> tables() {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    books
        .result()
        .scores()
        .filter(statement -> !statement.scores().isEmpty())
        .ifPresent(statement -> tables.add(scores(statement)));
    books.result().bonuses().pools().forEach(pool -> tables.add(pool(pool)));
    return tables.build();
  }

  /** Best first; a column for each sort of line that anybody has. */
  private Table scores(ScoreStatement statement) {
    List<ScoreLine.Kind> kinds = ImmutableList.copyOf(ScoreLine.Kind.values()).stream()
        .filter(kind -> statement.scores().values().stream()
            .flatMap(score -> score.lines().stream())
            .anyMatch(line -> line.kind() == kind))
        .toList();
    Sheet sheet = Sheet.of(words, words.text("page.scores"), words.text("page.scores.note"))
        .texts("page.people.name")
        .numbers("page.scores.place", "page.scores.total");
    kinds.forEach(kind -> sheet.number(words.text("page.score." + Ascii.toLowerCase(kind.name()))));
    sheet.texts("page.scores.mark");
    for (Ranking.Ranked<AgentId, BigDecimal> ranked : statement.ranks()) {
      Score score = Objects.requireNonNull(statement.scores().get(ranked.subject()));
      List<Cell> row = new ArrayList<>();
      row.add(Sheet.text(books.name(ranked.subject())));
      row.add(Sheet.count(ranked.place()));
      row.add(Sheet.points(score.total()));
      kinds.forEach(kind -> row.add(sum(score, kind)));
      row.add(Sheet.text(words.text(score.passed() ? "page.scores.passed" : "page.scores.failed")));
      sheet.row(ImmutableList.copyOf(row));
    }
    return sheet.table();
  }

  private Cell sum(Score score, ScoreLine.Kind kind) {
    List<ScoreLine> lines =
        score.lines().stream().filter(line -> line.kind() == kind).toList();
    if (lines.isEmpty()) {
      return Sheet.DASH;
    }
    BigDecimal sum = lines.stream().map(ScoreLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Sheet.numeric(
        sum.toPlainString(),
        String.join(
            "\n", lines.stream().map(line -> words.explain(line.message())).toList()));
  }

  private Table pool(PoolStatement pool) {
    String whose = String.join(
        " · ",
        Stream.of(pool.team(), pool.post().map(books::post))
            .flatMap(Optional::stream)
            .toList());
    String title = words.text("page.pool") + (whose.isEmpty() ? "" : " · " + whose);
    Sheet sheet = Sheet.of(
            words, title, words.explain(pool.message()) + " · " + pool.clause().id())
        .texts("page.people.name")
        .numbers("page.pool.score", "page.pool.share");
    Map<AgentId, Money> shares = new TreeMap<>(pool.shares());
    Money nothing = Money.zero(pool.amount().getCurrencyUnit());
    pool.scores().keySet().forEach(agent -> shares.putIfAbsent(agent, nothing));
    shares.forEach((agent, share) -> sheet.row(
        Sheet.text(books.name(agent)),
        pool.scores().containsKey(agent)
            ? Sheet.points(pool.scores().getOrDefault(agent, BigDecimal.ZERO))
            : Sheet.DASH,
        sheet.amount(share)));
    return sheet
        .foot(ImmutableList.of(
            Sheet.text(words.text("page.pool.left")), Sheet.text(""), sheet.amount(pool.left())))
        .foot(ImmutableList.of(
            Sheet.text(words.text("page.people.total")),
            Sheet.points(pool.scoreTotal()),
            sheet.amount(pool.amount())))
        .table();
  }
}
