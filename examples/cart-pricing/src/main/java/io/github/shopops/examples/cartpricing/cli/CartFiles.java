package io.github.shopops.examples.cartpricing.cli;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.examples.cartpricing.sample.Sample;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The JSON files that a cart's price depends on. */
final class CartFiles {
  private CartFiles() {}

  /** Reads all of them; without a policy the shops read their offers as shops on the large platforms do. */
  static Sample read(Path cart, Path offers, Path context, @Nullable Path policy)
      throws CannotStart {
    return new Sample(
        read(cart, Json::readCart),
        read(offers, Json::readOffers),
        read(context, Json::readContext),
        policy == null ? PromotionPolicy.shopfront() : read(policy, Json::readPolicy));
  }

  /** Writes all of them into a folder. */
  static void write(Path folder, Sample sample) throws CannotStart {
    TextFiles.write(folder.resolve("cart.json"), Json.write(sample.cart()));
    TextFiles.write(folder.resolve("offers.json"), Json.write(sample.offers()));
    TextFiles.write(folder.resolve("context.json"), Json.write(sample.context()));
    TextFiles.write(folder.resolve("policy.json"), Json.write(sample.policy()));
  }

  /** Reads a text as a value. */
  private interface Reader<T> {
    T read(String text);
  }

  private static <T> T read(Path file, Reader<T> reader) throws CannotStart {
    String text = TextFiles.read(file);
    try {
      return reader.read(text);
    } catch (IllegalArgumentException e) {
      throw CannotStart.because(
          "cli.bad-file", file.toString(), Message.of("cli.plain", String.valueOf(e.getMessage())));
    }
  }

  private static final class Json {
    static Cart readCart(String t) {
      throw new IllegalArgumentException("no json yet");
    }

    static OfferBook readOffers(String t) {
      throw new IllegalArgumentException("no json yet");
    }

    static PricingContext readContext(String t) {
      throw new IllegalArgumentException("no json yet");
    }

    static PromotionPolicy readPolicy(String t) {
      throw new IllegalArgumentException("no json yet");
    }

    static String write(Object o) {
      return "";
    }
  }
}
