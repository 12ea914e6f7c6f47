package io.github.shopops.core.promotion;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.offer.Benefit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a cart that holds no whole set of a bundle lacks for one, parts with the fewest goods to choose from first. */
final class MissingParts {
  private final CartIndex cart;
  /** How many units of each line no part has taken yet. */
  private final int[] left;

  private int pieces;
  private Optional<Message> goods = Optional.empty();

  MissingParts(CartIndex cart, Benefit.Bundle bundle, int[] lines) {
    this.cart = cart;
    this.left = cart.quantity.clone();
    List<Benefit.Bundle.Part> parts = bundle.parts().stream()
        .sorted(Comparator.comparingInt(part -> cart.pickedBy(part.goods(), lines).length))
        .toList();
    for (Benefit.Bundle.Part part : parts) {
      int missing = missing(part, lines);
      if (missing > 0) {
        pieces += missing;
        Message next =
            Message.of("promotion.missing.part", missing, part.goods().name());
        goods = Optional.of(
            goods.map(all -> Message.of("promotion.list", all, next)).orElse(next));
      }
    }
  }

  private int missing(Benefit.Bundle.Part part, int[] lines) {
    int missing = part.quantity();
    for (int line : cart.pickedBy(part.goods(), lines)) {
      int taken = Math.min(left[line], missing);
      left[line] -= taken;
      missing -= taken;
    }
    return missing;
  }

  /** Returns how many units are missing. */
  int pieces() {
    return pieces;
  }

  /** Returns which, empty where nothing is missing. */
  Optional<Message> goods() {
    return goods;
  }
}
