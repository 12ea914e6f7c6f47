package io.github.shopops.examples.cartpricing.receipt;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.margin.CartMargin;
import org.jspecify.annotations.Nullable;

/**
 * A priced cart in words; terminal and page only lay it out.
 *
 * @param lang the language it is in
 * @param title what it is
 * @param circumstances when, for whom and where to, in one line
 * @param shops the shops, each with its lines and its shipping
 * @param sums from the list amount to what is to be paid
 * @param total what is to be paid
 * @param saved what all offers take off
 * @param applied the offers that apply
 * @param lost the offers that do not
 * @param hints what to add for a further tier
 * @param presents what is given
 * @param findings what a person should look at
 * @param margin what is left to the shop, which is for its staff alone; null where platform costs are not known
 * @param buyer what the buyer can be told
 * @param certificate what is known about the price being the best
 * @param optimal whether it is proven to be the best
 */
public record Receipt(
    String lang,
    String title,
    String circumstances,
    ImmutableList<Shop> shops,
    ImmutableList<Amount> sums,
    String total,
    String saved,
    ImmutableList<Offered> applied,
    ImmutableList<Offered> lost,
    ImmutableList<String> hints,
    ImmutableList<String> presents,
    ImmutableList<String> findings,
    @Nullable Margin margin,
    ImmutableList<String> buyer,
    String certificate,
    boolean optimal) {
  /**
   * A shop's goods.
   *
   * @param name the shop
   * @param lines its lines
   * @param shipping its shipping, in the same form as a line
   * @param payable what the shop gets, shipping included
   */
  public record Shop(String name, ImmutableList<Line> lines, Line shipping, String payable) {}

  /**
   * Goods, or a shop's shipping.
   *
   * @param title what it is
   * @param price units and unit price, empty for shipping
   * @param list what it costs without offers
   * @param shares what each offer takes off it
   * @param payable what is to be paid
   * @param deposit the part of that which is paid now, empty where nothing is presold
   */
  public record Line(
      String title,
      String price,
      String list,
      ImmutableList<Amount> shares,
      String payable,
      String deposit) {}

  /**
   * An amount and what it is.
   *
   * @param label what it is
   * @param amount the amount
   */
  public record Amount(String label, String amount) {}

  /**
   * An offer and what became of it.
   *
   * @param id the offer's id
   * @param title the offer
   * @param level where it works
   * @param why its arithmetic, or why it does not apply
   * @param amount what it takes off, or would take off; empty for nothing
   * @param wouldSave whether it does not apply and would take the amount off
   */
  public record Offered(
      String id, String title, String level, String why, String amount, boolean wouldSave) {}

  /**
   * What is left to the shop.
   *
   * @param lines line by line
   * @param total the lines together, as far as their cost is known
   * @param unknown which lines' cost is not known, empty where all are
   * @param deposit that the deposit is no cost, empty where there is none
   */
  public record Margin(
      ImmutableList<MarginLine> lines, String total, String unknown, String deposit) {}

  /**
   * What a line leaves to the shop.
   *
   * @param title what it is
   * @param paid what is paid for it
   * @param cost what its goods cost, empty where that is not known
   * @param fee the platform's share of it
   * @param yearlyPart the part of the yearly fee that falls on it, empty for nothing
   * @param left what is left, empty where the cost is not known
   * @param why the arithmetic in one sentence
   */
  public record MarginLine(
      String title,
      String paid,
      String cost,
      String fee,
      String yearlyPart,
      String left,
      String why) {}

  /**
   * Puts a priced cart into words.
   *
   * @param priced the cart
   * @param margin what it leaves to the shop, or null where that is not known
   * @param words the language to speak
   * @return the receipt
   */
  public static Receipt of(PricedCart priced, @Nullable CartMargin margin, Explanations words) {
    return new ReceiptAssembler(priced, words)
        .receipt(margin == null ? null : new MarginAssembler(priced, words).margin(margin));
  }
}
