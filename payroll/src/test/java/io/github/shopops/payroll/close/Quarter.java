package io.github.shopops.payroll.close;

import static io.github.shopops.payroll.close.Shop.yuan;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.commission.ClawbackPolicy;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionScheme;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Stage;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.rulebook.Rulebooks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Three months of a small shop in a row: one agent who stays, one who joins and leaves, one of no known grade, and one
 * whom the pay-roll does not know.
 */
record Quarter(
    Rulebook rules,
    @Nullable String minimumWage,
    ImmutableList<Sale> sales,
    ImmutableList<Return> returns,
    ImmutableList<Mishap> mishaps,
    ImmutableList<Integer> outlays) {
  static final ImmutableList<String> MONTHS = ImmutableList.of("2026-09", "2026-10", "2026-11");
  static final ImmutableList<String> AGENTS = ImmutableList.of("A01", "A02", "A03", "X99");
  static final ImmutableList<Rulebook> RULES =
      ImmutableList.of(Rulebooks.mural(), tiered(), drawing(), shift());

  /** A sale, by an agent's number or nobody for -1; every fifth is assigned, every seventh talked over. */
  record Sale(int month, int agent, int fen, int buyer, boolean brushed) {}

  /** Money that goes back for a sale, by its number. */
  record Return(int month, int sale, int fen, Refund.Fault fault) {}

  /** Something that goes wrong on a sale, by its number. */
  record Mishap(int month, int agent, int kind, int minutes, int sale, int loss, boolean excused) {}

  /** Closes the months one after the other, each told of the one before. */
  ImmutableList<MonthResult> close() {
    return close(shop -> shop);
  }

  ImmutableList<MonthResult> close(UnaryOperator<Shop> change) {
    List<MonthResult> results = new ArrayList<>();
    ClosedMonth previous = null;
    for (int month = 0; month < MONTHS.size(); month++) {
      MonthResult result =
          MonthClose.of(rules).close(change.apply(shop(month)).facts(previous, minimumWage));
      results.add(result);
      previous = result.closed();
    }
    return ImmutableList.copyOf(results);
  }

  Shop shop(int month) {
    Shop shop = new Shop(MONTHS.get(month))
        .agent("A01", "junior", anna -> anna.teamScore(new BigDecimal("87.5")))
        .agent(
            "A02",
            "senior",
            ben -> ben.joined(LocalDate.of(2026, 9, 16)).left(LocalDate.of(2026, 10, 20)))
        .agent("A03", "no such grade");
    for (int i = 0; i < sales.size(); i++) {
      if (sales.get(i).month() == month) {
        addSale(shop, i);
      }
    }
    addEvents(shop, month);
    shop.trainees.add(new Trainee("T" + month, AgentId.of("A01"), shop.at("05T12:00")));
    shop.trainees.add(new Trainee("U" + month, AgentId.of("X99"), shop.at("05T12:00")));
    return shop;
  }

  /** Adds what happened in a month to a shop's facts, which may be those of another month. */
  void addEvents(Shop shop, int month) {
    Shop then = new Shop(MONTHS.get(month));
    for (int i = 0; i < returns.size(); i++) {
      Return back = returns.get(i);
      if (back.month() == month) {
        then.refund("r" + i, "s" + back.sale(), fen(back.fen()), back.fault());
      }
    }
    for (int i = 0; i < mishaps.size(); i++) {
      if (mishaps.get(i).month() == month) {
        addMishap(then, i);
      }
    }
    then.outlay("o" + month, fen(outlays.get(month)));
    shop.refunds.addAll(then.refunds);
    shop.incidents.addAll(then.incidents);
    shop.outlays.addAll(then.outlays);
  }

  private void addSale(Shop shop, int number) {
    Sale sale = sales.get(number);
    BuyerId buyer = BuyerId.of("buyer " + sale.buyer());
    String agent = sale.agent() < 0 ? null : AGENTS.get(sale.agent());
    shop.order("s" + number, fen(sale.fen()), order -> {
      order.buyer(buyer);
      if (agent != null) {
        order.note("送胶 [" + agent + "]");
        order.flag(new PlantedFlag(SellerFlag.RED, AgentId.of(agent), shop.at("10T10:01")));
      }
      return sale.brushed() ? order.addTags(Order.BRUSHED) : order;
    });
    if (number % 5 == 4) {
      shop.assignments.add(new Assignment(OrderId.of("s" + number), AgentId.of("A01"), "swap", ""));
    }
    if (number % 7 == 6) {
      Contact.Direction talk = Contact.Direction.FROM_AGENT;
      shop.contacts.add(new Contact(
          buyer, AgentId.of("A02"), shop.at("10T09:50"), number, talk, Contact.Manner.TYPED));
    }
  }

  private void addMishap(Shop shop, int number) {
    Mishap mishap = mishaps.get(number);
    ImmutableList<FinePolicy.KnownKind> kinds = rules.fines().kinds();
    String kind = kinds.get(mishap.kind() % kinds.size()).kind().code();
    shop.incident("i" + number, AGENTS.get(mishap.agent()), kind, incident -> {
      incident
          .duration(Duration.ofMinutes(mishap.minutes()))
          .stage(Stage.AT_FACTORY)
          .stated(yuan("12.34"))
          .reason("as reported");
      if (mishap.sale() >= 0) {
        incident.order(OrderId.of("s" + mishap.sale()));
      }
      if (mishap.loss() > 0) {
        incident.loss(yuan(fen(mishap.loss())));
      }
      return mishap.excused() ? incident.excuse("on leave") : incident;
    });
  }

  private static String fen(int fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static Rulebook tiered() {
    TierSchedule tiers = TierSchedule.marginal(
        new TierSchedule.Tier(yuan("0"), Rate.percent("1")),
        new TierSchedule.Tier(yuan("5000"), Rate.percent("3")));
    return mural(ClawbackPolicy.TRUE_UP, tiers, "0");
  }

  private static Rulebook drawing() {
    TierSchedule tiers = TierSchedule.wholeAmount(
        new TierSchedule.Tier(yuan("0"), Rate.percent("1")),
        new TierSchedule.Tier(yuan("5000"), Rate.percent("2")));
    return mural(ClawbackPolicy.CURRENT_BASE, tiers, "66.66");
  }

  private static Rulebook mural(ClawbackPolicy clawback, TierSchedule tiers, String draw) {
    return Rulebooks.mural()
        .withCommissions(CommissionPlan.builder()
            .clause(Catalogue.clause("mural/C1"))
            .scheme(new CommissionScheme.Tiered(tiers))
            .clawback(clawback)
            .draw(yuan(draw))
            .build());
  }

  private static Rulebook shift() {
    return Rulebooks.shift(yuan("3000.00"), Rate.percent("1"));
  }

  /** Shows the facts; the rule book would drown them. */
  @Override
  public String toString() {
    return rules.name() + " " + minimumWage + " " + sales + returns + mishaps + outlays;
  }
}
