package io.github.shopops.core.attribution;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.OrderBook;
import java.util.Optional;

/** Why an order counts for nobody. */
final class Exclusion {
  private Exclusion() {}

  /** The reason in a sentence, empty for an order that counts. */
  static Optional<Message> of(OrderBook.Marks marks, AttributionPolicy policy) {
    Optional<Message> tagged = policy.excludedTags().stream()
        .filter(marks.tags()::contains)
        .findFirst()
        .map(tag -> Message.of("attribution.excluded-tag", tag));
    return tagged.or(() -> policy.excludedTitles().stream()
        .filter(word -> marks.titles().stream().anyMatch(title -> title.contains(word)))
        .findFirst()
        .map(word -> Message.of("attribution.excluded-title", word)));
  }
}
