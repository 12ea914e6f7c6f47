package io.github.shopops.core.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.AgentId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteLogTest {
  private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
  private static final AgentId WHO = AgentId.of("A017");

  @Test
  void amend_backToAnEarlierTextIsAChange() {
    NoteLog log = NoteLog.of(NOW, WHO, "A").amend(NOW, WHO, "B").amend(NOW, WHO, "A");

    assertThat(log.amendments()).extracting(NoteLog.Entry::what).containsExactly("B", "A");
    assertThat(log.original().what()).isEqualTo("A");
  }

  @Test
  void amend_onlyEdgeBlanksAreNoChange() {
    NoteLog log = NoteLog.of(NOW, WHO, "A B");

    assertThat(log.amend(NOW, WHO, " A B\n")).isSameAs(log);
    assertThat(log.amend(NOW, WHO, "A  B").amendments()).hasSize(1);
  }

  @Test
  void amend_clearingIsAChange() {
    NoteLog log = NoteLog.of(NOW, WHO, "A").amend(NOW, WHO, "");

    assertThat(log.effective().what()).isEmpty();
    assertThat(log.original().what()).isEqualTo("A");
  }

  @Test
  void recover_noteEditedTwice() {
    String a = "赵六,4.2*2.6,无修改,3.20,自提,送胶";
    String b = "赵六,4.2*2.6,无修改,3.22,自提,送胶";

    assertThat(NoteLog.recover(a + b + b + a).entries())
        .extracting(NoteLog.Entry::what)
        .containsExactly(a, b, a);
  }

  @Test
  void recover_textWithoutCommas() {
    assertThat(NoteLog.recover("先打电话先打电话再送").entries())
        .extracting(NoteLog.Entry::what)
        .containsExactly("先打电话", "先打电话再送");
  }

  @ParameterizedTest(name = "warehouse/N6: {0}")
  @CsvSource({"a,a", "ab,ab", "aab,aab", "abab,ab", "ababc,ab|abc", "abcabdab,abcabdab"})
  void recover_shortTexts(String imported, String texts) {
    assertThat(NoteLog.recover(imported).entries())
        .extracting(NoteLog.Entry::what)
        .containsExactly(texts.split("\\|"));
  }

  @Test
  void recover_linesAreEntries() {
    assertThat(NoteLog.recover("赵六,4.2*2.6,无修改,3.20,自提,\n\n改成3.22发\r\n").entries())
        .extracting(NoteLog.Entry::what)
        .containsExactly("赵六,4.2*2.6,无修改,3.20,自提,", "改成3.22发");
  }

  @Test
  void recover_nothingToTellStaysOne() {
    assertThat(NoteLog.recover("").entries()).hasSize(1);
    assertThat(NoteLog.recover("赵六,4.2*2.6王五,1*1").entries()).hasSize(1);
  }

  @Test
  void toString_hidesTheTexts() {
    assertThat(NoteLog.of(NOW, WHO, "赵六").toString()).doesNotContain("赵六");
  }
}
