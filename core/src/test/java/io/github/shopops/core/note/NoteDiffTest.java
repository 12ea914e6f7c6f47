package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteDiffTest {
  private static final NoteParser PARSER = NoteParser.of(NoteFormat.mural());
  private static final Instant WRITTEN = Instant.parse("2026-11-01T04:00:00Z");

  private static OrderNote note(String text) {
    return PARSER.parse(text, WRITTEN).note().orElseThrow();
  }

  @ParameterizedTest(name = "mural/N10: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "赵六,1.42*2.6,字红色,11.2,自提,送胶 | SIZE_TRANSPOSED | true",
        "赵六,2.6*1.24,字红色,11.2,自提,送胶 | SIZE_TRANSPOSED | true",
        "赵六,1.34*2.6,字红色,11.2,自提,送胶 | SIZE_WRONG | false",
        "赵六,1.24*2.6*2幅,字红色,11.2,自提,送胶 | SIZE_WRONG | false",
        "赵六,1.24*2.6,字红色,11.20,自提,送胶 | SHIP_DATE_MISTYPED | true",
        "赵六,1.24*2.6,字黄色,11.2,自提,送胶 | ATTRIBUTE_WRONG | true",
        "赵七,1.24*2.6,字红色,11.2,自提,送胶 | RECIPIENT_WRONG | false",
        "赵六,1.24*2.6,字红色,11.2,送货到楼下,送胶 | DELIVERY_WRONG | false",
        "赵六,1.24*2.6,字红色,11.2,自提,送胶2套 | EXTRAS_WRONG | false"
      })
  void between_namesTheError(String written, NoteDiff.Kind kind, boolean isSerious) {
    NoteDiff diff = NoteDiff.between(
        note("赵六,1.24*2.6,字红色,11.2,自提,送胶"), note(written), NoteFormatter.of(NoteFormat.mural()));

    assertThat(diff.differences()).extracting(NoteDiff.Difference::kind).containsExactly(kind);
    assertThat(diff.seriousErrors()).hasSize(isSerious ? 1 : 0);
    diff.differences().forEach(difference -> {
      assertThat(Explanations.of(Locale.CHINESE).explain(difference.message())).isNotBlank();
      assertThat(Explanations.of(Locale.ENGLISH).explain(difference.message())).isNotBlank();
      assertThat(difference.toString()).doesNotContain("赵");
    });
  }
}
