package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteFormatterTest {
  private static final NoteParser PARSER = NoteParser.of(NoteFormat.mural());
  private static final NoteFormatter FORMATTER = NoteFormatter.of(NoteFormat.mural());
  private static final Instant WRITTEN = Instant.parse("2026-03-11T04:00:00Z");

  @ParameterizedTest(name = "mural/N1: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "赵六,4.2*2.6,图案一般,3.20,自提。送胶。 | 赵六,4.20*2.60,无修改,2026-03-20,自提,送基膜胶",
        "赵六,420cm*2605mm,加字,20号前,包安装,送胶2套,@a1 | 赵六,4.20*2.605,有修改:加字,2026-03-20前,包送货安装,送基膜胶2套,[A1]",
        "赵六,客厅高2.6宽4.2,无,月底,自提,好评返现10.50元 | 赵六,客厅4.20*2.60,无修改,2026-03-31前,自提,好评返现10.5元",
        "赵六,1*1*2幅,无,3.20-25,自提,换货单号123456 | 赵六,1.00*1.00+1.00*1.00,无修改,2026-03-20~2026-03-25,自提,换货单号123456",
        "赵六,1*1,无,3.20以后,自提, | 赵六,1.00*1.00,无修改,2026-03-20以后,自提,",
        "赵六,1*1,无,拍下后三天,自提, | 赵六,1.00*1.00,无修改,付款后3天,自提,",
        "赵六,1*1,无,尽快,自提,无 | 赵六,1.00*1.00,无修改,尽快,自提,"
      })
  void format_canonical(String text, String canonical) {
    assertThat(FORMATTER.format(PARSER.parse(text, WRITTEN).note().orElseThrow()))
        .isEqualTo(canonical);
  }

  @Test
  void format_thenParse_keepsTheCarrierBesideALink() {
    OrderNote note =
        PARSER.parse("赵六,1*1,无,尽快,自提,换货518073718172548发圆通", WRITTEN).note().orElseThrow();
    assertThat(note.carriersAsked()).containsExactly("YTO");
    assertThat(FORMATTER.format(note))
        .isEqualTo("赵六,1.00*1.00,无修改,尽快,自提,换货单号518073718172548,换货518073718172548发圆通");
    assertThat(PARSER.parse(FORMATTER.format(note), WRITTEN).note()).contains(note);
  }

  @Test
  void format_incompleteThrows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORMATTER.format(OrderNote.builder().build()))
        .withMessageContaining("Argument 'note' must have all fields");
  }
}
