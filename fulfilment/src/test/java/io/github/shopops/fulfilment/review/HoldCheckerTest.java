package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HoldCheckerTest {
  private static final OrderId O1 = OrderId.of("O1");
  private static final ImmutableMap<String, String> BARCODES =
      ImmutableMap.of("MUG", "690001", "LID", " ");

  /** 5 on the shelf, 1 of them promised, an hour after the morning began. */
  private static ReviewRound.Builder round(ReviewCase... cases) {
    return ReviewRound.builder()
        .now(Machines.AT.plus(Duration.ofHours(1)))
        .addCases(cases)
        .stock(ImmutableMap.of("MUG", new StockLevel(5, 1), "LID", new StockLevel(9, 0)))
        .barcodes(BARCODES);
  }

  private static ImmutableList<HoldFinding> found(ReviewPolicy policy, ReviewRound round) {
    return HoldChecker.of(policy).check(round).getOrDefault(O1, ImmutableList.of());
  }

  private static Stream<String> said(ReviewRound round, Locale language) {
    Explanations explanations = FulfilmentExplanations.of(language);
    return found(Reviews.POLICY, round).stream()
        .map(found -> found.rule() + " " + found.hold().reason() + " "
            + found.finding().clause() + ": " + explanations.explain(found.finding()));
  }

  private static ReviewCase.Builder order(int mugs) {
    return Reviews.reviewed(Reviews.order("O1", 30, mugs).build());
  }

  private static ReviewCase.Builder noted(String note) {
    return order(1).note(Reviews.note(note));
  }

  private static ReviewCase flagged(SellerFlag flag) {
    return Reviews.reviewed(
            Reviews.order("O1", 30, 1).flag(new PlantedFlag(flag, null, null)).build())
        .build();
  }

  private static ReviewCase tagged(@Nullable Integer minutes, String... tags) {
    return Reviews.reviewed(Reviews.order("O1", minutes, 1).addTags(tags).build())
        .build();
  }

  /** An order of two mugs, placed as the morning began, that is paid for when it arrives. */
  private static Order.Builder onDelivery() {
    return Reviews.order("O2", null, 2).addTags(Order.CASH_ON_DELIVERY);
  }

  private static ReviewCase.Builder other(String id, Integer minutes, int mugs) {
    return Reviews.reviewed(Reviews.order(id, minutes, mugs).build());
  }

  private static Order.Builder unpaid() {
    return Reviews.order("O2", null, 1);
  }

  static Stream<Arguments> holds() {
    return Stream.of(
        arguments(
            round(noted("先别发，等我电话").build()),
            "memo special-memo warehouse/L6: The note needs a look: It must not be shipped yet."),
        arguments(
            round(noted("改地址").build()),
            "memo-change memo-changed warehouse/L2: The note needs a look: The address changes."),
        arguments(
            round(flagged(SellerFlag.RED)),
            "red-flag special-memo shift/N8: The flag 1 is planted on it; read the note"),
        arguments(
            round(noted("张三,3.6*2.8,图案一般,10.20,自提,请发申通").carrier("ZTO").build()),
            "carrier-wish special-memo warehouse/L6: The buyer asks for STO; it is to go by ZTO"),
        arguments(
            round(
                noted("张三,3.6*2.8,图案一般,10.20,自提,不要圆通").carrier("YTO").key(far()).build()),
            "carrier-wish special-memo warehouse/L6: The buyer does not want YTO, by which it is to"
                + " go"),
        arguments(
            round(order(1).key(at("杭州 某 部隊 部 队 3号")).build()),
            "address-words address-keyword warehouse/STEPS: The address has the word “部队”"),
        arguments(
            round(order(1).carrier("YTO").key(at("西 藏拉萨市")).build()),
            "unserved-area unserved-area warehouse/STEPS: YTO does not go to 西藏"),
        arguments(
            round(order(1).build(), Reviews.reviewed(unpaid().build()).build()),
            "unpaid-sibling unpaid-sibling warehouse/L13: Order O2 of the same buyer to the same"
                + " address is not paid yet"),
        arguments(
            round(withLine(null)), "barcode barcode warehouse/L8: A line has no merchant code"),
        arguments(
            round(withLine("LID")), "barcode barcode warehouse/L8: The goods LID have no barcode"),
        arguments(
            round(order(6).build()),
            "no-stock no-stock warehouse/L7: MUG: 6 needed, 5 on the shelf"),
        arguments(
            round(order(5).build()),
            "oversold oversold warehouse/L11: MUG: 5 needed; of 5 on the shelf 4 are left by orders"
                + " paid earlier"),
        arguments(
            round(order(2).build(), other("O2", 29, 3).build()),
            "oversold oversold warehouse/L11: MUG: 2 needed; of 5 on the shelf 1 are left by orders"
                + " paid earlier"),
        arguments(
            round(order(1).addOpenRefunds("R2", "R1").build()),
            "refund-open refund-open warehouse/L2: A refund is open: R1, R2"),
        arguments(
            round(noted("张三,3.6*2.8,图案一般,10.20,自提,换货原单号123456789012").build()),
            "swap swap warehouse/N9: It swaps or replaces order 123456789012; see that its goods"
                + " are back"),
        arguments(
            round(noted("换货").build()),
            "swap-unnamed swap warehouse/N9: The note needs a look: A swap or replacement does not"
                + " name the old order."),
        arguments(
            round(noted("张三,3.6*2.8,左右镜像,10.20,自提,").build()),
            "custom-unconfirmed custom-unconfirmed warehouse/L6: The artwork is changed, and the"
                + " buyer has not confirmed it"),
        arguments(
            round(noted("和另一单一起发").build()),
            "add-on add-on-pending warehouse/L1: The note needs a look: It is to be shipped together"
                + " with another order."),
        arguments(
            round(order(1).build()).addEarlier(other("O0", -71 * 60, 1).build()),
            "duplicate duplicate-suspected warehouse/L6: Order O0, paid 71:30:00 earlier, brings the"
                + " same goods to the same recipient"),
        arguments(
            round(tagged(30, Order.TEST, Order.TELEPHONE)),
            "telephone-order telephone-order warehouse/L16: It is tagged “telephone”"),
        arguments(
            round(tagged(null, Order.CASH_ON_DELIVERY)),
            "cash-on-delivery call-first warehouse/L19: It is tagged “cash-on-delivery”"),
        arguments(
            round(order(1).addDeclared(HoldReason.of("our-own")).build()),
            "our-own our-own warehouse/STEPS: Somebody declared: own reason “our-own”"),
        arguments(
            round(order(1).addDeclared(HoldReason.SPECIAL_MEMO).build()),
            "memo special-memo warehouse/L6: Somebody declared: special request"));
  }

  private static MergeKey at(String address) {
    return new MergeKey(BuyerId.of("b1"), "张三", "13800138000", address, "main");
  }

  private static MergeKey far() {
    return at("江苏省南京市");
  }

  private static ReviewCase withLine(@Nullable String sku) {
    Order order = Reviews.order("O1", 30, 1).addLines(Reviews.line(sku, 1)).build();
    return Reviews.reviewed(order).build();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("holds")
  void check_holds(ReviewRound.Builder round, String expected) {
    assertThat(said(round.build(), Locale.ENGLISH)).containsExactly(expected);
    assertThat(said(round.build(), Locale.CHINESE)).hasSize(1);
  }

  static Stream<Arguments> frees() {
    return Stream.of(
        arguments("an order with nothing special", round(order(1).build())),
        arguments("another flag", round(flagged(SellerFlag.BLUE))),
        arguments("another tag", round(tagged(30, Order.TEST))),
        arguments(
            "a sibling that is paid for on delivery",
            round(order(1).build(), Reviews.reviewed(onDelivery().build()).build())),
        arguments("a note in form", round(noted("张三,3.6*2.8,图案一般,10.20,自提,").build())),
        arguments(
            "custom work confirmed",
            round(noted("张三,3.6*2.8,左右镜像,10.20,自提,").customConfirmed(true).build())),
        arguments(
            "the carrier asked for",
            round(noted("张三,3.6*2.8,图案一般,10.20,自提,请发申通").carrier("STO").build())),
        arguments("the area of another carrier", round(order(1).key(at("西藏拉萨市")).build())),
        arguments(
            "a sibling placed a day ago",
            round(
                order(1).build(),
                Reviews.reviewed(unpaid()
                        .createdAt(Machines.AT.minus(Duration.ofHours(23)))
                        .build())
                    .build())),
        arguments(
            "a sibling that is closed",
            round(
                order(1).build(),
                Reviews.reviewed(
                        unpaid().status(OrderStatus.TRADE_CLOSED_BY_TAOBAO).build())
                    .build())),
        arguments(
            "an unpaid order to somebody else",
            round(
                order(1).build(), Reviews.reviewed(unpaid().build()).key(far()).build())),
        arguments("all that is left", round(order(4).build())),
        arguments(
            "a later order needs the rest",
            round(order(3).build(), other("O2", 31, 2).build())),
        arguments(
            "the same goods four days ago",
            round(order(1).build()).addEarlier(other("O0", 30 - 72 * 60 - 1, 1).build())),
        arguments(
            "other goods a minute ago",
            round(order(1).build()).addEarlier(other("O0", 29, 2).build())),
        arguments(
            "the same goods, all refunded",
            round(order(1).build())
                .addEarlier(Reviews.reviewed(Reviews.order("O0", 1, 1)
                        .status(OrderStatus.TRADE_CLOSED)
                        .build())
                    .build())));
  }

  @ParameterizedTest(name = "free: {0}")
  @MethodSource("frees")
  void check_free(String what, ReviewRound.Builder round) {
    assertThat(said(round.build(), Locale.ENGLISH)).as(what).isEmpty();
  }

  @Test
  void check_unknownGoodsAreShortToo() {
    assertThat(said(round(withLine("CUP")).build(), Locale.CHINESE))
        .containsExactly(
            "barcode barcode warehouse/L8: 商品 CUP 不在商品资料中",
            "no-stock no-stock warehouse/L7: CUP：需要 1 件，货架上有 0 件");
  }

  @Test
  void check_swapIsNoDuplicateOfItsOriginal() {
    ReviewRound round = round(
            noted("张三,3.6*2.8,图案一般,10.20,自提,补发原单号123456789012").build())
        .addEarlier(other("123456789012", 1, 1).build())
        .build();

    assertThat(HoldChecker.reasons(found(Reviews.POLICY, round))).containsExactly(HoldReason.SWAP);
  }

  @Test
  void check_unpaidOrdersAreNotReviewed() {
    ImmutableSortedMap<OrderId, ImmutableList<HoldFinding>> found = HoldChecker.of(Reviews.POLICY)
        .check(
            round(order(1).build(), Reviews.reviewed(unpaid().build()).build()).build());

    assertThat(found).containsOnlyKeys(O1);
  }

  @Test
  @DisplayName("L19: what is paid for on delivery needs its goods from when it was placed")
  void check_paidOnDelivery_comesBeforeWhatWasPaidLater() {
    ReviewRound round =
        round(order(3).build(), Reviews.reviewed(onDelivery().build()).build()).build();

    assertThat(said(round, Locale.ENGLISH))
        .containsExactly("oversold oversold warehouse/L11: MUG: 3 needed; of 5 on the shelf 2 are"
            + " left by orders paid earlier");
  }

  @Test
  void check_paidOnDelivery_givenUp_isNotReviewed() {
    Order closed = onDelivery().status(OrderStatus.TRADE_CLOSED_BY_TAOBAO).build();
    ReviewRound round =
        round(order(3).build(), Reviews.reviewed(closed).build()).build();

    assertThat(HoldChecker.of(Reviews.POLICY).check(round))
        .containsExactly(Map.entry(O1, ImmutableList.of()));
  }

  @Test
  void tags_blank_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoldTest.Tags(ImmutableSet.of(Order.TELEPHONE, " ")))
        .withMessage("Argument 'tags' must not have a blank tag");
  }

  @Test
  void check_ruleSwitchedOff() {
    ReviewRound round = round(order(6).addDeclared(HoldReason.NO_STOCK).build()).build();
    ReviewPolicy off = Reviews.POLICY.switched("no-stock", false);

    assertThat(found(Reviews.POLICY, round)).hasSize(2);
    assertThat(found(off, round))
        .extracting(HoldFinding::rule, found -> found.finding().clause().id())
        .containsExactly(tuple("no-stock", "warehouse/STEPS"));
  }

  @Test
  void check_holdGoesIntoTheReview() {
    HoldFinding found = found(Reviews.POLICY, round(order(6).build()).build()).get(0);
    ReviewEvent event = new ReviewEvent(
        "e1",
        O1,
        ReviewStep.HOLD,
        Machines.AT,
        null,
        ReviewFacts.builder().hold(found.hold()).build());

    assertThat(ReviewMachine.of(Machines.WAREHOUSE)
            .after(Review.pending(O1), event)
            .holds())
        .containsExactly(new Hold(HoldReason.NO_STOCK, O1));
  }

  @Test
  void check_ownReason_isSaidInTheShopsWords() {
    HoldReason own = HoldReason.of("gift-missing");
    HoldFinding found =
        found(Reviews.NAMING, round(order(1).addDeclared(own).build()).build()).get(0);

    assertThat(found.hold().reason()).isEqualTo(own);
    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(found.finding()))
        .isEqualTo("Somebody declared: the gift is missing");
    assertThat(FulfilmentExplanations.of(Locale.CHINESE).explain(found.finding()))
        .isEqualTo("人工标记：缺赠品");
  }

  @Test
  void reasons_haveTextsInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Explanations explanations = FulfilmentExplanations.of(language);
      assertThat(HoldReason.worded())
          .hasSize(15)
          .allSatisfy(
              reason -> assertThat(explanations.explain(reason.message())).isNotBlank());
      assertThat(explanations.explain(HoldReason.of("gift-missing").message()))
          .contains("gift-missing");
    }
  }
}
