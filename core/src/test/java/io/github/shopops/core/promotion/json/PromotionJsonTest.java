package io.github.shopops.core.promotion.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.margin.CartMargin;
import io.github.shopops.core.promotion.margin.MarginCalculator;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.OfferBook;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionJsonTest {
  private static final String CART = """
      {"currency": "CNY", "lines": [
        {"id": "1", "shop": "s", "item": "shirt", "sku": "shirt-m", "listPrice": 99.00,
         "quantity": 3, "floor": 10.00, "cost": 95}],
       "bargains": [{"line": "1", "agent": "a", "price": 90, "approvedBy": "boss"}]}
      """;

  private static String offers(String... offers) {
    return "{\"currency\": \"CNY\", \"offers\": [" + String.join(", ", offers) + "]}";
  }

  private static String offer(String benefit, String more) {
    return "{\"id\": \"a\", \"title\": \"A\", \"benefit\": " + benefit + more + "}";
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'unit-discount','cut':{'type':'pays','rate':'120 %'}} | /cut/rate | \"120 %\" | at most 100 %",
        "{'type':'unit-discount','cut':{'type':'off','amount':0}} | /cut/amount | 0 | above zero",
        "{'type':'unit-discount','cut':{'type':'off','amount':1.005}} | /cut/amount | 1.005 | more decimals",
        "{'type':'unit-discount','cut':{'type':'to','price':-1}} | /cut/price | -1 | must not be negative",
        "{'type':'unit-discount','cut':{'type':'to','price':'USD 5.00'}} | /cut/price | USD 5.00 | in the currency of the text",
        "{'type':'unit-discount','cut':{'type':'to','price':1e30}} | /cut/price | 1E+30 | Write a smaller one",
        "{'type':'unit-discount','cut':{'type':'by'}} | /cut/type | \"by\" | must be one of pays, off, to",
        "{'type':'unit-discount','rate':1} | /rate | /rate | spell it as one of",
        "{'type':'unit-price'} | /type | unit-price | must be one of unit-discount",
        "{'type':'loss-leader','price':1,'units':0} | /units | 0 | at least 1",
        "{'type':'bundle','parts':[],'cut':{'type':'to','price':1}} | /parts | [] | Add goods",
        "{'type':'bundle','parts':[{'goods':{'kind':'sku','name':'x'}}],'cut':{'type':'to','price':1}} | /parts | sku | at least two units",
        "{'type':'bundle','parts':[{'goods':{'kind':'sku','name':' '}}],'cut':{'type':'to','price':1}} | /parts/0/goods/name | \" \" | Write its name",
        "{'type':'presale','deposit':20,'worth':20} | /worth | 20 | above the deposit of 20.00",
        "{'type':'spend-and-save','tiers':[]} | /tiers | [] | Add at least one",
        "{'type':'spend-and-save','tiers':[{'from':200,'saves':20},{'from':100,'saves':30}]} | /tiers/1/from | 100 | rising order",
        "{'type':'spend-and-save','tiers':[{'from':200,'saves':20},{'from':300,'saves':10}]} | /tiers/1/saves | 10 | more spent save more",
        "{'type':'spend-and-save','tiers':[{'from':200,'saves':300}]} | /tiers/0/saves | 300 | at most the threshold of 200.00",
        "{'type':'spend-and-save','tiers':[{'from':1,'saves':1},{'from':3,'saves':2}],'most':2} | /most | 2 | keep one tier",
        "{'type':'spend-and-save','tiers':[{'from':2,'saves':1}],'most':'often'} | /most | often | or \"unlimited\"",
        "{'type':'spend-and-discount','tiers':[{'from':1,'pays':'80 %'},{'from':2,'pays':'90 %'}]} | /tiers/1/pays | 90 % | more spent pay less",
        "{'type':'piece-discount','tiers':[{'from':3,'pays':'80 %'},{'from':3,'pays':'70 %'}]} | /tiers/1/from | 3 | rising order",
        "{'type':'nth-piece','nth':1,'pays':'50 %'} | /nth | 1 | at least 2",
        "{'type':'gift','from':{'type':'pieces','count':1},'choices':[]} | /choices | [] | Add at least one",
        "{'type':'gift','from':{'type':'pieces','count':1},'choices':[{'sku':'x'},{'sku':'x'}]} | /choices/1/sku | \"x\" | Remove one",
        "{'type':'gift','from':{'type':'spend','amount':0},'choices':[{'sku':'x'}],'most':2} | /from | spend | let the gift count once",
        "{'type':'coupon','from':0,'cut':{'type':'to','price':1}} | /cut/type | \"to\" | must be one of pays, off",
        "{'type':'coupon','from':0} | /cut | /cut | Add it",
        "{'type':'free-shipping','from':{'type':'spend','amount':9},'basis':'paid'} | /basis | \"paid\" | list, item, payable",
      })
  void readOffers_badBenefit(String benefit, String path, String value, String remedy) {
    assertRefused(
        offers(offer(benefit.replace('\'', '"'), "")), "/offers/0/benefit" + path, value, remedy);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'window':{'start':'2026-11-11T00:00:00+08:00','end':'2026-11-10T00:00:00Z'} | /window/end | 2026-11-10 | later end",
        "'window':{'start':'11 November'} | /window/start | 11 November | an instant as text",
        "'level':'shop' | /level | \"shop\" | must be one of item",
        "'application':'at will' | /application | at will | automatic, elective",
        "'excludes':['b'] | /excludes/0 | \"b\" | remove its id here",
        "'excludes':['a'] | /excludes | [\"a\"] | Remove it",
        "'excludes':['b','b'] | /excludes/1 | \"b\" | Remove one",
        "'excludes':['b c'] | /excludes/0 | b c | letters, digits",
        "'limits':{'budget':0} | /limits/budget | 0 | above zero",
        "'limits':{'budget':{'amount':5,'currency':'USD'}} | /limits/budget | USD | in the currency of the text",
        "'limits':{'perBuyer':0} | /limits/perBuyer | 0 | at least 1",
        "'limits':{'total':1.5} | /limits/total | 1.5 | whole number",
        "'group':{'name':'g','most':0} | /group/most | 0 | at least 1",
        "'scope':{'includes':[{'kind':'sku','name':'x'}],'excludes':[{'kind':'sku','name':'x'}]} | /scope/excludes | sku | from one of the two",
        "'scope':{'includes':[{'kind':'brand','name':'x'}]} | /scope/includes/0/kind | brand | shop, category, item, sku",
        "'belowCost':'yes' | /belowCost | yes | true or false",
        "'scpoe':{} | /scpoe | /scpoe | spell it as one of",
      })
  void readOffers_badOffer(String field, String path, String value, String remedy) {
    assertRefused(
        offers(offer(
            "{\"type\":\"unit-discount\",\"cut\":{\"type\":\"to\",\"price\":1}}",
            ", " + field.replace('\'', '"'))),
        "/offers/0" + path,
        value,
        remedy);
  }

  @Test
  void readOffers_badBook() {
    String cut = "{\"type\":\"unit-discount\",\"cut\":{\"type\":\"to\",\"price\":1}}";
    String plain = offer(cut, "");
    assertRefused(offers(plain, plain), "/offers/1/id", "\"a\"", "Remove one");
    assertRefused(
        offers(
            offer(cut, ", \"group\": {\"name\": \"g\"}"),
            offer(cut, ", \"group\": {\"name\": \"g\", \"most\": 2}").replace("\"a\"", "\"b\"")),
        "/offers/1/group",
        "2",
        "Write the same number");
    assertRefused(
        "{\"offers\": [" + plain + "]}", "/currency", "/currency", "/currency is missing. Add it.");
    assertRefused("[]", "", "[]", "an object");
    assertRefused("{\"currency\": \"RMB\", \"offers\": []}", "/currency", "RMB", "\"CNY\"");
    String gift = "{\"type\":\"gift\",\"from\":{\"type\":\"pieces\",\"count\":1},"
        + "\"choices\":[{\"sku\":\"x\"}]}";
    assertRefused(
        offers(offer(gift, ", \"application\": \"elective\"")),
        "/offers/0/application",
        "elective",
        "Leave it out");
    assertThat(
            PromotionJson.readOffers("{\"offers\": [" + offer(gift, "") + "]}").offers())
        .hasSize(1);
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"quantity\": 3 | \"quantity\": 0 | /lines/0/quantity | 0 | at least 1",
        "\"floor\": 10.00 | \"floor\": 100 | /lines/0/floor | 100 | at most the list price of 99.00",
        "\"cost\": 95 | \"cost\": -95 | /lines/0/cost | -95 | without a sign",
        "\"cost\": 95 | \"costs\": 95 | /lines/0/costs | costs | spell it as one of",
        "\"line\": \"1\" | \"line\": \"2\" | /bargains/0/line | \"2\" | remove the bargain",
        "\"boss\" | \"a\" | /bargains/0/approvedBy | \"a\" | Name the supervisor",
        "\"shop\": \"s\" | \"shop\": \"\" | /lines/0/shop | \"\" | Write its name",
      })
  void readCart_badCart(String right, String wrong, String path, String value, String remedy) {
    assertThat(CART).contains(right);
    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class, () -> PromotionJson.readCart(CART.replace(right, wrong)));
    assertRefusal(refusal, path, value, remedy);
  }

  private static final String COSTS = """
      {"currency": "CNY", "deposit": 50000, "yearlyFee": 30000, "expectedTurnover": 1000000,
       "categoryRates": {"tea": "2 %"}, "otherRate": "5 %", "rounding": "half-up",
       "clauses": [{"id": "house/P1", "title": "Our platform"}], "clause": "house/P1"}
      """;

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "50000 | -1 | /deposit | -1 | without a sign",
        "30000 | 0.001 | /yearlyFee | 0.001 | more decimals",
        "30000 | \"30000\" | /yearlyFee | \"30000\" | an amount of money as a number",
        "1000000 | 0 | /expectedTurnover | 0 | above zero",
        "\"2 %\" | \"101 %\" | /categoryRates/tea | 101 % | at most 100 %",
        "{\"tea\": \"2 %\"} | [\"tea\"] | /categoryRates | tea | an object",
        "\"5 %\" | 5 | /otherRate | 5 | a text in quotes",
        "\"5 %\" | \"five\" | /otherRate | five | a rate as text",
        "\"otherRate\": \"5 %\", | ~~ | /otherRate | /otherRate | Add it",
        "half-up | unnecessary | /rounding | unnecessary | must be one of up, down, ceiling, floor, half-up",
        "half-up | nearest | /rounding | nearest | must be one of up, down, ceiling, floor, half-up",
        "\"clause\": \"house/P1\" | \"clause\": \"house/P2\" | /clause | house/P2 | declare it",
        "CNY | RMB | /currency | RMB | \"CNY\"",
        "\"currency\": \"CNY\", | ~~ | /currency | /currency | Add it",
        "yearlyFee | yearly | /yearly | /yearly | spell it as one of",
      })
  void readCosts_badCosts(String right, String wrong, String path, String value, String remedy) {
    assertThat(COSTS).contains(right);
    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class, () -> PromotionJson.readCosts(COSTS.replace(right, wrong)));
    assertRefusal(refusal, path, value, remedy);
  }

  @Test
  void readCosts_leftOut_costsNothing() {
    CurrencyUnit yuan = CurrencyUnit.of("CNY");
    assertThat(PromotionJson.readCosts("{\"currency\": \"CNY\", \"otherRate\": \"0 %\"}"))
        .isEqualTo(PlatformCosts.builder(yuan).build());
    PlatformCosts read = PromotionJson.readCosts(COSTS);
    assertThat(read)
        .isEqualTo(PlatformCosts.builder(yuan)
            .deposit(Money.of(yuan, 50_000))
            .yearlyFee(Money.of(yuan, 30_000))
            .expectedTurnover(Money.of(yuan, 1_000_000))
            .categoryRates(ImmutableSortedMap.of("tea", Rate.percent("2")))
            .otherRate(Rate.percent("5"))
            .clause(new Clause("house/P1", "Our platform", ""))
            .build());
  }

  @Test
  void write_cartMargin_withAndWithoutWords() {
    String cart = CART.replaceFirst("(?s),\\s+\"bargains.*", "}")
        .replace(
            "}]",
            "}, {\"id\": \"2\", \"shop\": \"s\", \"item\": \"tie\","
                + " \"sku\": \"tie-1\", \"categories\": [\"tea\"], \"listPrice\": 40}]");
    CartMargin margin = MarginCalculator.of(PromotionJson.readCosts(COSTS))
        .margin(PromotionCalculator.of(PromotionPolicy.shopfront())
            .price(
                PromotionJson.readCart(cart),
                PromotionJson.readOffers(offers()),
                PromotionJson.readContext("{\"instant\": \"2026-11-11T00:00:00+08:00\"}")));

    // 3 × 99.00 at 5 %: 14.85; × 3 %: 8.91; 297.00 − 3 × 95.00 − 14.85 − 8.91 = −11.76.
    // 40.00 at 2 %: 0.80; × 3 %: 1.20.
    assertThat(PromotionJson.write(margin))
        .contains("\"payable\": 337.00", "\"fees\": 25.76", "\"cost\": 285.00")
        .contains("\"margin\": -11.76", "\"deposit\": 50000.00", "\"clause\": \"house/P1\"")
        .contains("\"rate\": \"5 %\"", "\"categoryFee\": 14.85", "\"yearlyPart\": 8.91")
        .contains("\"categoryFee\": 0.80", "\"yearlyPart\": 1.20", "promotion.margin.unknown")
        .containsPattern("\"unknown\": \\[\\s*\"2\"\\s*]")
        .doesNotContain("\"text\"");
    assertThat(PromotionJson.write(margin, Explanations.of(Locale.ENGLISH)))
        .contains(
            "\"text\": \"shirt: 297.00 paid, goods 285.00, platform 14.85 (5 %) and 8.91 of the yearly fee:"
                + " -11.76 left\"",
            "lines left out because their cost is not known: 1");
    assertThat(PromotionJson.write(margin, Explanations.of(Locale.CHINESE)))
        .contains("tie：实付 40.00，平台佣金 0.80（2 %）、年费分摊 1.20；成本未知");
  }

  @Test
  void readPolicy_empty() {
    assertThat(PromotionJson.readPolicy("{}")).isEqualTo(PromotionPolicy.shopfront());
    JsonRuleException refusal = catchThrowableOfType(
        JsonRuleException.class,
        () -> PromotionJson.readPolicy("{\"bargainClause\": \"house/B1\"}"));
    assertRefusal(refusal, "/bargainClause", "house/B1", "declare it");
  }

  @Test
  void write_pricedCart_withAndWithoutWords() {
    OfferBook book = PromotionJson.readOffers(offers(
        offer("{\"type\":\"spend-and-save\",\"tiers\":[{\"from\":200,\"saves\":20}]}", ""),
        offer("{\"type\":\"spend-and-save\",\"tiers\":[{\"from\":500,\"saves\":60}]}", "")
            .replace("\"a\"", "\"b\"")));
    String cart = CART.replaceFirst("(?s),\\s+\"bargains.*", "}");
    PricedCart priced = PromotionCalculator.of(PromotionPolicy.shopfront())
        .price(
            PromotionJson.readCart(cart),
            book,
            PromotionJson.readContext("{\"instant\": \"2026-11-11T00:00:00+08:00\"}"));

    // 3 × 99.00 reach 200.00 and not 500.00.
    assertThat(PromotionJson.write(priced))
        .contains("\"total\": 277.00", "\"payable\": 277.00", "\"shortBy\": 203.00")
        .contains("\"reason\": \"short-amount\"", "\"optimal\": true", "\"key\": \"promotion.")
        .contains("\"subject\"", "promotion/P1")
        .doesNotContain("\"text\"");
    assertThat(PromotionJson.write(priced, Explanations.of(Locale.CHINESE)))
        .contains("\"text\"")
        .matches("(?s).*\"text\": \"[^\"]*\\p{IsHan}.*");
  }

  private static void assertRefused(String json, String path, String value, String remedy) {
    assertRefusal(
        catchThrowableOfType(JsonRuleException.class, () -> PromotionJson.readOffers(json)),
        path,
        value,
        remedy);
  }

  /** It names place, value and remedy, in Chinese as well and without English words there. */
  private static void assertRefusal(
      JsonRuleException refusal, String path, String value, String remedy) {
    assertThat(refusal).isNotNull();
    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal).hasMessageContaining(path).hasMessageContaining(value);
    assertThat(refusal).hasMessageContaining(remedy);
    assertThat(Explanations.of(Locale.CHINESE).explain(refusal.problem()))
        .contains(path)
        .contains(value)
        .matches("(?s).*\\p{IsHan}.*")
        .doesNotContain("Argument", "must", "Mend");
    assertThat(ImmutableList.of(refusal.problem().key())).doesNotContain("json.refused");
  }
}
