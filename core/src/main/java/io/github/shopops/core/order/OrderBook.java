package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Orders, each once, in one order: by buyer, then by the instant they were placed, then by id.
 *
 * <p>Made once, in time n log n. Calculators walk over it by place, from 0 to {@link #size}, and read what they need
 * from flat columns: instants in {@linkplain EpochNanos nanoseconds} since 1970, amounts in minor units. This class is
 * immutable and thread-safe.
 */
public final class OrderBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Order> BY_TIME =
      Comparator.comparing(Order::createdAt).thenComparing(Order::id);

  private static final PlantedFlag NO_FLAG = new PlantedFlag(SellerFlag.GREY, null, null);

  private final ImmutableList<Order> orders;
  private final OrderIndex index;
  private final IdTable buyers;
  private final int[] firsts;
  private final long[] created;
  private final long[] paid;
  private final long[] paidMinor;
  private final long[] postageMinor;
  private final long[] refundedMinor;
  private final long[] flagged;
  private final int[] flagAuthor;
  private final int[] flagCode;
  private final int[] mark;
  private final IdTable flagAuthors;
  private final ImmutableList<Marks> marks;

  /**
   * What may make an order count for nobody.
   *
   * @param tags its tags
   * @param titles the different titles of its lines
   */
  public record Marks(ImmutableSet<String> tags, ImmutableSet<String> titles)
      implements Serializable {
    private static final Marks NONE = new Marks(ImmutableSet.of(), ImmutableSet.of());

    /** Checks that nothing is null. */
    public Marks {
      requireNonNull(tags, "tags");
      requireNonNull(titles, "titles");
    }

    private static Marks of(Order order) {
      return order.tags().isEmpty() && order.lines().isEmpty() ? NONE : marks(order);
    }

    private static Marks marks(Order order) {
      return new Marks(
          order.tags(),
          order.lines().stream().map(OrderLine::title).collect(ImmutableSet.toImmutableSet()));
    }
  }

  private OrderBook(List<Order> given) {
    int size = given.size();
    IdTable.Encoder encoder = new IdTable.Encoder();
    int[] buyer = new int[size];
    for (int i = 0; i < size; i++) {
      buyer[i] = encoder.encode(given.get(i).buyer().value());
    }
    int[] numbers = new int[encoder.size()];
    buyers = encoder.table(numbers);
    firsts = new int[buyers.size() + 1];
    orders = sorted(given, buyer, numbers, firsts);
    index = new OrderIndex(orders);
    created = new long[size];
    paid = new long[size];
    paidMinor = new long[size];
    postageMinor = new long[size];
    refundedMinor = new long[size];
    flagged = new long[size];
    flagAuthor = new int[size];
    flagCode = new int[size];
    mark = new int[size];
    IdTable.Encoder authors = new IdTable.Encoder();
    marks = fill(authors);
    int[] authorNumbers = new int[authors.size()];
    flagAuthors = authors.table(authorNumbers);
    Arrays.setAll(flagAuthor, i -> flagAuthor[i] < 0 ? -1 : authorNumbers[flagAuthor[i]]);
  }

  /** Sorts by buyer by counting, then each buyer's few orders by time; leaves in firsts where each buyer begins. */
  private static ImmutableList<Order> sorted(
      List<Order> given, int[] buyer, int[] numbers, int[] firsts) {
    for (int code : buyer) {
      firsts[numbers[code] + 1]++;
    }
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] += firsts[i - 1];
    }
    int[] next = firsts.clone();
    Order[] sorted = new Order[buyer.length];
    for (int i = 0; i < buyer.length; i++) {
      sorted[next[numbers[buyer[i]]]++] = given.get(i);
    }
    for (int i = 1; i < firsts.length; i++) {
      Arrays.sort(sorted, firsts[i - 1], firsts[i], BY_TIME);
    }
    return ImmutableList.copyOf(sorted);
  }

  private ImmutableList<Marks> fill(IdTable.Encoder authors) {
    Map<Marks, Integer> marked = new LinkedHashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      Order order = orders.get(i);
      checkCurrency(order);
      created[i] = EpochNanos.of(order.createdAt(), "createdAt");
      paid[i] = order.paidAt().map(at -> EpochNanos.of(at, "paidAt")).orElse(EpochNanos.NONE);
      paidMinor[i] = order.paid().getAmountMinorLong();
      postageMinor[i] = order.postage().getAmountMinorLong();
      refundedMinor[i] = order.refunded().getAmountMinorLong();
      fillFlag(i, order.flag().orElse(NO_FLAG), authors);
      mark[i] = marked.computeIfAbsent(Marks.of(order), key -> marked.size());
    }
    return ImmutableList.copyOf(marked.keySet());
  }

  private void fillFlag(int i, PlantedFlag flag, IdTable.Encoder authors) {
    flagCode[i] = flag.flag().code();
    flagAuthor[i] = flag.by() == null ? -1 : authors.encode(flag.by().value());
    flagged[i] = flag.at() == null ? EpochNanos.NONE : EpochNanos.of(flag.at(), "flag.at");
  }

  private void checkCurrency(Order order) {
    CurrencyUnit first = orders.get(0).total().getCurrencyUnit();
    checkArgument(
        order.total().getCurrencyUnit().equals(first),
        "Argument 'orders' must be in one currency but holds %s and, in order %s, %s",
        first,
        order.id(),
        order.total().getCurrencyUnit());
  }

  /**
   * Makes a book.
   *
   * @param orders the orders, in any order; one that is given twice alike counts once
   * @return the book
   * @throws IllegalArgumentException if two different orders have one id, if the orders are not in one currency, or if
   *     an instant is more than 285 years away from 1970
   * @throws ArithmeticException if an amount in minor units is beyond 2^63
   */
  public static OrderBook of(Iterable<Order> orders) {
    Map<OrderId, Order> byId = new LinkedHashMap<>();
    for (Order order : orders) {
      Order known = byId.putIfAbsent(order.id(), order);
      checkArgument(
          known == null || known.equals(order),
          "Argument 'orders' holds two different orders with id %s",
          order.id());
    }
    return new OrderBook(ImmutableList.copyOf(byId.values()));
  }

  /**
   * Returns the orders.
   *
   * @return by buyer, then by the instant they were placed, then by id
   */
  public ImmutableList<Order> orders() {
    return orders;
  }

  /**
   * Finds an order.
   *
   * @param id its id
   * @return the order, empty if the book does not hold it
   */
  public Optional<Order> find(OrderId id) {
    int place = indexOf(id);
    return place < 0 ? Optional.empty() : Optional.of(orders.get(place));
  }

  /**
   * Finds the place of an order.
   *
   * @param id its id
   * @return its place among {@link #orders}, or −1 if the book does not hold it
   */
  public int indexOf(OrderId id) {
    return index.find(requireNonNull(id, "id"));
  }

  /**
   * Returns how many orders it holds.
   *
   * @return their number
   */
  public int size() {
    return created.length;
  }

  /**
   * Returns the currency of all orders.
   *
   * @return the currency, empty for an empty book
   */
  public Optional<CurrencyUnit> currency() {
    return orders.stream().findFirst().map(order -> order.total().getCurrencyUnit());
  }

  /**
   * Returns the buyers.
   *
   * @return the buyers' ids, numbered in their order
   */
  public IdTable buyers() {
    return buyers;
  }

  /**
   * Returns where the orders of a buyer begin.
   *
   * @param buyer the buyer's number; one more than the last gives the end of the book
   * @return the place of the buyer's first order
   */
  public int firstOf(int buyer) {
    return firsts[buyer];
  }

  /**
   * Returns who placed an order.
   *
   * @param place the order's place
   * @return the buyer's number
   */
  public int buyerOf(int place) {
    int found = Arrays.binarySearch(firsts, place);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * Returns when an order was placed.
   *
   * @param place the order's place
   * @return nanoseconds since 1970
   */
  public long createdNanos(int place) {
    return created[place];
  }

  /**
   * Returns when an order was paid.
   *
   * @param place the order's place
   * @return nanoseconds since 1970, {@link EpochNanos#NONE} while unpaid
   */
  public long paidNanos(int place) {
    return paid[place];
  }

  /**
   * Returns what was paid.
   *
   * @param place the order's place
   * @return minor units
   */
  public long paidMinor(int place) {
    return paidMinor[place];
  }

  /**
   * Returns the postage in what was paid.
   *
   * @param place the order's place
   * @return minor units
   */
  public long postageMinor(int place) {
    return postageMinor[place];
  }

  /**
   * Returns what went back to the buyer.
   *
   * @param place the order's place
   * @return minor units
   */
  public long refundedMinor(int place) {
    return refundedMinor[place];
  }

  /**
   * Returns who planted flags.
   *
   * @return the agents' ids, numbered in their order
   */
  public IdTable flagAuthors() {
    return flagAuthors;
  }

  /**
   * Returns who planted the flag on an order.
   *
   * @param place the order's place
   * @return the agent's number among {@link #flagAuthors}, −1 where nobody is recorded
   */
  public int flagAuthor(int place) {
    return flagAuthor[place];
  }

  /**
   * Returns when the flag was planted on an order.
   *
   * @param place the order's place
   * @return nanoseconds since 1970, {@link EpochNanos#NONE} where not recorded
   */
  public long flagNanos(int place) {
    return flagged[place];
  }

  /**
   * Returns the colour of the flag on an order.
   *
   * @param place the order's place
   * @return the code of the {@link SellerFlag}, 0 where there is no flag
   */
  public int flagCode(int place) {
    return flagCode[place];
  }

  /**
   * Returns the different marks of the orders.
   *
   * @return the marks, in no order that means anything
   */
  public ImmutableList<Marks> marks() {
    return marks;
  }

  /**
   * Returns the marks of an order.
   *
   * @param place the order's place
   * @return the number of its marks among {@link #marks}
   */
  public int mark(int place) {
    return mark[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderBook that && orders.equals(that.orders);
  }

  @Override
  public int hashCode() {
    return orders.hashCode();
  }

  /** Returns how many orders it holds. */
  @Override
  public String toString() {
    return "OrderBook of " + size();
  }
}
