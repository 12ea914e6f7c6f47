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
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
  private static final int DONE = 0;
  private static final int CANNOT_START = 2;
  private static final int BROKEN = 3;
  private static final String DOUBLE_ELEVEN = "double-11";
  private static final String PRESALE = "presale";

  private final Explanations words;
  private final PrintStream out;
  private final PrintStream err;

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

  private CartPricingCommand(Explanations words, PrintStream out, PrintStream err) {
    this.words = words;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command and ends the program with its exit code. What is printed is UTF-8, whatever the machine prefers.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
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
    CommandLine command = new CommandLine(new CartPricingCommand(words, out, err));
    command.setResourceBundle(Words.texts(words.locale()));
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setUsageHelpWidth(100);
    command.setParameterExceptionHandler((problem, given) -> {
      err.println(
          words.explain(Message.of("cli.bad-arguments", String.valueOf(problem.getMessage()))));
      return CANNOT_START;
    });
    return command.execute(arguments);
  }

  @Override
  public Integer call() {
    try {
      return start();
    } catch (CannotStart e) {
      err.println(words.explain(e.problem()));
      return CANNOT_START;
    } catch (RuntimeException e) {
      err.println(words.explain(Message.of("cli.broken", e.toString())));
      return BROKEN;
    }
  }

  private int start() throws CannotStart {
    if (lang != null && !Language.isKnown(lang)) {
      throw CannotStart.because("cli.bad-language", lang);
    }
    Sample given = given();
    if (sampleFolder != null) {
      CartFiles.write(sampleFolder, given);
      out.println(words.explain(Message.of("cli.sample-written", sampleFolder.toString())));
      return DONE;
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
    return DONE;
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

  /** The language asked for, found before anything else so that complaints about the rest are in it. */
  private static final class Language {
    @Option(names = "--lang")
    private @Nullable String lang;

    static Locale of(String... arguments) {
      Language language = new Language();
      CommandLine early = new CommandLine(language);
      early.setUnmatchedArgumentsAllowed(true);
      try {
        early.parseArgs(arguments);
      } catch (CommandLine.ParameterException e) {
        // The same complaint comes again, in English, from the command itself.
        language.lang = null;
      }
      return "zh".equals(language.lang) ? Locale.CHINESE : Locale.ENGLISH;
    }

    static boolean isKnown(String lang) {
      return lang.equals("zh") || lang.equals("en");
    }
  }
}
