/** What happens to the goods of an order. */
module io.github.shopops.fulfilment {
  requires transitive io.github.shopops.core;
}
