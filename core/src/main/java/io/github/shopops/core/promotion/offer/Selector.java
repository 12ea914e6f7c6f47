package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Picks goods by one of their names.
 *
 * @param kind which name
 * @param name the name itself, not blank
 */
public record Selector(Kind kind, String name) implements Comparable<Selector>, Serializable {
  private static final Comparator<Selector> ORDER =
      Comparator.comparing(Selector::kind).thenComparing(Selector::name);

  /** The names that goods have. */
  public enum Kind {
    /** Everything of a shop (店铺). */
    SHOP,
    /** Everything of a category (类目). */
    CATEGORY,
    /** Every variant of an item (商品). */
    ITEM,
    /** One variant (规格). */
    SKU
  }

  /** Checks that the name says something. */
  public Selector {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    checkArgument(!name.isBlank(), "Argument 'name' must not be blank for a selector of %s", kind);
  }

  /**
   * Picks a shop's goods.
   *
   * @param name the shop
   * @return the selector
   */
  public static Selector shop(String name) {
    return new Selector(Kind.SHOP, name);
  }

  /**
   * Picks a category's goods.
   *
   * @param name the category
   * @return the selector
   */
  public static Selector category(String name) {
    return new Selector(Kind.CATEGORY, name);
  }

  /**
   * Picks every variant of an item.
   *
   * @param name the item
   * @return the selector
   */
  public static Selector item(String name) {
    return new Selector(Kind.ITEM, name);
  }

  /**
   * Picks one variant.
   *
   * @param name the variant's code
   * @return the selector
   */
  public static Selector sku(String name) {
    return new Selector(Kind.SKU, name);
  }

  /** Orders by kind, then by name. */
  @Override
  public int compareTo(Selector other) {
    return ORDER.compare(this, other);
  }

  /** Returns kind and name, such as {@code SKU A-1}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
