package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.fulfilment.flow.Word;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * What becomes of an added order, and why nothing else does.
 *
 * @param choice what becomes of it
 * @param finding why
 * @param postageDue what the buyer still has to pay for a parcel of its own, zero unless it is one
 * @param losing the other choices, each with what speaks against it
 */
public record AddOnDecision(
    Choice choice, Finding finding, Money postageDue, ImmutableSortedMap<Choice, Message> losing)
    implements Serializable {
  /** What may become of an added order, the cheapest first. */
  public enum Choice implements Word {
    /** It is packed into the parcel, of which nothing is printed. */
    MERGE_NOW,
    /** The parcel is recalled before it is inspected, and printed again with the order in it. */
    RECALL,
    /** It goes as a parcel of its own, with postage of its own (补邮费). */
    NEW_PARCEL;

    @Override
    public String code() {
      return Word.code("add-on", this);
    }
  }

  /** Checks that the other choices are the losing ones. */
  public AddOnDecision {
    requireNonNull(choice, "choice");
    requireNonNull(finding, "finding");
    requireNonNull(postageDue, "postageDue");
    checkArgument(
        losing.size() == Choice.values().length - 1 && !losing.containsKey(choice),
        "Argument 'losing' must be all choices but %s but has value %s",
        choice,
        losing.keySet());
  }
}
