package io.github.shopops.examples.monthclose.output;

import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.payroll.bonus.PoolStatement;
import io.github.shopops.payroll.grade.Advance;
import io.github.shopops.payroll.grade.Condition;
import io.github.shopops.payroll.grade.GradeDecision;
import io.github.shopops.payroll.score.Score;
import io.github.shopops.payroll.score.ScoreLine;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How people were judged: scores, what pools paid for them, grades. */
final class AppraisalTables {
  private AppraisalTables() {}

  /** Writes a row for each line of each score; the lines of a score are numbered from 1 and sum to its total. */
  static void scores(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out,
        "agent",
        "line",
        "kind",
        "points",
        "total",
        "passed",
        "clause",
        "evidence",
        "explanation");
    for (Score score : books.result().scores().orElseThrow().scores().values()) {
      int number = 0;
      for (ScoreLine line : score.lines()) {
        number++;
        table.row(
            score.agent(),
            number,
            line.kind().name().toLowerCase(Locale.ROOT),
            line.points().toPlainString(),
            score.total().toPlainString(),
            score.passed(),
            line.clause(),
            EvidenceNames.joined(line.evidence()),
            books.explanations().explain(line.message()));
      }
    }
  }

  /** Writes a row for each condition of each step that somebody could take; who can take none has one row without. */
  static void grades(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out,
        "agent",
        "grade",
        "advances_to",
        "since",
        "clause",
        "step_to",
        "condition",
        "has",
        "needed",
        "missing",
        "met_on",
        "evidence",
        "explanation");
    Explanations words = books.explanations();
    for (GradeDecision decision : books.result().grades().values()) {
      Object[] head = {
        decision.agent(),
        decision.grade(),
        decision.advance().map(Advance::to).orElse(""),
        decision.advance().map(advance -> advance.since().toString()).orElse("")
      };
      boolean told = false;
      for (GradeDecision.Outlook outlook : decision.outlooks()) {
        for (GradeDecision.Progress progress : outlook.conditions()) {
          told = true;
          table.row(
              head[0],
              head[1],
              head[2],
              head[3],
              outlook.clause(),
              outlook.to(),
              code(progress.condition()),
              progress.has(),
              progress.condition().needed(),
              progress.missing(),
              text(progress.metOn()),
              EvidenceNames.joined(progress.evidence()),
              words.explain(progress.message()));
        }
      }
      if (!told) {
        table.row(
            head[0],
            head[1],
            head[2],
            head[3],
            decision.clause(),
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            words.explain(decision.message()));
      }
    }
  }

  private static String code(Condition condition) {
    if (condition instanceof Condition.CleanRun) {
      return "clean-run";
    } else if (condition instanceof Condition.InGrade) {
      return "in-grade";
    }
    return condition instanceof Condition.Service ? "service" : "assessment";
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Writes each pool: a row for each share, then one without an agent for what stays with the shop. */
  static void pools(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out,
        "pool",
        "clause",
        "team",
        "post",
        "amount",
        "score_total",
        "agent",
        "score",
        "share",
        "explanation");
    int number = 0;
    for (PoolStatement pool : books.result().bonuses().pools()) {
      number++;
      Money nothing = Money.zero(pool.amount().getCurrencyUnit());
      for (AgentId agent :
          new TreeSet<>(Sets.union(pool.scores().keySet(), pool.shares().keySet()))) {
        @Nullable BigDecimal score = pool.scores().get(agent);
        pool(
            table,
            number,
            pool,
            agent.value(),
            score == null ? "" : score.toPlainString(),
            pool.shares().getOrDefault(agent, nothing),
            "");
      }
      pool(table, number, pool, "", "", pool.left(), books.explanations().explain(pool.message()));
    }
  }

  private static void pool(
      CsvTable table,
      int number,
      PoolStatement pool,
      String agent,
      String score,
      Money share,
      String explanation) {
    table.row(
        number,
        pool.clause(),
        pool.team().orElse(""),
        pool.post().orElse(""),
        pool.amount(),
        pool.scoreTotal().toPlainString(),
        agent,
        score,
        share,
        explanation);
  }
}
