package io.github.shopops.examples.shopfiles.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  @Test
  void read_plainRows_areSplit() {
    assertThat(rows("a,b\n1,2\n\n,\n3,4")).containsExactly("0 [a, b]", "1 [1, 2]", "4 [3, 4]");
  }

  @Test
  void read_noteOfSeveralLines_isOneRow() {
    assertThat(rows("a,b\n1,\"x\ny\nz\"\n2,w"))
        .containsExactly("0 [a, b]", "1-3 [1, x\ny\nz]", "4 [2, w]");
  }

  @Test
  void read_twoNotesOfSeveralLinesInOneRow_areOneRow() {
    assertThat(rows("a,b,c\n1,\"x\ny\",\"z\nw\"\n2,v,u"))
        .containsExactly("0 [a, b, c]", "1-3 [1, x\ny, z\nw]", "4 [2, v, u]");
  }

  @Test
  void read_openQuote_costsItsLineAlone() {
    assertThat(rows("a,b\n1,\"x\n2,y\n3,z"))
        .containsExactly("0 [a, b]", "1 OPEN_QUOTE", "2 [2, y]", "3 [3, z]");
  }

  @Test
  void read_openQuoteBeforeQuotedRows_costsItsLineAlone() {
    assertThat(rows("\"a\",\"b\"\n\"1\",\"x\n\"2\",\"y\"\n\"3\",\"z\""))
        .containsExactly("0 [a, b]", "1 OPEN_QUOTE", "2 [2, y]", "3 [3, z]");
  }

  @Test
  void read_openQuoteThatAFarQuoteWouldClose_doesNotSwallowTheRowsBetween() {
    assertThat(rows("a,b,c\n1,2,\"x\n3,4,y\n5,6,7\"\n8,9,z"))
        .containsExactly(
            "0 [a, b, c]", "1 OPEN_QUOTE", "2 [3, 4, y]", "3 [5, 6, 7\"]", "4 [8, 9, z]");
  }

  @Test
  void read_quoteInsideAText_isText() {
    assertThat(rows("a,b\n1,5\" pipe\n2,6\" x 7\" pipe"))
        .containsExactly("0 [a, b]", "1 [1, 5\" pipe]", "2 [2, 6\" x 7\" pipe]");
  }

  @Test
  void read_textBehindClosingQuote_costsItsLineAlone() {
    assertThat(rows("a,b\n1,\"x\"y\n2,z")).containsExactly("0 [a, b]", "1 BAD_QUOTES", "2 [2, z]");
  }

  @Test
  void read_quoteOpenBehindTextInEvenNumber_costsItsLineAlone() {
    assertThat(rows("a,b\n1\",\"x\n2,y\n3,z"))
        .containsExactly("0 [a, b]", "1 BAD_QUOTES", "2 [2, y]", "3 [3, z]");
  }

  @Test
  void read_wrapWithCommas_isOneCell() {
    assertThat(rows("a,b,c\n=\"1\",=\"x,y,z\",=\"\"\n=\"2\",=\"\",=\",\""))
        .containsExactly("0 [a, b, c]", "1 [=\"1\", =\"x,y,z\", =\"\"]", "2 [2, , ,]");
  }

  @Test
  void read_carriageReturnsOnly_areLineEnds() {
    assertThat(rows("a,b\r1,2\r3,4")).containsExactly("0 [a, b]", "1 [1, 2]", "2 [3, 4]");
  }

  private static List<String> rows(String text) {
    List<String> rows = new ArrayList<>();
    CsvRows.read(TextFile.of(utf8(text)), new CsvRows.Sink() {
      @Override
      public void row(int first, int last, List<String> cells) {
        rows.add((first == last ? first : first + "-" + last) + " " + cells);
      }

      @Override
      public void unreadable(int first, int last, RejectionCode code) {
        rows.add(first + " " + code);
      }
    });
    return rows;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
