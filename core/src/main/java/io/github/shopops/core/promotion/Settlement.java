package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.ItemPrices.Run;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/** Writes down what a choice of offers makes of a cart: each line with its shares, each offer with its arithmetic. */
final class Settlement {
  private final PromotionPolicy policy;
  private final Cart cart;
  private final CartIndex index;
  private final PricingContext context;
  private final ItemPrices items;
  private final Shops shops;
  private final OfferTexts texts;
  private final Map<OfferId, Offer> offers = new HashMap<>();

  /** For each line, what each offer takes off it. */
  private final List<ImmutableSortedMap.Builder<OfferId, Money>> shares = new ArrayList<>();
  /** For each shop, what each offer waives. */
  private final List<Map<OfferId, Money>> waived = new ArrayList<>();

  private final List<AppliedOffer> applied = new ArrayList<>();
  private final Presents presents;
  /** The offers whose gifts went to other offers of the cart. */
  private final Set<OfferId> emptyHanded = new HashSet<>();
  /** What each level above the item level found, or for shipping what was left in the end. */
  private final Map<Level, LevelAmounts> levels = new HashMap<>();
  /** What each offer above the item level made of its goods. */
  private final Map<OfferId, Reckoning> reckonings = new HashMap<>();

  Settlement(
      PromotionPolicy policy,
      Cart cart,
      CartIndex index,
      PricingContext context,
      Shops shops,
      ItemPrices items) {
    this.policy = policy;
    this.cart = cart;
    this.index = index;
    this.context = context;
    this.shops = shops;
    this.items = items;
    this.texts = new OfferTexts(index);
    this.presents = new Presents(context);
    index.lines.forEach(line -> shares.add(ImmutableSortedMap.naturalOrder()));
    shops.byName().forEach((name, shop) -> waived.add(new TreeMap<>()));
  }

  /** Writes down the whole result. */
  PricedCart settle(
      Screening screening,
      Bargains bargains,
      ItemLevel itemLevel,
      List<Candidate> choice,
      SearchBudget nodes) {
    ImmutableList<Candidate> candidates = ImmutableList.<Candidate>builder()
        .addAll(screening.candidates())
        .addAll(bargains.candidates())
        .build();
    candidates.forEach(candidate -> offers.put(candidate.offer().id(), candidate.offer()));
    applyItems();
    Reckoner reckoner = new Reckoner(policy, index, context, items);
    LevelAmounts amounts = LevelAmounts.after(items);
    for (Level level : List.of(Level.SHOP, Level.PLATFORM)) {
      levels.put(level, amounts);
      for (Candidate candidate : choice) {
        if (candidate.offer().level() == level) {
          Reckoning reckoning = reckoner.reckon(candidate, amounts.entry);
          reckonings.put(candidate.offer().id(), reckoning);
          applyGroup(candidate, reckoning, amounts);
        }
      }
      amounts = amounts.next();
    }
    levels.put(Level.SHIPPING, amounts);
    long[] payable = payable(amounts);
    choice.stream()
        .filter(candidate -> candidate.offer().level() == Level.SHIPPING)
        .forEach(candidate -> applyShipping(candidate, reckoner, payable));
    Refusals refusals = new Refusals(
        index, shops, items, reckoner, levels, reckonings, nodes.open() == 0, applied, emptyHanded);
    ImmutableList<PricedLine> lines = lines(payable);
    ImmutableSortedMap<String, PricedShipping> shipping = shipping();
    long total = Arrays.stream(payable).sum();
    for (PricedShipping fee : shipping.values()) {
      total += CartIndex.minor(fee.payable());
    }
    return PricedCart.builder()
        .cart(cart)
        .context(context)
        .lines(lines)
        .shipping(shipping)
        .applied(applied)
        .rejected(refusals.rejected(screening.refused(), candidates, itemLevel))
        .hints(refusals.hints(screening.candidates()))
        .uses(uses())
        .findings(findings(lines, bargains))
        .certificate(new Certificate(index.money(Math.min(nodes.open(), total)), nodes.visited()))
        .build();
  }

  private void applyItems() {
    Map<OfferId, ItemShare> byOffer = new TreeMap<>();
    for (int line = 0; line < index.size; line++) {
      for (Run run : items.runs.get(line)) {
        List<OfferId> offers = run.option().offers();
        for (int i = 0; i < offers.size(); i++) {
          ItemShare share = byOffer.computeIfAbsent(offers.get(i), offer -> new ItemShare());
          share.add(
              run, line, priceBefore(run, line, i), takenOff(run, line, i), asked(run, line, i));
        }
      }
    }
    byOffer.forEach((id, share) -> {
      Offer offer = offers.get(id);
      if (offer != null) {
        ImmutableSortedMap.Builder<LineId, Money> byLine = ImmutableSortedMap.naturalOrder();
        share.lines.forEach((line, amount) -> share(line, offer, amount, byLine));
        int times = items.uses.getOrDefault(id, 0);
        applied.add(builder(offer, share.list, share.units, times)
            .discount(index.money(share.discount))
            .lines(byLine.buildOrThrow())
            .message(texts.item(offer.benefit(), times, share.list, share.asked, share.discount))
            .build());
      }
    });
  }

  /** Returns what one of the offers of a run takes off a line. */
  private long takenOff(Run run, int line, int offer) {
    return run.option().size() == 1
        ? run.uses() * run.option().takesOff()[offer]
        : run.units() * index.list[line] - run.amount();
  }

  /** Returns what one of the offers of a run would take off a line if the goods had no least price. */
  private long asked(Run run, int line, int offer) {
    Offer asking = offers.get(run.option().offers().get(offer));
    if (asking == null) {
      return 0;
    }
    if (asking.benefit() instanceof Benefit.Bundle bundle) {
      return run.part() > 0 ? 0 : run.uses() * askedOfSet(run.option(), bundle);
    }
    long before = priceBefore(run, line, offer);
    return run.units() * (before - ItemOptions.price(asking.benefit(), before, policy));
  }

  private long askedOfSet(ItemOption set, Benefit.Bundle bundle) {
    long list = 0;
    for (int i = 0; i < set.lines().length; i++) {
      list += set.units()[i] * index.list[set.lines()[i]];
    }
    return list - ItemOptions.cut(list, bundle.cut(), policy.groupRounding());
  }

  /** Returns what a unit costs before one of the offers of its run. */
  private long priceBefore(Run run, int line, int offer) {
    return index.list[line] - (offer == 0 ? 0 : run.option().takesOff()[0]);
  }

  private void applyGroup(Candidate candidate, Reckoning reckoning, LevelAmounts amounts) {
    Offer offer = candidate.offer();
    if (offer.benefit() instanceof Benefit.Gift gift) {
      give(offer, gift, reckoning);
      return;
    }
    AppliedOffer.Builder builder =
        builder(offer, reckoning.basis(), reckoning.pieces(), reckoning.times());
    long[] taken = amounts.take(reckoning.discount(), candidate.lines());
    ImmutableSortedMap.Builder<LineId, Money> byLine = ImmutableSortedMap.naturalOrder();
    long sum = 0;
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] > 0) {
        share(candidate.lines()[i], offer, taken[i], byLine);
        sum += taken[i];
      }
    }
    applied.add(builder
        .discount(index.money(sum))
        .unused(index.money(face(offer.benefit(), reckoning) - sum))
        .lines(byLine.buildOrThrow())
        .message(texts.group(offer.benefit(), reckoning, face(offer.benefit(), reckoning), sum))
        .build());
  }

  /** Returns what an offer is worth on goods that cost enough: a coupon may say more than they do. */
  private static long face(Benefit benefit, Reckoning reckoning) {
    return benefit instanceof Benefit.Coupon coupon && coupon.cut() instanceof Cut.Off off
        ? CartIndex.minor(coupon.most() == null ? off.amount() : coupon.most())
        : reckoning.discount();
  }

  private void give(Offer offer, Benefit.Gift gift, Reckoning reckoning) {
    presents
        .give(offer, gift, reckoning.times())
        .ifPresentOrElse(
            goods -> applied.add(builder(
                    offer,
                    reckoning.basis(),
                    reckoning.pieces(),
                    goods.quantity() / each(gift, goods))
                .discount(index.money(0))
                .present(goods)
                .message(
                    texts.gift(gift, reckoning, goods, context.giftChoices().get(offer.id())))
                .build()),
            () -> emptyHanded.add(offer.id()));
  }

  private static int each(Benefit.Gift gift, GivenPresent goods) {
    return gift.choices().stream()
        .filter(present -> present.sku().equals(goods.sku()))
        .mapToInt(Benefit.Gift.Present::quantity)
        .sum();
  }

  private void applyShipping(Candidate candidate, Reckoner reckoner, long[] payable) {
    Benefit.FreeShipping free = (Benefit.FreeShipping) candidate.offer().benefit();
    Reckoning reckoning =
        reckoner.shipping(candidate, free, payable, shops.fees(candidate.lines()));
    reckonings.put(candidate.offer().id(), reckoning);
    Map<String, Money> byShop = new TreeMap<>();
    long sum = 0;
    boolean[] of = shops.of(candidate.lines());
    for (int shop = 0; shop < of.length; shop++) {
      if (of[shop] && shops.fees[shop] > 0 && waived.get(shop).isEmpty()) {
        waived.get(shop).put(candidate.offer().id(), index.money(shops.fees[shop]));
        byShop.put(shops.names().get(shop), index.money(shops.fees[shop]));
        sum += shops.fees[shop];
      }
    }
    applied.add(builder(candidate.offer(), reckoning.basis(), reckoning.pieces(), reckoning.times())
        .discount(index.money(sum))
        .unused(index.money(reckoning.discount() - sum))
        .shipping(ImmutableSortedMap.copyOf(byShop))
        .message(texts.group(free, reckoning, reckoning.discount(), sum))
        .build());
  }

  private AppliedOffer.Builder builder(Offer offer, long basis, int pieces, int times) {
    return AppliedOffer.builder()
        .offer(offer)
        .basis(index.money(basis))
        .pieces(pieces)
        .times(times)
        .unused(index.money(0))
        .lines(ImmutableSortedMap.of())
        .shipping(ImmutableSortedMap.of());
  }

  /** Writes down what an offer takes off a line, once with the line and once with the offer. */
  private void share(
      int line, Offer offer, long minor, ImmutableSortedMap.Builder<LineId, Money> byLine) {
    Money amount = index.money(minor);
    shares.get(line).put(offer.id(), amount);
    byLine.put(index.lines.get(line).id(), amount);
  }

  /** Returns what each line comes to in the end. */
  private long[] payable(LevelAmounts amounts) {
    long[] payable = new long[index.size];
    for (int line = 0; line < index.size; line++) {
      payable[line] = items.amount[line] - items.open[line] + amounts.entry[line];
    }
    return payable;
  }

  private ImmutableList<PricedLine> lines(long[] payable) {
    ImmutableList.Builder<PricedLine> lines = ImmutableList.builder();
    for (int line = 0; line < index.size; line++) {
      lines.add(PricedLine.builder()
          .line(index.lines.get(line))
          .runs(runs(line))
          .shares(shares.get(line).buildOrThrow())
          .payable(index.money(payable[line]))
          .deposit(index.money(items.deposit[line]))
          .build());
    }
    return lines.build();
  }

  private ImmutableList<UnitRun> runs(int line) {
    ImmutableList.Builder<UnitRun> runs = ImmutableList.builder();
    for (Run run : items.runs.get(line)) {
      runs.add(new UnitRun(run.units(), index.money(run.amount()), run.option().offers()));
    }
    return runs.build();
  }

  private ImmutableSortedMap<String, PricedShipping> shipping() {
    ImmutableSortedMap.Builder<String, PricedShipping> shipping = ImmutableSortedMap.naturalOrder();
    shops.byName().forEach((name, shop) -> {
      Money fee = index.money(shops.fees[shop]);
      ImmutableSortedMap<OfferId, Money> off = ImmutableSortedMap.copyOf(waived.get(shop));
      shipping.put(name, new PricedShipping(fee, off, off.isEmpty() ? fee : index.money(0)));
    });
    return shipping.buildOrThrow();
  }

  private ImmutableSortedMap<OfferId, OfferUse> uses() {
    ImmutableSortedMap.Builder<OfferId, OfferUse> uses = ImmutableSortedMap.naturalOrder();
    for (AppliedOffer offer : applied) {
      int times = offer.offer().level() == Level.ITEM ? offer.times() : 1;
      uses.put(offer.offer().id(), new OfferUse(times, offer.discount()));
    }
    return uses.buildOrThrow();
  }

  private ImmutableList<Finding> findings(List<PricedLine> lines, Bargains bargains) {
    List<Finding> findings = new ArrayList<>(bargains.findings());
    for (PricedLine line : lines) {
      Optional<Money> lost = line.margin().filter(Money::isNegative);
      if (lost.isPresent() && !mayLose(line)) {
        CartLine goods = line.line();
        findings.add(new Finding(
            policy.belowCostClause(),
            Severity.WARNING,
            Evidence.of(Evidence.Kind.CART_LINE, goods.id().value()),
            Message.of(
                "promotion.below-cost",
                goods.id().value(),
                line.payable(),
                line.payable().minus(lost.get()),
                lost.get().negated()),
            line.shares().keySet().stream()
                .map(offer -> Evidence.of(Evidence.Kind.OFFER, offer.value()))
                .collect(ImmutableList.toImmutableList())));
      }
    }
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings);
  }

  private boolean mayLose(PricedLine line) {
    return applied.stream()
        .anyMatch(offer ->
            offer.offer().belowCost() && line.shares().containsKey(offer.offer().id()));
  }

  /** What an item-level offer does over all lines. */
  private static final class ItemShare {
    private final Map<Integer, Long> lines = new TreeMap<>();
    private long list;
    private long asked;
    private long discount;
    private int units;

    void add(Run run, int line, long before, long off, long wanted) {
      if (off > 0) {
        lines.merge(line, off, Long::sum);
      }
      list += run.units() * before;
      asked += wanted;
      discount += off;
      units += run.units();
    }
  }
}
