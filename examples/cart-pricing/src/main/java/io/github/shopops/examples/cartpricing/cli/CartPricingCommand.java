package io.github.shopops.examples.cartpricing.cli;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PromotionCalculator;
import io.github.shopops.core.promotion.margin.MarginCalculator;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.examples.cartpricing.Words;
import io.github.shopops.examples.cartpricing.receipt.Printout;
import io.github.shopops.examples.cartpricing.receipt.Receipt;
import io.github.shopops.examples.cartpricing.receipt.ReceiptPage;
import io.github.shopops.examples.cartpricing.sample.Sample;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import io.github.shopops.examples.shopfiles.cli.CommandRun;
import io.github.shopops.examples.shopfiles.cli.Language;
import io.github.shopops.examples.shopfiles.cli.TextFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prices a cart (购物车计价): what each line costs, which offers make that price, why the others do not, what to add,
 * and what is left to the shop.
 *
 * <p>Exit codes: 0 done, 2 could not start, 3 a mistake of the program itself.
 */
@Command(
    name = "cart-pricing",
    mixinStandardHelpOptions = true,
    version = "shopops cart-pricing 0.1.0",
    sortOptions = false)
public final class CartPricingCommand implements Callable<Integer> {
  private static final String DOUBLE_ELEVEN = "double-11";
  private static final String PRESALE = "presale";

  private final Explanations words;
  private final PrintStream out;

  @Option(names = "--cart", paramLabel = "FILE.json")
  private @Nullable Path cart;

  @Option(names = "--offers", paramLabel = "FILE.json")
  private @Nullable Path offers;

  @Option(names = "--context", paramLabel = "FILE.json")
  private @Nullable Path context;

  @Option(names = "--policy", paramLabel = "FILE.json")
  private @Nullable Path policy;

  @Option(names = "--costs", paramLabel = "FILE.json")
  private @Nullable Path costs;

  @Option(names = "--sample", paramLabel = "double-11|presale")
  private @Nullable String sample;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path to;

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Option(names = "--write-sample", paramLabel = "DIR")
  private @Nullable Path sampleFolder;

  private CartPricingCommand(Explanations words, PrintStream out) {
    this.words = words;
    this.out = out;
  }

  /**
   * Runs the command and ends the program with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    CommandRun.exit(CartPricingCommand::run, arguments);
  }

  /**
   * Runs the command.
   *
   * @param out where the receipt goes
   * @param err where complaints go
   * @param arguments the command line
   * @return the exit code
   */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Explanations words = Words.of(Language.of(arguments));
    return CommandRun.run(
        new CartPricingCommand(words, out),
        words,
        Words.texts(words.locale()),
        out,
        err,
        arguments);
  }

  @Override
  public Integer call() throws CannotStart {
    Language.check(lang);
    Sample given = given();
    if (sampleFolder != null) {
      CartFiles.write(sampleFolder, given);
      out.println(words.explain(Message.of("cli.sample-written", sampleFolder.toString())));
      return CommandRun.DONE;
    }
    Receipt receipt = receipt(given);
    out.print(Printout.of(receipt, words));
    out.println();
    if (to == null) {
      out.println(words.text("cli.no-out"));
    } else {
      Path page = to.resolve("receipt.html");
      TextFiles.write(page, ReceiptPage.of(receipt, words));
      out.println(words.explain(Message.of("cli.written", page.toString())));
    }
    return CommandRun.DONE;
  }

  /** Prices what was given; a currency that differs between two files is the user's to mend. */
  private Receipt receipt(Sample given) throws CannotStart {
    try {
      PricedCart priced = PromotionCalculator.of(given.policy())
          .price(given.cart(), given.offers(), given.context());
      @Nullable PlatformCosts platform = given.costs();
      return Receipt.of(
          priced, platform == null ? null : MarginCalculator.of(platform).margin(priced), words);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw CannotStart.because("cli.bad-cart", String.valueOf(e.getMessage()));
    }
  }

  private Sample given() throws CannotStart {
    if (cart == null && offers == null && context == null && policy == null && costs == null) {
      return switch (sample == null ? DOUBLE_ELEVEN : sample) {
        case DOUBLE_ELEVEN -> Sample.doubleEleven(words);
        case PRESALE -> Sample.presale(words);
        default -> throw CannotStart.because("cli.bad-sample", String.valueOf(sample));
      };
    }
    if (cart == null || offers == null || context == null || sample != null) {
      throw CannotStart.because("cli.incomplete");
    }
    return CartFiles.read(cart, offers, context, policy, costs);
  }
}
