package io.github.shopops.core.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
  private static final Clause F7 = Catalogue.clause("mural/F7");
  private static final Clause OWN = new Clause("my-shop/1", "Be kind", "");
  private static final Explanations CHINESE =
      Explanations.of(Locale.CHINA).with(new Texts("{0} 元", "扣款 {0}，因为{1}"));
  private static final Explanations ENGLISH =
      Explanations.of(Locale.UK).with(new Texts("{0} yuan", "{0} off, because {1}"));

  /** Texts of a shop. */
  static final class Texts extends ListResourceBundle {
    private final String one;
    private final String two;

    Texts(String one, String two) {
      this.one = one;
      this.two = two;
    }

    @Override
    protected Object[][] getContents() {
      return new Object[][] {
        {"test.one", one}, {"test.two", two}, {"test.word", "{0}"}, {"clause.mural/F7", one}
      };
    }
  }

  private static String word(Serializable argument) {
    return ENGLISH.explain(Message.of("test.word", argument));
  }

  @ParameterizedTest(name = "{0} is answered in {1}")
  @CsvSource({"zh, zh", "zh-CN, zh", "zh-Hant-TW, zh", "en, en", "en-GB, en", "fr, en", "und, en"})
  void spoken(String asked, String answered) {
    Locale locale = Locale.forLanguageTag(asked);

    assertThat(Explanations.spoken(locale)).isEqualTo(Locale.forLanguageTag(answered));
    assertThat(Explanations.of(locale).locale()).isEqualTo(Locale.forLanguageTag(answered));
  }

  @Test
  void explain_inBothLanguages() {
    Message message = Message.of("test.two", Money.parse("CNY 20"), Message.of("test.one", "1"));

    assertThat(CHINESE.explain(message)).isEqualTo("扣款 20.00，因为1 元");
    assertThat(ENGLISH.explain(message)).isEqualTo("20.00 off, because 1 yuan");
  }

  @Test
  void explain_finding() {
    Finding finding = Finding.of(
        F7, Severity.INFO, Evidence.of(Evidence.Kind.ORDER, "1"), Message.of("test.one", 7));

    assertThat(CHINESE.explain(finding)).isEqualTo("7 元");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "CNY 0.00, 0.00",
    "CNY 0.05, 0.05",
    "CNY 1234.50, '1,234.50'",
    "CNY -1234567.89, '-1,234,567.89'",
    "JPY 1234, '1,234'",
    "KWD 1.234, 1.234",
  })
  void explain_amount(String amount, String written) {
    assertThat(word(Money.parse(amount))).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "PT0S, 0:00",
    "PT59.999S, 0:59",
    "PT20M, 20:00",
    "PT59M59S, 59:59",
    "PT1H, 1:00:00",
    "PT1H5M9S, 1:05:09",
    "PT100H, 100:00:00",
  })
  void explain_duration(Duration duration, String written) {
    assertThat(word(duration)).isEqualTo(written);
  }

  @Test
  void explain_otherWords() {
    assertThat(word(12345)).isEqualTo("12345");
    assertThat(word(1234567890123L)).isEqualTo("1234567890123");
    assertThat(word(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(word(Rate.percent("0.5"))).isEqualTo("0.5 %");
    assertThat(word(LocalDate.of(2026, 10, 3))).isEqualTo("2026-10-03");
    assertThat(word(LocalDateTime.of(2026, 10, 3, 9, 30))).isEqualTo("2026-10-03 09:30:00");
    assertThat(word(YearMonth.of(2026, 10))).isEqualTo("2026-10");
    assertThat(word(F7)).isEqualTo("mural/F7");
    assertThat(word("it's {0} <b>")).isEqualTo("it's {0} <b>");
  }

  @Test
  void explain_missingText() {
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> CHINESE.explain(Message.of("test.none")))
        .withMessage("No text for 'test.none' in zh")
        .satisfies(e -> assertThat(e.getKey()).isEqualTo("test.none"));
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> ENGLISH.explain(Message.of("test.one", Message.of("test.none"))));
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> Explanations.of(Locale.ENGLISH).text("test.one"));
  }

  @Test
  void with_laterTextsWinAndTheFirstStayKnown() {
    Explanations later = CHINESE.with(new Texts("later {0}", ""));

    assertThat(later.explain(Message.of("test.one", 1))).isEqualTo("later 1");
    assertThat(CHINESE.explain(Message.of("test.one", 1))).isEqualTo("1 元");
    assertThat(later.title(F7)).isEqualTo("later {0}");
    assertThat(later.text("clause.mural/F6")).isEqualTo("收货人或送货方式未确认或写得含糊");
  }

  @Test
  void title_ofTheShopsOwnClause() {
    assertThat(Explanations.of(Locale.CHINESE).title(OWN)).isEqualTo("Be kind");
    assertThat(Explanations.of(Locale.ENGLISH).title(OWN)).isEqualTo("Be kind");
  }

  @ParameterizedTest(name = "on a machine that speaks {0}")
  @ValueSource(strings = {"zh-CN", "en-US", "de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
  void explain_whateverTheMachineSpeaks(String tag) {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(Explanations.of(Locale.ENGLISH).title(F7)).isEqualTo(F7.title());
      assertThat(Explanations.of(Locale.FRENCH).title(F7)).isEqualTo(F7.title());
      assertThat(Explanations.of(Locale.CHINESE).title(F7)).startsWith("备注缺失");
      assertThat(word(Money.parse("CNY 1234.50"))).isEqualTo("1,234.50");
      assertThat(word(Duration.ofSeconds(3909))).isEqualTo("1:05:09");
      assertThat(word(LocalDateTime.of(2026, 10, 3, 9, 30))).isEqualTo("2026-10-03 09:30:00");
      assertThat(word(12345)).isEqualTo("12345");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void of_null() {
    assertThatNullPointerException().isThrownBy(() -> Explanations.of(null)).withMessage("locale");
  }
}
