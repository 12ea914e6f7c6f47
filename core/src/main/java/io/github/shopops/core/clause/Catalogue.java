package io.github.shopops.core.clause;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * The clauses that the library's presets are made of, each under the id by which results name it.
 *
 * <p>A shop that writes its own rules may cite these or make {@linkplain Clause clauses} of its own. The titles here
 * are English; the Chinese ones stand in the resource bundle under {@code clause.<id>}.
 */
public final class Catalogue {
  private static final String MURAL = "custom-print shop, customer-service rules";
  private static final String SHIFT = "two-shift service desk, rules and work flow";
  private static final String WAREHOUSE = "back office, work flow";
  private static final String WAGES = "工资支付暂行规定";

  private static final ImmutableSortedMap<String, Clause> CLAUSES = clauses();

  private Catalogue() {}

  /**
   * Returns the clause with an id.
   *
   * @param id such as {@code mural/F7}
   * @return the clause
   * @throws IllegalArgumentException if the catalogue has none of that id
   */
  public static Clause clause(String id) {
    Clause clause = CLAUSES.get(requireNonNull(id, "id"));
    checkArgument(
        clause != null, "Argument 'id' must be a clause of the catalogue but has value '%s'", id);
    return clause;
  }

  /**
   * Looks for a clause.
   *
   * @param id such as {@code mural/F7}
   * @return the clause, empty if the catalogue has none of that id
   */
  public static Optional<Clause> find(String id) {
    return Optional.ofNullable(CLAUSES.get(requireNonNull(id, "id")));
  }

  /**
   * Returns all clauses.
   *
   * @return by id, in the order of the ids
   */
  public static ImmutableMap<String, Clause> all() {
    return CLAUSES;
  }

  private static ImmutableSortedMap<String, Clause> clauses() {
    ImmutableSortedMap.Builder<String, Clause> all = ImmutableSortedMap.naturalOrder();
    put(all, MURAL, "mural/N1", "A note has its fields in their order, separated by commas");
    put(all, MURAL, "mural/N2", "A note names exactly one way of delivery");
    put(
        all,
        MURAL,
        "mural/N3",
        "A note names the recipient, and its content is confirmed by the buyer");
    put(all, MURAL, "mural/N4", "The full note exists within 20 minutes of payment");
    put(
        all,
        MURAL,
        "mural/N5",
        "A change is appended with time and content, the original text stays");
    put(
        all,
        WAREHOUSE,
        "warehouse/N6",
        "Importing software appends to a note and never overwrites it");
    put(all, SHIFT, "shift/N7", "A closed sale's note carries the agent's work code");
    put(all, SHIFT, "shift/N8", "A special request in the note also needs the red flag");
    put(all, WAREHOUSE, "warehouse/N9", "What a note may tell the warehouse");
    put(
        all,
        MURAL,
        "mural/N10",
        "Size, ship date and attributes in the note are what the buyer confirmed");
    put(all, MURAL, "mural/N11", "A note has no typing errors and describes custom work clearly");
    put(all, MURAL, "mural/A1", "The agent who talked the buyer into the order gets it");
    put(
        all,
        MURAL,
        "mural/A2",
        "Of several agents, the one who planted the flag when the order was placed gets it");
    put(
        all,
        MURAL,
        "mural/A3",
        "An order unpaid for more than 24 hours may be chased by another agent");
    put(all, MURAL, "mural/A4", "A return for no quality fault takes the sale off the agent");
    put(all, MURAL, "mural/A5", "A bad review through the agent's fault takes the sale off");
    put(all, SHIFT, "shift/A6", "The work code in the note says who sold the order");
    put(all, WAREHOUSE, "warehouse/A7", "An unmarked order is nobody's, whoever printed it");
    put(all, "online-shop pay system", "netshop/A8", "Sales count net of what went back");
    put(
        all,
        "KPI scheme",
        "kpi/A9",
        "Money paid on another agent's order is assistance, not a sale");
    put(all, SHIFT, "shift/A10", "A buyer is handed to a colleague only with an approver");
    put(all, "shopops", "shop/MANUAL", "A supervisor named the agent, with a reason");
    put(
        all,
        "shopops",
        "shop/LAST-CONTACT",
        "The agent of the last effective contact gets the order");
    put(all, "shopops", "shop/MONTH", "An order belongs to the month in which it was paid");
    put(all, "shopops", "shop/SILENT", "An order without an agent belongs to the shop");
    put(
        all,
        "shopops",
        "shop/EXCLUDED",
        "Test orders, price differences, staff purchases and brushed orders count for nobody");
    put(
        all,
        MURAL,
        "mural/F1",
        "The order sheet was not sent to production in time and the order was delayed");
    put(all, MURAL, "mural/F2", "A serious content error, corrected before the production order");
    put(all, MURAL, "mural/F3", "A serious content error that had reached the factory");
    put(
        all,
        MURAL,
        "mural/F4",
        "A serious content error whose loss exceeds the limit: the actual loss instead");
    put(
        all,
        MURAL,
        "mural/F5",
        "Any other content error: an amount the manager states, with a reason");
    put(all, MURAL, "mural/F6", "Recipient or delivery not confirmed, or vague");
    put(
        all,
        MURAL,
        "mural/F7",
        "Note missing, late, malformed, overwritten, changed without time, or supervisor not told");
    put(
        all,
        MURAL,
        "mural/F8",
        "A change of shipping data was not reported and the shipment went wrong");
    put(
        all,
        MURAL,
        "mural/F9",
        "A bad review through the agent's fault that was not turned into a good one");
    put(
        all,
        MURAL,
        "mural/F10",
        "Shipment or arrival not followed up, with consequence or bad review");
    put(all, MURAL, "mural/F11", "Day shift late by at most 10 minutes: two in a month are free");
    put(all, MURAL, "mural/F12", "Day shift late by more than 10 minutes");
    put(all, MURAL, "mural/F13", "Off line on one's own shift without leave");
    put(all, MURAL, "mural/F14", "More than three answers in a month after more than 2 minutes");
    put(all, MURAL, "mural/F15", "No answer for half an hour or for 2 hours");
    put(all, MURAL, "mural/F16", "Logged in without attending for 2 hours or more");
    put(all, SHIFT, "shift/F17", "Upheld complaint about service, by the calendar month");
    put(
        all,
        SHIFT,
        "shift/F18",
        "Other things at work, a cleaning turn missed, or a colleague's contact disclosed");
    put(all, SHIFT, "shift/F19", "All fines go to the department fund, openly");
    put(all, "annual assessment", "annual/F20", "Violations cost points");
    put(all, MURAL, "mural/F21", "A complaint or bad review from lack of product knowledge");
    put(all, MURAL, "mural/C1", "Base by grade, a commission on own sales, and the bonus");
    put(all, SHIFT, "shift/C1", "Base and commission, whose numbers the rule book's owner states");
    put(all, SHIFT, "shift/C8", "Mentors of the three fastest trainees are awarded");
    put(all, "shopops", "shop/INCIDENT-KIND", "An incident is of a kind that the fine rules name");
    put(all, "shopops", "shop/C10", "Pay for part of a month is prorated");
    put(all, "shopops", "shop/STAFF", "Whoever is paid or owes anything is on the pay-roll");
    put(
        all,
        WAGES,
        "law/wages-16",
        "Recovery of a loss takes at most 20 % of the month's wage and leaves the minimum wage");
    put(
        all,
        "国务院令 516",
        "law/decree-516",
        "Fines without a loss have had no express basis since 2008-01-15");
    put(
        all,
        "最低工资规定",
        "law/minimum-wage-12",
        "A full month's wage is at least the local minimum wage");
    return all.buildOrThrow();
  }

  private static void put(
      ImmutableSortedMap.Builder<String, Clause> all, String source, String id, String title) {
    all.put(id, new Clause(id, title, source));
  }
}
