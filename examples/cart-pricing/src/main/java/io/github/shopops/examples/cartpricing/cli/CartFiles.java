package io.github.shopops.examples.cartpricing.cli;

import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.json.PromotionJson;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.examples.cartpricing.sample.Sample;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The JSON files that a cart's price depends on, and what the platform takes. */
final class CartFiles {
  private CartFiles() {}

  /** Reads all of them; without a policy the shops read their offers as shops on the large platforms do. */
  static Sample read(
      Path cart, Path offers, Path context, @Nullable Path policy, @Nullable Path costs)
      throws CannotStart {
    return new Sample(
        read(cart, PromotionJson::readCart),
        read(offers, PromotionJson::readOffers),
        read(context, PromotionJson::readContext),
        policy == null ? PromotionPolicy.shopfront() : read(policy, PromotionJson::readPolicy),
        costs == null ? null : read(costs, PromotionJson::readCosts));
  }

  /** Writes all of them into a folder. */
  static void write(Path folder, Sample sample) throws CannotStart {
    TextFiles.write(folder.resolve("cart.json"), PromotionJson.write(sample.cart()));
    TextFiles.write(folder.resolve("offers.json"), PromotionJson.write(sample.offers()));
    TextFiles.write(folder.resolve("context.json"), PromotionJson.write(sample.context()));
    TextFiles.write(folder.resolve("policy.json"), PromotionJson.write(sample.policy()));
    @Nullable PlatformCosts costs = sample.costs();
    if (costs != null) {
      TextFiles.write(folder.resolve("costs.json"), PromotionJson.write(costs));
    }
  }

  /** Reads a text as a value. */
  private interface Reader<T> {
    T read(String text);
  }

  private static <T> T read(Path file, Reader<T> reader) throws CannotStart {
    String text = TextFiles.read(file, "cli.unreadable", "");
    try {
      return reader.read(text);
    } catch (JsonRuleException e) {
      throw CannotStart.because("cli.bad-file", file.toString(), e.problem());
    }
  }
}
