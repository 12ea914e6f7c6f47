package io.github.shopops.fulfilment.picking;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What taking a basket and handing it back need. */
public enum BasketGuard implements Guard {
  /** No other use has the id. */
  ID_UNUSED,
  /** Nobody holds the basket. */
  FREE,
  /** The goods lie in no other basket. */
  GOODS_FREE,
  /** The use is known. */
  TAKEN,
  /** Who hands it back is who took it. */
  SAME_PICKER;

  @Override
  public String code() {
    return Word.code("basket.guard", this);
  }
}
