package io.github.shopops.examples.dayend.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.dayend.report.PageModel.Bar;
import io.github.shopops.examples.dayend.report.PageModel.Card;
import io.github.shopops.examples.dayend.report.PageModel.Fact;
import io.github.shopops.examples.dayend.report.PageModel.Grid;
import io.github.shopops.examples.dayend.report.PageModel.Group;
import io.github.shopops.examples.dayend.report.PageModel.Rejected;
import io.github.shopops.examples.dayend.report.PageModel.Return;
import io.github.shopops.examples.dayend.report.PageModel.Row;
import io.github.shopops.examples.shopfiles.input.FileCount;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.StepWork;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.payroll.incident.Incident;
import java.util.List;

/** Puts an audited day into the words of the page. */
final class PageAssembler {
  /** A longer group of findings is folded, and so is one that nobody has to decide. */
  private static final int MOST_OPEN = 5;

  private final AuditedDay day;
  private final Explanations words;
  private final ImmutableList<Incident> incidents;

  private PageAssembler(AuditedDay day) {
    this.day = day;
    this.words = day.words();
    this.incidents = day.incidents().of(day.facts(), day.findings(), words);
  }

  static PageAssembler of(AuditedDay day) {
    return new PageAssembler(day);
  }

  PageModel page() {
    Lanes lanes = Lanes.of(day);
    return new PageModel(
        words.locale().getLanguage(),
        say("page.title", day.date().toString()),
        say("page.at", day.time(day.now())),
        cards(),
        funnel(),
        day.byRule().asMap().entrySet().stream()
            .map(rule -> group(rule.getKey(), ImmutableList.copyOf(rule.getValue())))
            .collect(toImmutableList()),
        legend(),
        lanes.ticks(),
        lanes.shelves(),
        work(),
        returns(),
        incidentRows(),
        rejected());
  }

  private ImmutableList<Card> cards() {
    long paid = Funnel.of(day.facts()).steps().get(0).orders();
    return ImmutableList.of(
        card("orders", paid, day.facts().parcels().size(), "funnel"),
        card("shipped", today(ParcelStep.SHIP), today(ParcelStep.SIGN), "parcels"),
        card("error", count(Severity.ERROR), rules(Severity.ERROR), "findings"),
        card("warning", count(Severity.WARNING), rules(Severity.WARNING), "findings"),
        card(
            "incidents",
            incidents.size(),
            incidents.stream().map(Incident::agent).distinct().count(),
            "incidents"),
        card(
            "rejected",
            day.accounting().rejected().size(),
            day.accounting().sum(FileCount::rows),
            "rejected"));
  }

  private Card card(String name, long value, long noted, String link) {
    return new Card(
        words.text("page.card." + name),
        Long.toString(value),
        say("page.card." + name + ".note", Long.toString(noted)),
        "#" + link);
  }

  private long today(ParcelStep step) {
    return day.facts().parcels().stream()
        .map(ParcelRecord::events)
        .filter(events -> events.stream()
            .anyMatch(
                event -> event.step() == step && day.policy().dayOf(event.at()).equals(day.date())))
        .count();
  }

  private long count(Severity severity) {
    return day.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  private long rules(Severity severity) {
    return day.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(finding -> finding.message().key())
        .distinct()
        .count();
  }

  private ImmutableList<Bar> funnel() {
    ImmutableList<Funnel.Step> steps = Funnel.of(day.facts()).steps();
    long all = Math.max(1, steps.get(0).orders());
    return steps.stream()
        .map(step -> new Bar(
            step.name(),
            words.text("funnel." + step.name()),
            step.orders(),
            Lanes.percent(step.orders(), all)))
        .collect(toImmutableList());
  }

  private Group group(String rule, ImmutableList<Finding> findings) {
    Finding first = findings.get(0);
    String severity = Ascii.toLowerCase(first.severity().name());
    return new Group(
        severity,
        words.text("severity." + severity),
        day.rule(rule),
        rule,
        first.clause().id(),
        words.title(first.clause()),
        first.severity() == Severity.ERROR && findings.size() <= MOST_OPEN,
        findings.stream()
            .map(finding -> new Row(
                words.explain(finding),
                fact(finding.subject()),
                finding.evidence().stream().map(this::fact).collect(toImmutableList())))
            .collect(toImmutableList()));
  }

  private Fact fact(Evidence evidence) {
    boolean isHere = evidence.kind() == Evidence.Kind.PARCEL
        && day.facts().parcels().stream()
            .anyMatch(record -> record.parcel().id().value().equals(evidence.id()));
    return new Fact(
        words.text("evidence." + EvidenceNames.code(evidence)),
        evidence.id(),
        isHere ? "#" + Lanes.anchor(evidence.id()) : "");
  }

  private ImmutableMap<String, String> legend() {
    ImmutableMap.Builder<String, String> legend = ImmutableMap.builder();
    Lanes.SEGMENTS.forEach(name -> legend.put(name, words.text("page.legend." + name)));
    return legend.buildOrThrow();
  }

  private Grid work() {
    ImmutableTable<AgentId, ParcelStep, Integer> orders = day.workload().steps().stream()
        .collect(ImmutableTable.toImmutableTable(StepWork::by, StepWork::step, StepWork::orders));
    List<ParcelStep> steps = orders.columnKeySet().stream().sorted().toList();
    ImmutableList.Builder<String> header = ImmutableList.builder();
    header.add(words.text("page.workload.person"));
    steps.forEach(step -> header.add(words.text(step.code())));
    return new Grid(
        header.build(),
        orders.rowKeySet().stream()
            .sorted()
            .map(agent -> {
              ImmutableList.Builder<String> row = ImmutableList.builder();
              row.add(agent.value());
              for (ParcelStep step : steps) {
                Integer done = orders.get(agent, step);
                row.add(done == null ? "" : done.toString());
              }
              return row.build();
            })
            .collect(toImmutableList()));
  }

  private ImmutableList<Return> returns() {
    return day.workload().returns().stream()
        .map(work -> new Return(
            work.by().value(),
            words.explain(work.kind().message()),
            day.time(work.from()),
            work.handled(),
            work.norm(),
            Lanes.percent(Math.min(work.handled(), work.norm()), work.norm()),
            work.isReached()))
        .collect(toImmutableList());
  }

  private ImmutableList<ImmutableList<String>> incidentRows() {
    return incidents.stream()
        .map(incident -> ImmutableList.of(
            incident.agent().value(),
            incident.kind().code(),
            day.time(incident.at()),
            incident.order().map(OrderId::value).orElse(""),
            incident.reason().orElse("")))
        .collect(toImmutableList());
  }

  private ImmutableList<Rejected> rejected() {
    return day.accounting().rejected().stream()
        .map(row -> new Rejected(
            row.file() + ":" + row.line(),
            row.field(),
            row.code().name(),
            words.explain(row.message()),
            row.raw()))
        .collect(toImmutableList());
  }

  private String say(String key, String argument) {
    return words.explain(Message.of(key, argument));
  }
}
