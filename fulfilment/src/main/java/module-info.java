/** What happens to the goods of an order: review, parcels, inspection, after-sales and stock. */
module io.github.shopops.fulfilment {
  requires transitive io.github.shopops.core;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports io.github.shopops.fulfilment;
  exports io.github.shopops.fulfilment.flow;
  exports io.github.shopops.fulfilment.review;
  exports io.github.shopops.fulfilment.parcel;
  exports io.github.shopops.fulfilment.inspection;
  exports io.github.shopops.fulfilment.picking;
  exports io.github.shopops.fulfilment.aftersale;
  exports io.github.shopops.fulfilment.audit;
  exports io.github.shopops.fulfilment.stock;
}
