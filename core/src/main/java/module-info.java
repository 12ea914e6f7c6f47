/** Facts of a shop and the rules every shop tool needs: clauses, money, orders, order notes and attribution. */
module io.github.shopops.core {
  requires transitive com.google.common;
  requires transitive org.joda.money;
  requires transitive org.jspecify;
  requires static com.fasterxml.jackson.databind;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports io.github.shopops.core.attribution;
  exports io.github.shopops.core.clause;
  exports io.github.shopops.core.json;
  exports io.github.shopops.core.money;
  exports io.github.shopops.core.note;
  exports io.github.shopops.core.order;
  exports io.github.shopops.core.promotion;
  exports io.github.shopops.core.promotion.cart;
  exports io.github.shopops.core.promotion.json;
  exports io.github.shopops.core.promotion.margin;
  exports io.github.shopops.core.promotion.offer;
  exports io.github.shopops.core.promotion.sale;
}
