package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Fact;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What went wrong in the sample: every kind of incident of F1–F18, of F21 and of A5, excused ones among them, and one of
 * every other kind that a rule book knows.
 */
final class SampleIncidents {
  static final ImmutableList<String> HEADER = ImmutableList.of(
      "id",
      "agent",
      "at",
      "kind",
      "order",
      "seconds",
      "minutes_late",
      "loss",
      "stage",
      "amount",
      "points",
      "reason",
      "excused");

  private final ImmutableMap<String, FinePolicy.KnownKind> kinds;
  /** Within what the rules allow a manager to state, for every kind that leaves the points to one. */
  private static final String POINTS = "2";

  private final List<Sale> sales;
  private final List<List<String>> rows = new ArrayList<>();

  private SampleIncidents(FinePolicy policy, List<Sale> sales) {
    this.kinds = Maps.uniqueIndex(policy.kinds(), known -> known.kind().code());
    this.sales = sales;
  }

  /** Makes the rows, leaving out kinds that the rules do not know. */
  static List<List<String>> of(List<Sale> sales, YearMonth month, FinePolicy policy) {
    List<Sale> plain = sales.stream()
        .filter(sale -> sale.isPaidIn(month) && sale.isPlain() && sale.refundedFen == 0)
        .toList();
    SampleIncidents incidents = new SampleIncidents(policy, plain);
    incidents.notesAndOrders();
    incidents.attendanceAndAnswers();
    incidents.serviceDesk();
    incidents.keyFigures();
    incidents.otherKinds();
    return incidents.rows;
  }

  private void notesAndOrders() {
    onOrder("A05", "sheet-late", "", "", "", "生产单漏发，延误两天", ""); // F1
    onOrder("A06", "content-error", "", "before_production", "", "尺寸 1.24 写成 1.42", ""); // F2
    onOrder("A07", "content-error", "", "at_factory", "", "发货日期 11月2日 写成 11月20日", ""); // F3
    onOrder("A08", "content-error", "780.00", "at_factory", "", "字体颜色写错，整幅重做", ""); // F4
    onOrder("A09", "other-error", "", "", "15.00", "备注错别字", ""); // F5
    onOrder("A10", "unconfirmed-delivery", "", "", "", "未核对收货人", ""); // F6
    onOrder("A03", "note-violation", "", "", "", "付款后 47 分钟才备注", ""); // F7
    onOrder("A09", "note-violation", "", "", "", "改动没有写时间", "");
    onOrder("A04", "note-violation", "", "", "", "客户要求晚备注", "主管已批准");
    onOrder("A08", "shipping-change", "120.00", "", "", "改地址未报，发错货", ""); // F8
    onOrder("A10", "bad-review", "", "", "", "态度差评未转好", ""); // F9
    onOrder("A06", "bad-review-turned", "", "", "", "差评已改好评", ""); // A5
    onOrder("A05", "no-follow-up", "", "", "", "到货未跟进，客户差评", ""); // F10
    onOrder("A07", "no-follow-up", "", "", "", "到货未跟进", "有催件记录");
    onOrder("A11", "knowledge-gap", "", "", "30.00", "不了解墙布材质，客户投诉", ""); // F21
  }

  private void attendanceAndAnswers() {
    for (int day : new int[] {6, 9, 14, 22}) { // F11: two free, then 20 each
      late("A09", day, "7");
    }
    late("A10", 8, "10");
    late("A10", 15, "25"); // F12
    incident("A06", at(16, 9, 12), "late-arrival", "", "", "12", "", "", "", "地铁故障", "已请假");
    incident("A12", at(13, 15, 30), "off-shift", "", "", "", "", "", "", "未请假离线", ""); // F13
    for (int day : new int[] {5, 12, 19, 26}) { // F14: more than three in the month
      incident(
          "A08", at(day, 21, 5), "no-reply", "", String.valueOf(140 + day), "", "", "", "", "", "");
    }
    incident("A04", at(7, 20, 15), "no-reply", "", "185", "", "", "", "", "", "");
    incident(
        "A11", at(21, 19, 40), "no-reply", "", "1800", "", "", "", "", "整 30 分钟未回复", ""); // F15
    incident("A05", at(23, 14, 0), "no-reply", "", "7260", "", "", "", "", "两小时未回复", "");
    incident("A10", at(28, 13, 0), "idle-login", "", "8100", "", "", "", "", "挂机", ""); // F16
  }

  private void serviceDesk() {
    for (int day : new int[] {6, 17, 27}) { // F17: the third asks for separation
      incident("A10", at(day, 11, 20), "complaint", "", "", "", "", "", "", "服务投诉成立", "");
    }
    incident("A06", at(12, 16, 45), "complaint", "", "", "", "", "", "", "服务投诉成立", "");
    incident("A09", at(20, 10, 10), "other-work", "", "", "", "", "", "", "上班看视频", ""); // F18
    incident("A08", at(16, 8, 50), "cleaning-missed", "", "", "", "", "", "", "值日未做未换班", "");
    incident("A05", at(16, 8, 55), "cleaning-missed", "", "", "", "", "", "", "值日", "已换班");
    incident("A12", at(14, 18, 30), "contact-disclosed", "", "", "", "", "", "", "泄露同事电话", "");
  }

  private void keyFigures() {
    for (int day : new int[] {9, 16}) {
      incident("A07", at(day, 18, 0), "advert-abuse", "", "", "", "", "", "", "广告屏蔽流失", "");
    }
  }

  /** One incident of every kind that the rule book knows beside those above, on one agent after the other. */
  private void otherKinds() {
    Set<String> there = rows.stream().map(row -> row.get(3)).collect(Collectors.toSet());
    for (String kind : kinds.keySet()) {
      if (!there.contains(kind)) {
        SampleAgent agent = SampleAgent.ALL.get(rows.size() % 10);
        Sale sale = sales.get(rows.size());
        ImmutableSet<Fact> needs = needs(kind);
        incident(
            agent.id(),
            at(1 + rows.size() % 28, 16, 40),
            kind,
            needs.contains(Fact.ORDER) ? sale.id : "",
            needs.contains(Fact.DURATION) ? "1500" : "",
            "",
            needs.contains(Fact.LOSS) ? "120.00" : "",
            needs.contains(Fact.STAGE) ? "at_factory" : "",
            needs.contains(Fact.STATED) ? "20.00" : "",
            "现场检查记录",
            "");
      }
    }
  }

  private ImmutableSet<Fact> needs(String kind) {
    FinePolicy.KnownKind known = kinds.get(kind);
    return known == null ? ImmutableSet.of() : known.needs();
  }

  private void onOrder(
      String agent,
      String kind,
      String loss,
      String stage,
      String amount,
      String reason,
      String excused) {
    Sale sale = sales.stream()
        .filter(candidate -> candidate.flagBy.equals(agent))
        .skip(3L + rows.size())
        .findFirst()
        .orElseThrow();
    LocalDateTime at = sale.createdAt.plusHours(20);
    at = at.getMonthValue() == 10 ? at : sale.createdAt.plusMinutes(90);
    incident(agent, at, kind, sale.id, "", "", loss, stage, amount, reason, excused);
  }

  private void late(String agent, int day, String minutes) {
    incident(
        agent,
        at(day, 9, Integer.parseInt(minutes)),
        "late-arrival",
        "",
        "",
        minutes,
        "",
        "",
        "",
        "",
        "");
  }

  private void incident(
      String agent,
      LocalDateTime at,
      String kind,
      String order,
      String seconds,
      String minutesLate,
      String loss,
      String stage,
      String amount,
      String reason,
      String excused) {
    if (kinds.containsKey(kind)) {
      String id = String.format("I%03d", rows.size() + 1);
      rows.add(List.of(
          id,
          agent,
          SampleFiles.TIME.format(at),
          kind,
          order,
          seconds,
          minutesLate,
          loss,
          stage,
          amount,
          needs(kind).contains(Fact.POINTS) ? POINTS : "",
          reason,
          excused));
    }
  }

  private static LocalDateTime at(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 10, day, hour, minute);
  }
}
