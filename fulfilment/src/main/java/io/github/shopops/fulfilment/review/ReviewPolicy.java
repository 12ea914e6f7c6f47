package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a shop reviews its orders, as data: what holds them and how that is said, what may still be recalled for an order that is added.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rules when orders are held, in the order in which reasons are shown; each id once
 * @param names how the shop names reasons, its own above all; a reason without a name here has its
 *     {@linkplain HoldReason#message usual} one
 * @param recallable the stages in which a parcel is recalled for an added order; never inspected or later
 * @param declaring the clause of holds that a person or another program declares and no rule in force is about
 * @param merging the clause by which orders go together
 * @param adding the clause by which an added order goes with another
 */
public record ReviewPolicy(
    ImmutableList<HoldRule> rules,
    ImmutableSortedMap<HoldReason, ReasonName> names,
    ImmutableSet<ParcelStage> recallable,
    Clause declaring,
    Clause merging,
    Clause adding)
    implements Serializable {
  private static final ImmutableSet<ParcelStage> BEFORE_INSPECTION =
      Sets.immutableEnumSet(ParcelStage.PRINTED, ParcelStage.PICKED);

  /** What a note says that a person has to look at before anything is printed. */
  private static final ImmutableSet<NoteCode> SPECIAL = Sets.immutableEnumSet(
      NoteCode.SYSTEM_WRITTEN,
      NoteCode.MERGED_MEMO,
      NoteCode.CANCEL_REQUEST,
      NoteCode.REFUND_MARKER,
      NoteCode.HOLD_REQUEST,
      NoteCode.TEST_ORDER,
      NoteCode.SHIPPED_CLAIM,
      NoteCode.AWAIT_NOTICE,
      NoteCode.DATE_UNRESOLVED);

  /** What a note says that changes an order. */
  private static final ImmutableSet<NoteCode> CHANGES = Sets.immutableEnumSet(
      NoteCode.APPENDED_CHANGE,
      NoteCode.ADDRESS_CHANGE,
      NoteCode.SIZE_CHANGE,
      NoteCode.PATTERN_CHANGE_IN_REMARKS);

  /** Checks that rules differ and that nothing inspected is recalled. */
  public ReviewPolicy {
    requireNonNull(rules, "rules");
    requireNonNull(names, "names");
    requireNonNull(recallable, "recallable");
    requireNonNull(declaring, "declaring");
    requireNonNull(merging, "merging");
    requireNonNull(adding, "adding");
    Set<String> ids = new HashSet<>();
    for (HoldRule rule : rules) {
      checkArgument(
          ids.add(rule.id()),
          "Argument 'rules' must have each id once but has '%s' twice",
          rule.id());
    }
    checkArgument(
        BEFORE_INSPECTION.containsAll(recallable),
        "Argument 'recallable' must be of %s but has value %s",
        BEFORE_INSPECTION,
        recallable);
  }

  /**
   * Switches a rule on or off.
   *
   * @param rule the rule's id
   * @param on whether it is to be in force
   * @return the policy so switched
   * @throws IllegalArgumentException if there is no such rule
   */
  public ReviewPolicy switched(String rule, boolean on) {
    checkArgument(
        rules.stream().anyMatch(known -> known.id().equals(rule)),
        "Argument 'rule' must be the id of a rule but has value '%s'",
        rule);
    return new ReviewPolicy(
        rules.stream()
            .map(known -> known.id().equals(rule) ? known.switched(on) : known)
            .collect(ImmutableList.toImmutableList()),
        names,
        recallable,
        declaring,
        merging,
        adding);
  }

  /**
   * Names a reason.
   *
   * @param reason the reason, one of the shop's own or any other
   * @param name how the shop says it
   * @return the same policy otherwise
   */
  public ReviewPolicy named(HoldReason reason, ReasonName name) {
    SortedMap<HoldReason, ReasonName> changed = new TreeMap<>(names);
    changed.put(requireNonNull(reason, "reason"), requireNonNull(name, "name"));
    return new ReviewPolicy(
        rules, ImmutableSortedMap.copyOf(changed), recallable, declaring, merging, adding);
  }

  /**
   * Returns a reason in nobody's language yet, as the shop says it.
   *
   * @param reason the reason
   * @return its name here, else its usual one
   */
  public Message message(HoldReason reason) {
    ReasonName name = names.get(requireNonNull(reason, "reason"));
    return name == null ? reason.message() : name.message();
  }

  /**
   * The warehouse of the documents: unpaid siblings are waited for 24 hours (L13), a parcel is recalled for an added order
   * while its goods are not pulled (L1), a telephone order waits for the supervisor (L16), and a buyer who pays on delivery
   * is called first (L19). What the documents leave open is stated.
   *
   * @param addressWords what asks for a look at an address
   * @param unserved by carrier, words of the addresses it does not reach
   * @param duplicateDays within how many days the same goods to the same recipient are suspicious
   * @return the policy
   */
  public static ReviewPolicy warehouse(
      ImmutableSet<String> addressWords,
      ImmutableSetMultimap<String, String> unserved,
      int duplicateDays) {
    return new ReviewPolicy(
        ImmutableList.of(
            rule("memo", HoldReason.SPECIAL_MEMO, "L6", new HoldTest.NoteCodes(SPECIAL)),
            rule("memo-change", HoldReason.MEMO_CHANGED, "L2", new HoldTest.NoteCodes(CHANGES)),
            new HoldRule(
                "red-flag",
                HoldReason.SPECIAL_MEMO,
                Catalogue.clause("shift/N8"),
                true,
                new HoldTest.Flags(ImmutableSet.of(SellerFlag.RED))),
            rule("carrier-wish", HoldReason.SPECIAL_MEMO, "L6", HoldTest.Plain.CARRIER_WISH),
            rule(
                "address-words",
                HoldReason.ADDRESS_KEYWORD,
                "STEPS",
                new HoldTest.AddressWords(addressWords)),
            rule(
                "unserved-area",
                HoldReason.UNSERVED_AREA,
                "STEPS",
                new HoldTest.UnservedArea(unserved)),
            rule(
                "unpaid-sibling",
                HoldReason.UNPAID_SIBLING,
                "L13",
                new HoldTest.UnpaidSibling(Duration.ofHours(24))),
            rule("barcode", HoldReason.BARCODE, "L8", HoldTest.Plain.BARCODE),
            rule("no-stock", HoldReason.NO_STOCK, "L7", HoldTest.Plain.SHORT),
            rule("oversold", HoldReason.OVERSOLD, "L11", HoldTest.Plain.OVERSOLD),
            rule("refund-open", HoldReason.REFUND_OPEN, "L2", HoldTest.Plain.REFUND_OPEN),
            rule("swap", HoldReason.SWAP, "N9", HoldTest.Plain.SWAP),
            rule(
                "swap-unnamed",
                HoldReason.SWAP,
                "N9",
                new HoldTest.NoteCodes(ImmutableSet.of(NoteCode.SWAP_WITHOUT_ORDER))),
            rule(
                "custom-unconfirmed",
                HoldReason.CUSTOM_UNCONFIRMED,
                "L6",
                HoldTest.Plain.CUSTOM_UNCONFIRMED),
            rule(
                "add-on",
                HoldReason.ADD_ON_PENDING,
                "L1",
                new HoldTest.NoteCodes(ImmutableSet.of(NoteCode.MERGE_REQUEST))),
            rule(
                "duplicate",
                HoldReason.DUPLICATE_SUSPECTED,
                "L6",
                new HoldTest.Duplicate(duplicateDays)),
            rule(
                "telephone-order",
                HoldReason.TELEPHONE_ORDER,
                "L16",
                new HoldTest.Tags(ImmutableSet.of(Order.TELEPHONE))),
            rule(
                "cash-on-delivery",
                HoldReason.CALL_FIRST,
                "L19",
                new HoldTest.Tags(ImmutableSet.of(Order.CASH_ON_DELIVERY)))),
        ImmutableSortedMap.of(),
        ImmutableSet.of(ParcelStage.PRINTED),
        Catalogue.clause("warehouse/STEPS"),
        Catalogue.clause("warehouse/L6"),
        Catalogue.clause("warehouse/L1"));
  }

  private static HoldRule rule(String id, HoldReason reason, String clause, HoldTest test) {
    return new HoldRule(id, reason, Catalogue.clause("warehouse/" + clause), true, test);
  }
}
