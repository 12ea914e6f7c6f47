package io.github.shopops.examples.shopfiles.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextFileTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void of_utf8WithAndWithoutMark_isTheSameText() {
    assertThat(text(utf8("订单\n编号"))).isEqualTo("订单|编号");
    assertThat(text(utf8("\uFEFF订单\n编号"))).isEqualTo("订单|编号");
  }

  @Test
  void of_gb18030_isReadWithCharactersBeyondGbk() {
    String text = "收货人㐀𠮷"; // the last two have four bytes in GB18030 and none in GB2312
    assertThat(text(text.getBytes(GB18030))).isEqualTo(text);
  }

  @Test
  void of_brokenLineInUtf8_costsThatLineAlone() {
    byte[] bytes = Bytes.concat(utf8("订单\n"), new byte[] {(byte) 0xE8, '\n'}, utf8("编号\n"));
    TextFile file = TextFile.of(bytes);
    assertThat(file.lines()).isEqualTo(3);
    assertThat(file.isMalformed(0)).isFalse();
    assertThat(file.isMalformed(1)).isTrue();
    assertThat(file.lines(2, 2)).isEqualTo("编号");
  }

  @Test
  void of_brokenLineInGb18030_costsThatLineAlone() {
    byte[] bytes = Bytes.concat(
        "订单\n付款\n".getBytes(GB18030), new byte[] {(byte) 0xFF, '\n'}, "编号".getBytes(GB18030));
    TextFile file = TextFile.of(bytes);
    assertThat(file.isMalformed(2)).isTrue();
    assertThat(file.lines(0, 0)).isEqualTo("订单");
    assertThat(file.lines(3, 3)).isEqualTo("编号");
  }

  @Test
  void of_leadByteBeforeLineEnd_keepsTheLineEnd() {
    byte[] bytes = Bytes.concat(
        "订单\n付款\n".getBytes(GB18030), new byte[] {'a', (byte) 0xB6, '\n'}, utf8("b,c\n"));
    TextFile file = TextFile.of(bytes);
    assertThat(file.lines()).isEqualTo(4);
    assertThat(file.lines(3, 3)).isEqualTo("b,c");
  }

  @Test
  void lines_everySortOfLineEnd_isOne() {
    assertThat(text(utf8("a\r\nb\rc\nd"))).isEqualTo("a|b|c|d");
    assertThat(TextFile.of(utf8("a\n\nb\n")).lines()).isEqualTo(3);
    assertThat(TextFile.of(new byte[0]).lines()).isZero();
    assertThat(TextFile.of("\n".getBytes(StandardCharsets.UTF_8)).lines()).isEqualTo(1);
  }

  private static String text(byte[] bytes) {
    TextFile file = TextFile.of(bytes);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < file.lines(); i++) {
      text.append(i == 0 ? "" : "|").append(file.lines(i, i));
    }
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
