package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.io.Resources;
import io.github.shopops.core.clause.Explanations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoteParserTest {
  private static final NoteParser PARSER = NoteParser.of(NoteFormat.mural());
  private static final Instant WRITTEN = noon("2026-03-11");

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  static Stream<Arguments> cases() throws IOException {
    return Resources.readLines(
            Resources.getResource(NoteParserTest.class, "note-cases.txt"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arguments.of((Object[]) line.split("~", -1)));
  }

  @ParameterizedTest(name = "mural/N1, rule {0}: {2}")
  @MethodSource("cases")
  void parse_byRule(String rule, String day, String text, String expected) {
    String raw = text.replace("\\n", "\n");
    NoteReading reading = PARSER.parse(raw, noon(day));

    String said = verdict(reading);
    if (expected.contains(" : ")) {
      said += " : " + reading.note().map(NoteParserTest::content).orElse("");
    }
    assertThat(said).isEqualTo(expected);
    assertThat(reading.raw()).isSameAs(raw);
  }

  private static String verdict(NoteReading reading) {
    StringBuilder said = new StringBuilder(reading.outcome().name());
    reading.code().ifPresent(code -> said.append(' ').append(code));
    reading.field().ifPresent(field -> said.append(" @").append(field.key()));
    reading.suggestion().ifPresent(suggestion -> said.append(" >").append(suggestion));
    if (reading.outcome() == NoteOutcome.ACCEPTED_WITH_WARNINGS) {
      said.append(' ').append(reading.warnings());
    }
    return said.toString();
  }

  private static String content(OrderNote note) {
    return note.sizes().stream().map(NoteSize::toString).collect(Collectors.joining("+"))
        + " | "
        + note.artwork()
            .map(art -> art.isChanged() ? art.detail() : "unchanged")
            .orElse("-")
        + " | "
        + note.ship().map(NoteParserTest::ship).orElse("-")
        + " | "
        + note.delivery().map(Delivery::name).orElse("-")
        + " | "
        + note.extras().stream().map(NoteParserTest::extra).collect(Collectors.joining(", "));
  }

  private static String ship(ShipPromise ship) {
    String said = ship.toString().replaceAll("\\w+=", "").replaceAll("[\\[\\],]", " ");
    return said.replaceAll(" +", " ").strip();
  }

  private static String extra(Extra extra) {
    if (extra instanceof Extra.Note note) {
      return note.text();
    } else if (extra instanceof Extra.PrimerGlue glue) {
      return "glue " + glue.count();
    } else if (extra instanceof Extra.ReviewCashback cashback) {
      return cashback.amount() == null ? "cashback" : "cashback " + cashback.amount();
    }
    Extra.OriginalOrder original = (Extra.OriginalOrder) extra;
    return original.mark() + " " + original.order();
  }

  @ParameterizedTest(name = "mural/N1, carriers by clause: {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "不要圆通，请发申通 | [STO] | [YTO]",
        "除了韵达都可以 | [] | [YUNDA]",
        "除了顺丰都不要 | [SF] | []",
        "圆通不到，发中通 | [ZTO] | [YTO]",
        "圆通不要发申通 | [STO] | [YTO]",
        "别发百世 | [] | [HTKY]",
        "客户要求发ＥＭＳ | [EMS] | []",
        "赵六,4.2*2.6,无修改,3.20,自提,不要韵达 | [] | [YUNDA]"
      })
  void parse_carriers(String text, String asked, String denied) {
    OrderNote note = PARSER.parse(text, WRITTEN).note().orElseThrow();

    assertThat(note.carriersAsked()).hasToString(asked);
    assertThat(note.carriersDenied()).hasToString(denied);
  }

  @Test
  void parse_workCodesAnywhere() {
    OrderNote note =
        PARSER.parse("赵六,4.2*2.6,无修改,3.20,自提,[a017],请联系@B2", WRITTEN).note().orElseThrow();

    assertThat(note.workCodes()).containsExactly("A017", "B2");
    assertThat(note.extras()).containsExactly(new Extra.Note("请联系@B2"));
  }

  @ParameterizedTest(name = "with the code of whoever wrote it right behind: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "送胶[A017] | [PrimerGlue[count=1]]",
        "送基膜胶2套 [A017]@B2 | [PrimerGlue[count=2]]",
        "送胶工号A017 | [PrimerGlue[count=1]]",
        "好评返现10元@A017 | [ReviewCashback[amount=CNY 10.00]]",
        "无[A017] | []",
        "无 @A017 | []"
      })
  void parse_workCodeBehindARemark(String remark, String extras) {
    OrderNote note =
        PARSER.parse("赵六,4.2*2.6,无修改,3.20,自提," + remark, WRITTEN).note().orElseThrow();

    assertThat(note.workCodes()).contains("A017");
    assertThat(note.extras()).hasToString(extras);
  }

  @Test
  void parse_faultSaysWhere() {
    assertThat(PARSER.parse("赵六,4.2*2.6,无修改,3.20,飞,", WRITTEN).position()).hasValue(20);
    assertThat(PARSER.parse("赵六,4.2*2.6,,3.20,自提,", WRITTEN).position()).hasValue(11);
    assertThat(PARSER.parse("赵六,4.2*2.6+420*260,无,3.20,自提,", WRITTEN).position())
        .hasValue(11);
  }

  @Test
  void parse_daysAreTheShopsOwn() {
    Instant lateInLondon = Instant.parse("2026-03-11T16:30:00Z");

    assertThat(PARSER.parse("赵六,4.2*2.6,无修改,今天,自提,", lateInLondon).note())
        .map(note -> note.ship().orElseThrow())
        .contains(new ShipPromise.On(LocalDate.of(2026, 3, 12)));
  }

  @Test
  void parse_theShopsWordsDecide() {
    NoteFormat format = NoteFormat.builder()
        .zone(ZoneId.of("Asia/Shanghai"))
        .smallest(NoteFormat.mural().smallest())
        .largest(NoteFormat.mural().largest())
        .highestRoom(NoteFormat.mural().highestRoom())
        .mostPanels(1)
        .daysAhead(30)
        .daysBack(0)
        .currency(NoteFormat.mural().currency())
        .putDeliveries("来取", Delivery.SELF_PICKUP)
        .putDeliveries("到楼下", Delivery.TO_DOWNSTAIRS)
        .putDeliveries("装好", Delivery.DELIVER_AND_INSTALL)
        .putHoldWords("停", NoteCode.HOLD_REQUEST)
        .say(NoteWord.UNCHANGED, "原图")
        .build();
    NoteParser parser = NoteParser.of(format);

    assertThat(verdict(parser.parse("赵六,4.2*2.6,原图,3.20,来取", WRITTEN))).isEqualTo("ACCEPTED");
    assertThat(verdict(parser.parse("赵六,4.2*2.6,原图,3.20,自提,", WRITTEN)))
        .isEqualTo("REJECTED UNKNOWN_DELIVERY @delivery");
    assertThat(verdict(parser.parse("赵六,1*2+1*2,原图,3.20,来取", WRITTEN)))
        .isEqualTo("REJECTED SIZE_OUT_OF_RANGE @size");
    assertThat(verdict(parser.parse("停", WRITTEN))).isEqualTo("HELD HOLD_REQUEST");
    assertThat(verdict(parser.parse("取消", WRITTEN))).isEqualTo("HELD NOT_BASE_FORMAT");
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without the checker may do
  void parse_nullThrows() {
    assertThatNullPointerException().isThrownBy(() -> NoteParser.of(null)).withMessage("format");
    assertThatNullPointerException()
        .isThrownBy(() -> PARSER.parse(null, WRITTEN))
        .withMessage("raw");
  }

  @Test
  void toString_hidesTheText() {
    String text = "赵小六,4.2*2.6,加字赵府,3.20,自提,门牌八号";
    for (String raw : new String[] {text, text + "\n改", text.replace("3.20", "3.40")}) {
      assertThat(PARSER.parse(raw, WRITTEN).toString()).doesNotContain("赵", "门牌");
    }
  }

  @ParameterizedTest
  @EnumSource(NoteCode.class)
  void message_everyCodeIsWorded(NoteCode code) {
    assertThat(Explanations.of(Locale.CHINESE).explain(code.message())).isNotBlank();
    assertThat(Explanations.of(Locale.ENGLISH).explain(code.message())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(NoteWarning.class)
  void message_everyWarningIsWorded(NoteWarning warning) {
    assertThat(Explanations.of(Locale.CHINESE).explain(warning.message())).isNotBlank();
    assertThat(Explanations.of(Locale.ENGLISH).explain(warning.message())).isNotBlank();
  }

  @Test
  void message_everyOutcomeIsWorded() {
    Explanations english = Explanations.of(Locale.ENGLISH);

    assertThat(english.explain(PARSER.parse("赵六,4.2*2.6,无,3.20,自提,", WRITTEN).message()))
        .isEqualTo("The note was read in full.");
    assertThat(english.explain(PARSER.parse("赵六,4.2x2.6,无,20号,自提,", WRITTEN).message()))
        .isEqualTo("The note was read: The size sign was read as *. The ship date has no month.");
    assertThat(english.explain(PARSER.parse("赵六,420*260,无,3.20,自提,", WRITTEN).message()))
        .isEqualTo("The note cannot be read: The size has no unit and cannot be metres."
            + " Did they mean 4.20*2.60?");
    assertThat(english.explain(PARSER.parse(",420*260,无,3.20,自提,", WRITTEN).message()))
        .isEqualTo("The note cannot be read: The recipient's name is missing.");
    assertThat(english.explain(PARSER.parse("取消", WRITTEN).message()))
        .isEqualTo("A person must look at the note: The buyer wants to cancel.");
    assertThat(english.explain(PARSER.parse("系统合并", WRITTEN).message()))
        .isEqualTo("A system wrote this text; it is no order note.");
  }
}
