package io.github.shopops.core.promotion;

import static io.github.shopops.core.promotion.Basket.save;
import static io.github.shopops.core.promotion.Basket.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTextsTest {
  private static final CartTexts ENGLISH = CartTexts.of(Explanations.of(Locale.ENGLISH));
  private static final CartTexts CHINESE = CartTexts.of(Explanations.of(Locale.CHINESE));
  private static final Path SOURCES = Path.of("src/main/java/io/github/shopops/core/promotion");
  private static final Pattern KEY = Pattern.compile("\"(promotion\\.[a-z.-]*[a-z])\"");

  /**
   * Three shirts at 99.00: at 8.5 折 84.15 each, 252.45; 20 off from 200; a coupon of 30 off from 300 falls 47.55 short;
   * a mug from 200. 232.45 are below the 250 from which shipping is free.
   */
  private static PricedCart shirts() {
    return new Basket()
        .line("1", "99.00", 3, line -> line.title("衬衫"))
        .fee("s", "8.00")
        .offer("timed", new Benefit.UnitDiscount(Cut.pays(Rate.zhe("8.5"))))
        .offer("save", save("200.00", "20.00"))
        .offer("coupon", new Benefit.Coupon(yuan("300.00"), Cut.off(yuan("30.00")), null))
        .offer(
            "gift",
            new Benefit.Gift(
                Threshold.spend(yuan("200.00")),
                ImmutableList.of(new Benefit.Gift.Present("mug", 1)),
                1))
        .offer(
            "free",
            new Benefit.FreeShipping(
                Threshold.spend(yuan("250.00")),
                Benefit.FreeShipping.Basis.PAYABLE,
                ImmutableSet.of()))
        .price();
  }

  @Test
  void forBuyer_saysWhatIsPaidSavedAndMissing() {
    assertThat(ENGLISH.forBuyer(shirts()))
        .containsExactly(
            "衬衫 × 3: 232.45 instead of 297.00",
            "“timed” saves you 44.55",
            "Free with “gift”: 1 × mug",
            "“save” saves you 20.00",
            "Shipping: 8.00",
            "To pay: 240.45 (you save 64.55)",
            "Spend 17.55 more towards “free” and save 8.00",
            "Spend 47.55 more towards “coupon” and save 30.00");
    assertThat(CHINESE.forBuyer(shirts()))
        .containsExactly(
            "衬衫 × 3：232.45（原价 297.00）",
            "“timed”为您省 44.55",
            "“gift”赠送：mug × 1",
            "“save”为您省 20.00",
            "运费：8.00",
            "应付：240.45（已省 64.55）",
            "再买 17.55，“free”可省 8.00",
            "再买 47.55，“coupon”可省 30.00");
  }

  @Test
  void forStaff_saysOfEveryOfferWhatItDoesOrWhyNot() {
    assertThat(ENGLISH.forStaff(shirts()).subList(0, 8))
        .containsExactly(
            "List 297.00, goods 232.45, shipping 8.00: 240.45 to pay",
            "1 衬衫 × 3: list 297.00, less 20.00 by “save”, 44.55 by “timed”: 232.45 to pay",
            "Shipping of s: 8.00 to pay",
            "Applied (single goods): “timed”, offer/timed: 3 pcs, list 297.00, each at 85 %: 44.55 off",
            "Applied (shop): “gift”, offer/gift: 252.45 reaches 200.00: 1 × mug free",
            "Applied (shop): “save”, offer/save: 252.45 reaches 200.00: 20.00 off",
            "Not applied: “coupon”, offer/coupon: its goods come to 252.45, which is 47.55 short",
            "Not applied: “free”, offer/free: its goods come to 232.45, which is 17.55 short");
    assertThat(CHINESE.forStaff(shirts()))
        .contains(
            "已用（单品）：“timed”，offer/timed：3 件，原价共 297.00，每件打 8.5 折：优惠 44.55",
            "未用：“coupon”，offer/coupon：活动商品合计 252.45，还差 47.55")
        .last()
        .asString()
        .startsWith("已证明：没有更便宜的优惠组合");
  }

  /** 200.00 presold for 20.00 that count as 50.00: 170.00, of which 150.00 later. */
  @Test
  void forBuyer_presale_saysDepositAndTail() {
    PricedCart priced = new Basket()
        .line("1", "200.00", 1)
        .offer("presale", new Benefit.Presale(yuan("20.00"), yuan("50.00")))
        .price();
    assertThat(ENGLISH.forBuyer(priced))
        .containsExactly(
            "item-1 × 1: 170.00 instead of 200.00",
            "“presale” saves you 30.00",
            "Shipping: free",
            "To pay: 170.00 (you save 30.00)",
            "Of that 20.00 now as a deposit and 150.00 later");
    assertThat(CHINESE.forBuyer(priced)).contains("其中现在付定金 20.00，尾款 150.00");
    assertThat(CHINESE.forStaff(priced)).contains("定金 20.00，尾款 150.00");
  }

  @Test
  void forBuyer_keepsTheShopsOwnBusiness() {
    PricedCart priced = new Basket()
        .line("1", "100.00", 1, line -> line.cost(yuan("97.31")).floor(yuan("13.57")))
        .line("2", "50.00", 1)
        .cart(cart -> cart.addBargains(
            new Bargain(LineId.of("1"), AgentId.of("amy"), yuan("80.00"), AgentId.of("boss")),
            new Bargain(LineId.of("2"), AgentId.of("bob"), yuan("41.00"), null)))
        .offer(
            "save",
            save("100.00", "60.00"),
            offer -> offer.title("Big day").limits(Limits.none().budget(yuan("44.44"))))
        .price();
    assertThat(ENGLISH.forBuyer(priced))
        .containsExactly(
            "item-1 × 1: 80.00 instead of 100.00",
            "item-2 × 1: 50.00",
            "The price agreed with you for item-1 saves you 20.00",
            "Shipping: free",
            "To pay: 130.00 (you save 20.00)");
    assertThat(ENGLISH.forStaff(priced))
        .contains(
            "1 item-1 × 1: list 100.00, less 20.00 by the price that amy agreed on: 80.00 to pay",
            "Not applied: “Big day”, offer/save: its budget has only 44.44 left; it would take 60.00 off",
            "Look into it (promotion/P1): Line 1: 80.00 is paid for goods that cost 97.31, a loss of 17.31 that no campaign allows",
            "Look into it (promotion/P2): Line 2: bob agreed on 41.00 a piece, below 100 % of 50.00; a supervisor has to decide");
  }

  @Test
  void forStaff_namesTheOffersInTheWay() {
    StackingGroup one = new StackingGroup("one", 1);
    PricedCart priced = new Basket()
        .line("1", "100.00", 1, line -> line.shop("t"))
        .fee("t", "6.00")
        .offer("a", save("100.00", "20.00"), offer -> offer.title("Spring").group(one))
        .offer("b", save("100.00", "15.00"), offer -> offer.title("Autumn").group(one))
        .offer(
            "free",
            new Benefit.FreeShipping(
                Threshold.pieces(1), Benefit.FreeShipping.Basis.LIST, ImmutableSet.of()),
            offer -> offer.scope(Scope.of(Selector.shop("t"))))
        .price();
    assertThat(ENGLISH.forStaff(priced))
        .contains(
            "Shipping of t: fee 6.00, less 6.00 by “free”: 0.00 to pay",
            "Applied (shipping): “free”, offer/free: 1 pcs reach 1: shipping of 6.00 waived",
            "Not applied: “Autumn”, offer/b: its group has no place left beside “Spring”; it would take 15.00 off");
    assertThat(CHINESE.forStaff(priced))
        .contains("未用：“Autumn”，offer/b：同组名额已被“Spring”占用；本可优惠 15.00");
  }

  @Test
  void forStaff_withoutProof_saysHowFarFromTheBest() {
    PricedCart priced = shirts();
    PricedCart stopped = PricedCart.builder()
        .from(priced)
        .certificate(new Certificate(yuan("3.00"), 200))
        .build();
    assertThat(ENGLISH.forStaff(stopped))
        .contains(
            "Not proven: another choice of offers might cost up to 3.00 less (search stopped after 200 steps)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyKeyInTheSourcesHasAText(String language) throws IOException {
    ResourceBundle texts = ResourceBundle.getBundle(
        "io.github.shopops.core.clause.explanations", Locale.forLanguageTag(language));
    TreeSet<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    for (Rejection reason : Rejection.values()) {
      keys.add("promotion.rejected." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    for (String level : new String[] {"item", "shop", "platform", "shipping"}) {
      keys.add("promotion.level." + level);
    }
    assertThat(texts.keySet())
        .filteredOn(key -> key.startsWith("promotion."))
        .containsExactlyInAnyOrderElementsOf(keys);
  }
}
