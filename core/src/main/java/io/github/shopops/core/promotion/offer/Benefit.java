package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an offer gives (优惠内容).
 *
 * <p>At item level a unit price is cut and rounded once, half up, then multiplied by the quantity; elsewhere the whole
 * group of goods in the offer's scope is priced at once and rounded once (convention {@code promotion/R4}). Tiers are
 * refused unless more spent saves more.
 */
public sealed interface Benefit extends Serializable {
  /** As often as the amount or the pieces hold the threshold. */
  int UNLIMITED = Integer.MAX_VALUE;

  /** Gives units their price. */
  sealed interface OfUnits extends Benefit {
    @Override
    default ImmutableSet<Level> levels() {
      return ImmutableSet.of(Level.ITEM);
    }
  }

  /** Looks at a group of goods together. */
  sealed interface OfGoods extends Benefit {
    @Override
    default ImmutableSet<Level> levels() {
      return ImmutableSet.of(Level.SHOP, Level.PLATFORM);
    }
  }

  /** Returns the levels at which an offer of this kind can stand, its usual one first. */
  ImmutableSet<Level> levels();

  /** Returns the amounts in it, all of which must be in the currency of the cart. */
  default ImmutableList<Money> amounts() {
    return ImmutableList.of();
  }

  /**
   * Cuts the price of a unit for a time (限时折扣).
   *
   * @param cut how
   */
  record UnitDiscount(Cut cut) implements OfUnits {
    /** Checks that nothing is null. */
    public UnitDiscount {
      requireNonNull(cut, "cut");
    }

    @Override
    public ImmutableList<Money> amounts() {
      return Benefit.amounts(cut);
    }
  }

  /**
   * Cuts the price of a unit for members (会员价). Unlike other offers of its level it may come on top of one (折上折),
   * where the policy says so.
   *
   * @param cut how
   */
  record MemberPrice(Cut cut) implements OfUnits {
    /** Checks that nothing is null. */
    public MemberPrice {
      requireNonNull(cut, "cut");
    }

    @Override
    public ImmutableList<Money> amounts() {
      return Benefit.amounts(cut);
    }
  }

  /**
   * Sells a few units at a price that draws buyers in (引流款).
   *
   * @param price the price of a unit, not negative
   * @param units how many units of a cart have that price, at least 1; the others have their own
   * @param stacks whether shop and platform offers count these units too
   */
  record LossLeader(Money price, int units, boolean stacks) implements OfUnits {
    /** Checks price and number. */
    public LossLeader {
      checkArgument(
          !price.isNegative(), "Argument 'price' must not be negative but has value %s", price);
      checkArgument(units > 0, "Argument 'units' must be at least 1 but has value %s", units);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return ImmutableList.of(price);
    }
  }

  /**
   * Prices a set of goods together (搭配套餐), as many times as the cart holds the set. A unit in a set takes no other
   * offer of its level.
   *
   * @param parts what a set holds, at least two units
   * @param cut how the set is priced, against the list prices of what is in it
   */
  record Bundle(ImmutableList<Part> parts, Cut cut) implements OfUnits {
    /**
     * Goods in a set.
     *
     * @param goods which; where it picks several lines of a cart, any of them will do
     * @param quantity how many units, at least 1
     */
    public record Part(Selector goods, int quantity) implements Serializable {
      /** Checks the quantity. */
      public Part {
        requireNonNull(goods, "goods");
        checkArgument(
            quantity > 0,
            "Argument 'quantity' must be at least 1 for %s but has value %s",
            goods,
            quantity);
      }
    }

    /** Checks that a set holds at least two units. */
    public Bundle {
      requireNonNull(cut, "cut");
      checkArgument(
          parts.stream().mapToLong(Part::quantity).sum() > 1,
          "Argument 'parts' must hold at least two units but has value %s",
          parts);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return Benefit.amounts(cut);
    }
  }

  /**
   * Takes a deposit now that counts for more when the rest is paid (预售定金膨胀): 20 that count as 50 make a unit 30
   * cheaper. Discounts of later levels never reach into the deposit.
   *
   * @param deposit what is paid now for a unit, above zero
   * @param worth what it counts for, more than the deposit
   */
  record Presale(Money deposit, Money worth) implements OfUnits {
    /** Checks that the deposit counts for more than itself. */
    public Presale {
      checkArgument(
          deposit.isPositive(), "Argument 'deposit' must be above zero but has value %s", deposit);
      checkCurrency("worth", worth, deposit);
      checkArgument(
          worth.isGreaterThan(deposit),
          "Argument 'worth' must be above the deposit %s but has value %s",
          deposit,
          worth);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return ImmutableList.of(deposit, worth);
    }
  }

  /**
   * Takes amounts off by tiers of what is spent (满减): the highest tier reached, or one tier again and again (每满减).
   *
   * @param tiers at least one, thresholds and savings rising
   * @param most how often the tier counts: 1, or more where there is one tier only; {@link #UNLIMITED} for no maximum
   */
  record SpendAndSave(ImmutableList<SpendAndSave.Tier> tiers, int most) implements OfGoods {
    /**
     * What is saved from an amount on.
     *
     * @param from the threshold, above zero
     * @param saves what comes off, above zero and at most the threshold
     */
    public record Tier(Money from, Money saves) implements Serializable {
      /** Checks threshold and saving. */
      public Tier {
        checkArgument(
            from.isPositive(), "Argument 'from' must be above zero but has value %s", from);
        checkArgument(
            saves.isPositive(), "Argument 'saves' must be above zero but has value %s", saves);
        checkCurrency("saves", saves, from);
        checkArgument(
            !saves.isGreaterThan(from),
            "Argument 'saves' must be at most the threshold %s but has value %s",
            from,
            saves);
      }
    }

    /** Checks that tiers rise and that only one can repeat. */
    public SpendAndSave {
      checkNotEmpty(tiers);
      checkArgument(most > 0, "Argument 'most' must be at least 1 but has value %s", most);
      checkArgument(
          most == 1 || tiers.size() == 1,
          "Argument 'most' must be 1 where there are %s tiers but has value %s",
          tiers.size(),
          most);
      for (int i = 1; i < tiers.size(); i++) {
        checkRising("from", tiers.get(i - 1).from(), tiers.get(i).from());
        checkRising("saves", tiers.get(i - 1).saves(), tiers.get(i).saves());
      }
    }

    /**
     * Takes off what the highest tier reached says.
     *
     * @param tiers thresholds and savings rising
     * @return the benefit
     */
    public static SpendAndSave of(SpendAndSave.Tier... tiers) {
      return new SpendAndSave(ImmutableList.copyOf(tiers), 1);
    }

    /**
     * Takes an amount off for each time that a threshold is reached.
     *
     * @param from the threshold
     * @param saves what comes off each time
     * @param most how often at most, or {@link #UNLIMITED}
     * @return the benefit
     */
    public static SpendAndSave each(Money from, Money saves, int most) {
      return new SpendAndSave(ImmutableList.of(new SpendAndSave.Tier(from, saves)), most);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return tiers.stream()
          .flatMap(tier -> Stream.of(tier.from(), tier.saves()))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * Pays a share of the whole by tiers of what is spent (满折).
   *
   * @param tiers at least one, thresholds rising and shares falling
   */
  record SpendAndDiscount(ImmutableList<SpendAndDiscount.Tier> tiers) implements OfGoods {
    /**
     * What is paid from an amount on.
     *
     * @param from the threshold, not negative
     * @param pays the share paid, at most 1
     */
    public record Tier(Money from, Rate pays) implements Serializable {
      /** Checks threshold and share. */
      public Tier {
        checkArgument(
            !from.isNegative(), "Argument 'from' must not be negative but has value %s", from);
        checkShare(pays);
      }
    }

    /** Checks that tiers rise. */
    public SpendAndDiscount {
      checkNotEmpty(tiers);
      for (int i = 1; i < tiers.size(); i++) {
        checkRising("from", tiers.get(i - 1).from(), tiers.get(i).from());
        checkFalling(tiers.get(i - 1).pays(), tiers.get(i).pays());
      }
    }

    /**
     * Makes the benefit.
     *
     * @param tiers thresholds rising and shares falling
     * @return the benefit
     */
    public static SpendAndDiscount of(SpendAndDiscount.Tier... tiers) {
      return new SpendAndDiscount(ImmutableList.copyOf(tiers));
    }

    @Override
    public ImmutableList<Money> amounts() {
      return tiers.stream()
          .map(SpendAndDiscount.Tier::from)
          .collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * Pays a share of the whole by tiers of pieces (满件折): three pieces pay 80 %.
   *
   * @param tiers at least one, pieces rising and shares falling
   */
  record PieceDiscount(ImmutableList<PieceDiscount.Tier> tiers) implements OfGoods {
    /**
     * What is paid from a number of pieces on.
     *
     * @param from how many pieces, at least 1
     * @param pays the share paid, at most 1
     */
    public record Tier(int from, Rate pays) implements Serializable {
      /** Checks number and share. */
      public Tier {
        checkArgument(from > 0, "Argument 'from' must be at least 1 but has value %s", from);
        checkShare(pays);
      }
    }

    /** Checks that tiers rise. */
    public PieceDiscount {
      checkNotEmpty(tiers);
      for (int i = 1; i < tiers.size(); i++) {
        int before = tiers.get(i - 1).from();
        checkArgument(
            tiers.get(i).from() > before,
            "Argument 'tiers' must have rising 'from' but has %s after %s",
            tiers.get(i).from(),
            before);
        checkFalling(tiers.get(i - 1).pays(), tiers.get(i).pays());
      }
    }

    /**
     * Makes the benefit.
     *
     * @param tiers pieces rising and shares falling
     * @return the benefit
     */
    public static PieceDiscount of(PieceDiscount.Tier... tiers) {
      return new PieceDiscount(ImmutableList.copyOf(tiers));
    }
  }

  /**
   * Pays a share of every n-th piece (第 N 件优惠): the second half price, or buy one get one (买一送一) with a share of
   * zero. Of m pieces the m ÷ n cheapest are cut, by their prices after the item level.
   *
   * @param nth which, at least 2
   * @param pays the share of its price paid, at most 1
   */
  record NthPiece(int nth, Rate pays) implements OfGoods {
    /** Checks number and share. */
    public NthPiece {
      checkArgument(nth > 1, "Argument 'nth' must be at least 2 but has value %s", nth);
      checkShare(pays);
    }

    @Override
    public ImmutableSet<Level> levels() {
      return ImmutableSet.of(Level.SHOP);
    }
  }

  /**
   * Adds a gift (满送). It changes no price.
   *
   * @param from what must be reached
   * @param choices what the buyer may choose from, the first being given where nothing is chosen; at least one
   * @param most how often the threshold counts, at least 1; {@link #UNLIMITED} for no maximum
   */
  record Gift(Threshold from, ImmutableList<Present> choices, int most) implements OfGoods {
    /**
     * Goods given.
     *
     * @param sku the goods, a code by which the context tells the stock
     * @param quantity how many, at least 1
     */
    public record Present(String sku, int quantity) implements Serializable {
      /** Checks code and number. */
      public Present {
        requireNonNull(sku, "sku");
        checkArgument(!sku.isBlank(), "Argument 'sku' of Present must not be blank");
        checkArgument(
            quantity > 0,
            "Argument 'quantity' must be at least 1 for present %s but has value %s",
            sku,
            quantity);
      }
    }

    /** Checks that there is something to give, each once. */
    public Gift {
      requireNonNull(from, "from");
      checkArgument(!choices.isEmpty(), "Argument 'choices' must not be empty");
      checkArgument(
          choices.stream().map(Present::sku).distinct().count() == choices.size(),
          "Argument 'choices' must hold each sku once but has value %s",
          choices);
      checkArgument(most > 0, "Argument 'most' must be at least 1 but has value %s", most);
      checkArgument(
          most == 1 || !(from instanceof Threshold.Spend spend && spend.amount().isZero()),
          "Argument 'from' must be above zero where the gift repeats but has value %s",
          from);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return Benefit.amounts(from);
    }
  }

  /**
   * A coupon or voucher that the buyer holds (优惠券, 代金券); without a threshold, a red packet (红包).
   *
   * @param from what must be spent, not negative
   * @param cut an amount off or a share paid
   * @param most the most that a share takes off, above zero, or null for no limit
   */
  record Coupon(Money from, Cut cut, @Nullable Money most) implements OfGoods {
    /** Checks threshold and limit. */
    public Coupon {
      checkArgument(
          !from.isNegative(), "Argument 'from' must not be negative but has value %s", from);
      requireNonNull(cut, "cut");
      checkArgument(
          !(cut instanceof Cut.To),
          "Argument 'cut' of a coupon must not set a price but is %s",
          cut);
      checkArgument(
          most == null || most.isPositive(),
          "Argument 'most' must be above zero but has value %s",
          most);
    }

    /**
     * Makes a coupon that takes an amount off.
     *
     * @param from what must be spent
     * @param amount what comes off
     * @return the benefit
     */
    public static Coupon off(Money from, Money amount) {
      return new Coupon(from, Cut.off(amount), null);
    }

    /**
     * Makes a coupon by which a share is paid.
     *
     * @param from what must be spent
     * @param share the share paid, at most 1
     * @return the benefit, without a limit to what comes off
     */
    public static Coupon pays(Money from, Rate share) {
      return new Coupon(from, Cut.pays(share), null);
    }

    /**
     * Limits what comes off.
     *
     * @param limit the most that comes off, above zero
     * @return the same coupon with this limit
     */
    public Coupon atMost(Money limit) {
      return new Coupon(from, cut, limit);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return Stream.concat(
              Stream.concat(Stream.of(from), Benefit.amounts(cut).stream()),
              Stream.ofNullable(most))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * Waives the shipping fee of the shops whose goods are in scope (包邮).
   *
   * @param from what must be reached
   * @param basis which amounts are held against it
   * @param excludedRegions where the fee stays (偏远地区)
   */
  record FreeShipping(Threshold from, Basis basis, ImmutableSet<String> excludedRegions)
      implements Benefit {
    /** Which amounts are held against the threshold. */
    public enum Basis {
      /** List prices (商品原价). */
      LIST,
      /** After offers of the item level (单品优惠后). */
      ITEM,
      /** What is finally paid for the goods (实付). */
      PAYABLE
    }

    /** Sorts the regions. */
    public FreeShipping {
      requireNonNull(from, "from");
      requireNonNull(basis, "basis");
      excludedRegions =
          ImmutableSortedSet.copyOf(requireNonNull(excludedRegions, "excludedRegions"));
    }

    @Override
    public ImmutableSet<Level> levels() {
      return ImmutableSet.of(Level.SHIPPING);
    }

    @Override
    public ImmutableList<Money> amounts() {
      return Benefit.amounts(from);
    }
  }

  private static ImmutableList<Money> amounts(Cut cut) {
    if (cut instanceof Cut.Off off) {
      return ImmutableList.of(off.amount());
    }
    return cut instanceof Cut.To to ? ImmutableList.of(to.price()) : ImmutableList.of();
  }

  private static ImmutableList<Money> amounts(Threshold from) {
    return from instanceof Threshold.Spend spend
        ? ImmutableList.of(spend.amount())
        : ImmutableList.of();
  }

  private static void checkNotEmpty(ImmutableList<?> tiers) {
    checkArgument(!tiers.isEmpty(), "Argument 'tiers' must not be empty");
  }

  private static void checkRising(String name, Money before, Money amount) {
    checkCurrency(name, amount, before);
    checkArgument(
        amount.isGreaterThan(before),
        "Argument 'tiers' must have rising '%s' but has %s after %s",
        name,
        amount,
        before);
  }

  private static void checkFalling(Rate before, Rate pays) {
    checkArgument(
        pays.compareTo(before) < 0,
        "Argument 'tiers' must have falling 'pays' but has %s after %s",
        pays,
        before);
  }

  private static void checkShare(Rate pays) {
    checkArgument(
        pays.compareTo(Rate.ONE) <= 0, "Argument 'pays' must be at most 1 but has value %s", pays);
  }

  private static void checkCurrency(String name, Money amount, Money other) {
    checkArgument(
        amount.getCurrencyUnit().equals(other.getCurrencyUnit()),
        "Argument '%s' must be in %s but has value %s",
        name,
        other.getCurrencyUnit(),
        amount);
  }
}
