package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.attribution.Contact.Manner;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.examples.shopfiles.input.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code contacts.csv}: chat messages, a month of which may be a million. */
final class ContactRows {
  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("buyer"),
      required("agent"),
      required("at"),
      required("from"),
      optional("auto"),
      optional("seq"));

  private static final Comparator<Contact> IN_TIME = Comparator.comparing(Contact::at)
      .thenComparingLong(Contact::sequence)
      .thenComparing(Contact::agent)
      .thenComparing(Contact::buyer)
      .thenComparing(Contact::direction)
      .thenComparing(Contact::manner);

  private static final ImmutableMap<String, Direction> DIRECTIONS = ImmutableMap.of(
      "buyer", Direction.FROM_BUYER,
      "agent", Direction.FROM_AGENT,
      "买家", Direction.FROM_BUYER,
      "客服", Direction.FROM_AGENT,
      "卖家", Direction.FROM_AGENT);

  private static final ImmutableMap<String, Manner> OF_BUYER =
      ImmutableMap.copyOf(Maps.transformValues(
          Row.YES_OR_NO, automatic -> automatic ? Manner.AUTOMATIC : Manner.TYPED));

  /** Only an agent sends the shop's advert phrase. */
  private static final ImmutableMap<String, Manner> OF_AGENT =
      ImmutableMap.<String, Manner>builder()
          .putAll(OF_BUYER)
          .put("advert", Manner.ADVERT)
          .put("广告", Manner.ADVERT)
          .buildOrThrow();

  private final StaffRows staff;
  private final List<Contact> contacts = new ArrayList<>();
  private final Map<String, BuyerId> buyers = new HashMap<>();
  private final Map<String, AgentId> agents = new HashMap<>();

  /** The one file there is, once a row of it was read. */
  private @Nullable Table table;

  ContactRows(StaffRows staff) {
    this.staff = staff;
  }

  void read(Row row) throws RowRejected {
    AgentId agent = agents.get(row.text("agent"));
    if (agent == null) {
      agent = staff.known(row, "agent");
      agents.put(agent.value(), agent);
    }
    BuyerId buyer = buyers.get(row.text("buyer"));
    if (buyer == null) {
      buyer = BuyerId.of(row.name("buyer"));
      buyers.put(buyer.value(), buyer);
    }
    Optional<Long> sequence = row.optionalWhole("seq");
    Direction direction = row.choice("from", DIRECTIONS);
    contacts.add(new Contact(
        buyer,
        agent,
        row.instant("at"),
        sequence.orElse(0L),
        direction,
        row.choice("auto", direction == Direction.FROM_AGENT ? OF_AGENT : OF_BUYER)));
    table = row.table();
  }

  /** Returns the messages by time; one that stands there twice, to the second and the sequence, is one. */
  ImmutableList<Contact> contacts() {
    contacts.sort(IN_TIME);
    ImmutableList.Builder<Contact> distinct =
        ImmutableList.builderWithExpectedSize(contacts.size());
    Contact before = null;
    for (Contact contact : contacts) {
      if (!contact.equals(before)) {
        distinct.add(contact);
      } else if (table != null) {
        table.merge();
      }
      before = contact;
    }
    return distinct.build();
  }
}
