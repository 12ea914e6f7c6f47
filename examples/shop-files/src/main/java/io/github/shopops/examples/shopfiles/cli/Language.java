package io.github.shopops.examples.shopfiles.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The language asked for, found before anything else so that complaints about the rest are in it. */
public final class Language {
  @Option(names = "--lang")
  private @Nullable String lang;

  private Language() {}

  /**
   * Finds the language that a command line asks for with {@code --lang}.
   *
   * @param arguments the command line
   * @return Chinese if it says so, otherwise English
   */
  public static Locale of(String... arguments) {
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

  /**
   * Checks that a language is one of the two.
   *
   * @param lang the language asked for, null where none was
   * @throws CannotStart if it is another
   */
  public static void check(@Nullable String lang) throws CannotStart {
    if (lang != null && !lang.equals("zh") && !lang.equals("en")) {
      throw CannotStart.because("cli.bad-language", lang);
    }
  }
}
