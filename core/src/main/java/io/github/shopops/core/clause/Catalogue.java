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
  private static final String GRADED = "customer-service pay system with three grades";
  private static final String KPI = "KPI scheme";
  private static final String NETSHOP = "online-shop pay system";
  private static final String DEPARTMENT = "customer-service department pay standard";
  private static final String ANNUAL = "annual assessment";
  private static final String SERVICE = "customer-service regulations";
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
    put(all, NETSHOP, "netshop/A8", "Sales count net of what went back");
    put(all, KPI, "kpi/A9", "Money paid on another agent's order is assistance, not a sale");
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
    put(all, ANNUAL, "annual/F20", "Violations cost points");
    put(all, MURAL, "mural/F21", "A complaint or bad review from lack of product knowledge");
    put(all, MURAL, "mural/C1", "Base by grade, a commission on own sales, and the bonus");
    put(all, SHIFT, "shift/C1", "Base and commission, whose numbers the rule book's owner states");
    put(all, SHIFT, "shift/C8", "Mentors of the three fastest trainees are awarded");
    put(all, "shopops", "shop/INCIDENT-KIND", "An incident is of a kind that the fine rules name");
    put(all, "shopops", "shop/C10", "Pay for part of a month is prorated");
    put(all, "shopops", "shop/AWARD", "A manager grants an award and says why");
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
    put(
        all,
        GRADED,
        "graded/C2",
        "Base by grade, a performance share by result, and a skill allowance");
    put(all, NETSHOP, "netshop/C1", "Base pay, whose amounts the rule book's owner states");
    put(
        all,
        NETSHOP,
        "netshop/C3",
        "Up to the base volume performance pay by score, above it commission");
    put(all, DEPARTMENT, "department/C1", "Base pay, whose amounts the rule book's owner states");
    put(
        all,
        DEPARTMENT,
        "department/C4",
        "Each post has a performance formula of sales, parcels and score");
    put(all, ANNUAL, "annual/C1", "Base by grade, whose amounts the rule book's owner states");
    put(all, ANNUAL, "annual/C5", "A guarantee by year of service, settled over the year");
    put(all, ANNUAL, "annual/C6", "What exceeds a band's base is paid at the band's own rate");
    put(all, ANNUAL, "annual/C7", "The bonus pool is shared by score, to the fen");
    put(all, ANNUAL, "annual/S", "A score of 100 from four parts, with plus and minus points");
    put(
        all,
        ANNUAL,
        "annual/S-DISMISSAL",
        "Two months below the pass mark or three warnings running");
    put(all, ANNUAL, "annual/G2", "Four grades by time of service, each with its duties");
    put(all, KPI, "kpi/C1", "Base pay, whose amounts the rule book's owner states");
    put(all, KPI, "kpi/C9", "A performance share by score");
    put(all, KPI, "kpi/K0", "After-sales talk, adverts and unanswered monologues are no reception");
    put(all, KPI, "kpi/K1", "Inquiry ratio: inquirers of buyers received");
    put(all, KPI, "kpi/K2", "Order rate: same-day orderers of inquirers");
    put(all, KPI, "kpi/K3", "Payment rate: payers within four days of orderers");
    put(all, KPI, "kpi/K4", "Average order value: amount paid by payer");
    put(all, KPI, "kpi/K5", "Conversion: payers of inquirers");
    put(all, KPI, "kpi/K6", "Answer ratio: agent messages for each buyer message");
    put(all, KPI, "kpi/K7", "Reply rate: answered of received");
    put(all, KPI, "kpi/K8", "Mean time of the first and of each response");
    put(all, KPI, "kpi/K9", "Loss rate: orderers who did not pay, and the amount they did not pay");
    put(all, KPI, "kpi/K10", "Target attainment of the month");
    put(all, KPI, "kpi/K11", "Money paid on another agent's order is assistance");
    put(all, KPI, "kpi/K12", "Weekly rank by result; ties share a rank");
    put(
        all,
        KPI,
        "kpi/K13",
        "Reply rate below the mean: sample the chats; reception below it: training");
    put(all, KPI, "kpi/K14", "At least 80 characters typed a minute");
    put(
        all,
        KPI,
        "kpi/K15",
        "Questions and complaints are answered within 24 hours; satisfaction and complaints are counted");
    put(all, KPI, "kpi/K16", "E-mail is answered within 8 hours");
    put(
        all,
        KPI,
        "kpi/STAND-IN",
        "A stand-in below half of the shop's mean loses the right to stand in");
    put(
        all,
        KPI,
        "kpi/ADVERT",
        "The advert phrase used to hide a lost inquiry costs 2 points each time");
    put(
        all,
        MURAL,
        "mural/G1",
        "Advancement after months without error, with assessment or a year as senior");
    put(
        all,
        SERVICE,
        "service/G5",
        "Disciplinary steps: verbal warning, written warning, demotion, dismissal");
    put(
        all,
        SHIFT,
        "shift/L14",
        "Shifts from 08:30 and from 17:30, six days on and one off in rotation");
    put(all, "shopops", "shop/SHIFT", "Clock-in facts are judged by the shift they belong to");
    put(all, "shopops", "shop/LEAVE", "Days of unpaid leave and of absence are not paid");
    put(
        all,
        "shopops",
        "shop/ADJUSTMENT",
        "What is learned of a closed month is settled in an open one");
    put(
        all,
        "劳动合同法",
        "law/contract-19",
        "Probation lasts at most 1, 2 or 6 months by the term of the contract");
    put(
        all,
        "劳动合同法",
        "law/contract-20",
        "A probation wage is at least 80 % of the contract wage or the post's lowest grade");
    put(all, "劳动法", "law/labour-41", "Overtime is at most 36 hours a month");
    put(
        all,
        "劳动法",
        "law/labour-44",
        "Overtime pays 150 %, 200 % on rest days and 300 % on holidays");
    put(
        all,
        "人社部发〔2025〕2号",
        "law/day-wage",
        "A day's wage is the month's by 21.75, an hour's that by 8");
    put(all, WAGES, "law/wages-6", "A pay slip is issued and kept for at least two years");
    put(
        all,
        "国家税务总局公告 2018 年第 61 号",
        "law/tax-2018-61",
        "Income tax on wages is withheld cumulatively over the year");
    put(
        all,
        "社会保险法",
        "law/social-insurance",
        "Social insurance is withheld from the contribution base");
    put(
        all,
        "住房公积金管理条例",
        "law/housing-fund",
        "The housing fund is withheld from the contribution base");
    return all.buildOrThrow();
  }

  private static void put(
      ImmutableSortedMap.Builder<String, Clause> all, String source, String id, String title) {
    all.put(id, new Clause(id, title, source));
  }
}
