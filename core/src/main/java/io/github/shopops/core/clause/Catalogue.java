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
    put(all, "custom-print shop, customer-service rules", """
        mural/N1 A note has its fields in their order, separated by commas
        mural/N2 A note names exactly one way of delivery
        mural/N3 A note names the recipient, and its content is confirmed by the buyer
        mural/N4 The full note exists within 20 minutes of payment
        mural/N5 A change is appended with time and content, the original text stays
        mural/N10 Size, ship date and attributes in the note are what the buyer confirmed
        mural/N11 A note has no typing errors and describes custom work clearly
        mural/A1 The agent who talked the buyer into the order gets it
        mural/A2 Of several agents, the one who planted the flag when the order was placed gets it
        mural/A3 An order unpaid for more than 24 hours may be chased by another agent
        mural/A4 A return for no quality fault takes the sale off the agent
        mural/A5 A bad review through the agent's fault takes the sale off
        mural/F1 The order sheet was not sent to production in time and the order was delayed
        mural/F2 A serious content error, corrected before the production order
        mural/F3 A serious content error that had reached the factory
        mural/F4 A serious content error whose loss exceeds the limit: the actual loss instead
        mural/F5 Any other content error: an amount the manager states, with a reason
        mural/F6 Recipient or delivery not confirmed, or vague
        mural/F7 Note missing, late, malformed, overwritten, changed without time, or supervisor not told
        mural/F8 A change of shipping data was not reported and the shipment went wrong
        mural/F9 A bad review through the agent's fault that was not turned into a good one
        mural/F10 Shipment or arrival not followed up, with consequence or bad review
        mural/F11 Day shift late by at most 10 minutes: two in a month are free
        mural/F12 Day shift late by more than 10 minutes
        mural/F13 Off line on one's own shift without leave
        mural/F14 More than three answers in a month after more than 2 minutes
        mural/F15 No answer for half an hour or for 2 hours
        mural/F16 Logged in without attending for 2 hours or more
        mural/F21 A complaint or bad review from lack of product knowledge
        mural/C1 Base by grade, a commission on own sales, and the bonus
        mural/G1 Advancement after months without error, with assessment or a year as senior
        """);
    put(all, "back office, work flow", """
        warehouse/N6 Importing software appends to a note and never overwrites it
        warehouse/N9 What a note may tell the warehouse
        warehouse/A7 An unmarked order is nobody's, whoever printed it
        warehouse/STEPS Review, print, pick, inspect, ship: each step after the one before it
        warehouse/L1 An add-on order merges before printing; once the goods are pulled the buyer pays postage again
        warehouse/L2 Printed, then changed or refunded: the printer is told and the shipment withdrawn
        warehouse/L3 Agents may look orders up and never edit them
        warehouse/L4 The printer checks every evening that what was printed has a waybill, was imported and is shipped
        warehouse/L5 The inspector checks every evening that what was inspected was shipped, and the reverse
        warehouse/L6 Special requests stand on the label, and merged parcels are shipped together
        warehouse/L7 Goods short at inspection are returned; shortage and refund returns have a norm of 60 in 2 hours
        warehouse/L8 A product sold has a barcode; without one nothing is printed
        warehouse/L9 Goods received carry as many labels as the receipt counts; returns and swaps are relabelled
        warehouse/L10 A difference in stock is explained before it is balanced
        warehouse/L11 What is listed is there; below 10 it is counted again and everybody told
        warehouse/L12 Shipped on the agreed date, arrived on the agreed date, or else chased
        warehouse/L13 Unpaid after 12 hours: reminded; unpaid after 24 hours: open to other agents
        warehouse/L15 A lost parcel is chased and claimed; a signature settles type, quantity and condition
        warehouse/L16 A telephone order is entered by the supervisor, printed, reviewed and released
        warehouse/L17 After printing, orders are compared once more with the platform
        warehouse/L18 Stock is counted at the end of the month, and refunds and compensations are stated
        warehouse/L19 No cash on delivery unless the buyer was called; the waybill number is sent unasked
        warehouse/L20 A new item has barcode, location and merchant code before it is listed
        warehouse/L21 A complex after-sale goes to the supervisor at once
        """);
    put(all, "two-shift service desk, rules and work flow", """
        shift/N7 A closed sale's note carries the agent's work code
        shift/N8 A special request in the note also needs the red flag
        shift/A6 The work code in the note says who sold the order
        shift/A10 A buyer is handed to a colleague only with an approver
        shift/F17 Upheld complaint about service, by the calendar month
        shift/F18 Other things at work, a cleaning turn missed, or a colleague's contact disclosed
        shift/F19 All fines go to the department fund, openly
        shift/C1 Base and commission, whose numbers the rule book's owner states
        shift/C8 Mentors of the three fastest trainees are awarded
        shift/L14 Shifts from 08:30 and from 17:30, six days on and one off in rotation
        """);
    put(all, "online-shop pay system", """
        netshop/A8 Sales count net of what went back
        netshop/C1 Base pay, whose amounts the rule book's owner states
        netshop/C3 Up to the base volume performance pay by score, above it commission
        """);
    put(all, "KPI scheme", """
        kpi/A9 Money paid on another agent's order is assistance, not a sale
        kpi/C1 Base pay, whose amounts the rule book's owner states
        kpi/C9 A performance share by score
        kpi/K0 After-sales talk, adverts and unanswered monologues are no reception
        kpi/K1 Inquiry ratio: inquirers of buyers received
        kpi/K2 Order rate: same-day orderers of inquirers
        kpi/K3 Payment rate: payers within four days of orderers
        kpi/K4 Average order value: amount paid by payer
        kpi/K5 Conversion: payers of inquirers
        kpi/K6 Answer ratio: agent messages for each buyer message
        kpi/K7 Reply rate: answered of received
        kpi/K8 Mean time of the first and of each response
        kpi/K9 Loss rate: orderers who did not pay, and the amount they did not pay
        kpi/K10 Target attainment of the month
        kpi/K11 Money paid on another agent's order is assistance
        kpi/K12 Weekly rank by result; ties share a rank
        kpi/K13 Reply rate below the mean: sample the chats; reception below it: training
        kpi/K14 At least 80 characters typed a minute
        kpi/K15 Questions and complaints are answered within 24 hours; satisfaction and complaints are counted
        kpi/K16 E-mail is answered within 8 hours
        kpi/STAND-IN A stand-in below half of the shop's mean loses the right to stand in
        kpi/ADVERT The advert phrase used to hide a lost inquiry costs 2 points each time
        """);
    put(all, "shopops", """
        shop/MANUAL A supervisor named the agent, with a reason
        shop/LAST-CONTACT The agent of the last effective contact gets the order
        shop/MONTH An order belongs to the month in which it was paid
        shop/SEEN What was changed in the meantime is looked at again before it is changed
        shop/SILENT An order without an agent belongs to the shop
        shop/EXCLUDED Test orders, price differences, staff purchases and brushed orders count for nobody
        shop/INCIDENT-KIND An incident is of a kind that the fine rules name
        shop/C10 Pay for part of a month is prorated
        shop/AWARD A manager grants an award and says why
        shop/STAFF Whoever is paid or owes anything is on the pay-roll
        shop/SHIFT Clock-in facts are judged by the shift they belong to
        shop/LEAVE Days of unpaid leave and of absence are not paid
        shop/ADJUSTMENT What is learned of a closed month is settled in an open one
        """);
    put(all, "annual assessment", """
        annual/F20 Violations cost points
        annual/C1 Base by grade, whose amounts the rule book's owner states
        annual/C5 A guarantee by year of service, settled over the year
        annual/C6 What exceeds a band's base is paid at the band's own rate
        annual/C7 The bonus pool is shared by score, to the fen
        annual/S A score of 100 from four parts, with plus and minus points
        annual/S-DISMISSAL Two months below the pass mark or three warnings running
        annual/G2 Four grades by time of service, each with its duties
        """);
    put(all, "shop promotions", """
        promotion/R1 A line is unit price times quantity, in the currency's minor units
        promotion/R2 Offers work by level: item, shop, platform, shipping
        promotion/R3 Offers of one level look at the amounts as they stood when it was entered
        promotion/R4 A unit price is rounded half up, a group is priced and rounded once
        promotion/R5 A threshold is reached inclusively and exactly
        promotion/R6 A discount never exceeds what is left of its goods
        promotion/R7 A discount is shared by largest remainder over the goods' amounts
        promotion/R8 The best choice of offers costs least, then has fewest offers
        promotion/R9 A refund gives back what was paid for the units returned
        promotion/R10 An offer holds from its start on and until before its end
        promotion/R11 Offers on one unit exclude each other, the lowest price wins
        promotion/R12 Automatic offers always apply, elective ones only where they help
        promotion/R13 A floor is per unit, a fee per shop, and a unit is in one bundle only
        promotion/P1 A line is sold below cost only where a campaign allows it
        promotion/P2 Below an agent's bargaining limit a supervisor decides
        promotion/P3 The platform takes a deposit, a yearly fee and a share by category
        """);
    put(all, "工资支付暂行规定", """
        law/wages-16 Recovery of a loss takes at most 20 % of the month's wage and leaves the minimum wage
        law/wages-6 A pay slip is issued and kept for at least two years
        """);
    put(all, "国务院令 516", """
        law/decree-516 Fines without a loss have had no express basis since 2008-01-15
        """);
    put(all, "最低工资规定", """
        law/minimum-wage-12 A full month's wage is at least the local minimum wage
        """);
    put(all, "customer-service pay system with three grades", """
        graded/C2 Base by grade, a performance share by result, and a skill allowance
        """);
    put(all, "customer-service department pay standard", """
        department/C1 Base pay, whose amounts the rule book's owner states
        department/C4 Each post has a performance formula of sales, parcels and score
        """);
    put(all, "customer-service regulations", """
        service/G5 Disciplinary steps: verbal warning, written warning, demotion, dismissal
        """);
    put(all, "劳动合同法", """
        law/contract-19 Probation lasts at most 1, 2 or 6 months by the term of the contract
        law/contract-20 A probation wage is at least 80 % of the contract wage or the post's lowest grade
        """);
    put(all, "劳动法", """
        law/labour-41 Overtime is at most 36 hours a month
        law/labour-44 Overtime pays 150 %, 200 % on rest days and 300 % on holidays
        """);
    put(all, "人社部发〔2025〕2号", """
        law/day-wage A day's wage is the month's by 21.75, an hour's that by 8
        """);
    put(all, "国家税务总局公告 2018 年第 61 号", """
        law/tax-2018-61 Income tax on wages is withheld cumulatively over the year
        """);
    put(all, "社会保险法", """
        law/social-insurance Social insurance is withheld from the contribution base
        """);
    put(all, "住房公积金管理条例", """
        law/housing-fund The housing fund is withheld from the contribution base
        """);
    return all.buildOrThrow();
  }

  /** Adds the clauses of a source, each on a line: the id, a blank and the title. */
  private static void put(
      ImmutableSortedMap.Builder<String, Clause> all, String source, String clauses) {
    clauses.lines().forEach(line -> {
      int blank = line.indexOf(' ');
      String id = line.substring(0, blank);
      all.put(id, new Clause(id, line.substring(blank + 1), source));
    });
  }
}
