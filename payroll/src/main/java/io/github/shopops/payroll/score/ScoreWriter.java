package io.github.shopops.payroll.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a person's score, line by line. */
final class ScoreWriter {
  private final ScorePlan plan;
  private final FineStatement fines;
  private final Sheets sheets;
  private final Merits merits;

  ScoreWriter(ScorePlan plan, FineStatement fines, Sheets sheets, Merits merits) {
    this.plan = plan;
    this.fines = fines;
    this.sheets = sheets;
    this.merits = merits;
  }

  /** The score, empty where the basis is a sheet that is missing or refused. */
  Optional<Score> score(AgentId agent) {
    return basis(agent).map(basis -> {
      List<ScoreLine> lines = new ArrayList<>(basis);
      lines.addAll(merits.lines(agent, fines));
      fines.lines(agent).stream()
          .filter(line -> line.points() > 0)
          .map(ScoreWriter::deduction)
          .forEach(lines::add);
      fines
          .surcharge(agent)
          .ifPresent(line -> lines.add(new ScoreLine(
              ScoreLine.Kind.SURCHARGE,
              line.clause(),
              BigDecimal.valueOf(line.points()).negate(),
              line.message(),
              line.evidence())));
      bound(agent, Score.sum(lines)).ifPresent(lines::add);
      boolean passed = Score.sum(lines).compareTo(plan.passMark()) >= 0;
      return new Score(agent, fines.month(), passed, ImmutableList.copyOf(lines));
    });
  }

  private Optional<List<ScoreLine>> basis(AgentId agent) {
    if (plan.basis() instanceof ScoreBasis.Composite composite) {
      return sheets
          .valid(agent)
          .map(sheet -> composite.components().stream()
              .map(component -> component(component, sheet))
              .toList());
    }
    BigDecimal points = ((ScoreBasis.Start) plan.basis()).points();
    Message message = Message.of("score.start", points);
    return Optional.of(List.of(line(ScoreLine.Kind.START, points, message, agent)));
  }

  private ScoreLine component(ScoreBasis.Component component, ScoreSheet sheet) {
    BigDecimal points = requireNonNull(sheet.points().get(component.code()));
    return line(
        ScoreLine.Kind.COMPONENT,
        points,
        Message.of("score.points", Wording.component(component.code()), points, component.most()),
        sheet.agent());
  }

  private static ScoreLine deduction(FineLine line) {
    return new ScoreLine(
        ScoreLine.Kind.DEDUCTION,
        line.clause(),
        BigDecimal.valueOf(line.points()).negate(),
        Message.of("score.deduction", Wording.incident(line.incident().kind()), line.points()),
        line.evidence());
  }

  private Optional<ScoreLine> bound(AgentId agent, BigDecimal sum) {
    if (sum.signum() < 0) {
      Message message = Message.of("score.floor", Exact.of(sum));
      return Optional.of(line(ScoreLine.Kind.FLOOR, sum.negate(), message, agent));
    }
    return plan.ceiling()
        .filter(most -> sum.compareTo(most) > 0)
        .map(most -> line(
            ScoreLine.Kind.CEILING,
            most.subtract(sum),
            Message.of("score.ceiling", Exact.of(sum), most),
            agent));
  }

  private ScoreLine line(ScoreLine.Kind kind, BigDecimal points, Message message, AgentId agent) {
    ImmutableList<Evidence> evidence = ImmutableList.of(MonthScore.evidence(agent, fines.month()));
    return new ScoreLine(kind, plan.clause(), points, message, evidence);
  }
}
