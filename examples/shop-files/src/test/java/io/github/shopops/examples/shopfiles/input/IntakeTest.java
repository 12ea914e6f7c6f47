package io.github.shopops.examples.shopfiles.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
  private static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      Column.required("id", "编号"), Column.required("amount", "金额"), Column.optional("at"));

  private final Intake intake = new Intake(ZoneId.of("Asia/Shanghai"), CurrencyUnit.of("CNY"));
  private final List<String> read = new ArrayList<>();

  private void read(byte[] bytes) {
    intake.read(
        "t.csv",
        bytes,
        COLUMNS,
        row -> read.add(row.id("id")
            + " "
            + row.money("amount").getAmount()
            + row.optionalInstant("at").map(at -> " " + at).orElse("")));
  }

  private void read(String... lines) {
    read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> rejections() {
    return intake.accounting().rejected().stream().map(RejectedRow::toString).toList();
  }

  @Test
  void read_columnsInAnyOrderAndByOtherNames_areFound() {
    read("at, 金额 ,what,编号", "2026-11-20 09:30,１２．５元,x,=\"001\"", ",¥3,,'7");
    assertThat(read).containsExactly("001 12.50 2026-11-20T01:30:00Z", "7 3.00");
    assertThat(intake.accounting().counts())
        .containsExactly(new FileCount("t.csv", true, 2, 2, 0, 0));
  }

  @Test
  void read_gb18030_isReadAsUtf8Is() {
    read("编号,金额\n甲,1\n".getBytes(Charset.forName("GB18030")));
    assertThat(read).containsExactly("甲 1.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.2E+18,3;t.csv:2 id DAMAGED_ID",
        ",3;t.csv:2 id MISSING_VALUE",
        "1,three;t.csv:2 amount BAD_AMOUNT",
        "1,0.001;t.csv:2 amount AMOUNT_TOO_FINE",
        "1,-1;t.csv:2 amount AMOUNT_TOO_SMALL",
        "1,2,3;t.csv:2  WRONG_FIELD_COUNT",
        "id,amount;t.csv:2  REPEATED_HEADER"
      })
  void read_rowThatCannotBeUsed_isRejectedWithItsPlace(String row, String rejection) {
    read("id,amount", row);
    assertThat(rejections()).containsExactly(rejection);
    assertThat(intake.accounting().rejected().get(0).raw()).isEqualTo(row);
    assertThat(intake.accounting().failure()).isEmpty();
  }

  @Test
  void read_withoutAColumnItNeeds_rejectsEveryRow() {
    read("id", "1", "2");
    assertThat(rejections())
        .containsExactly("t.csv:2 amount MISSING_COLUMN", "t.csv:3 amount MISSING_COLUMN");
    assertThat(intake.accounting().counts())
        .containsExactly(new FileCount("t.csv", false, 2, 0, 0, 2));
  }

  @Test
  void keyedRows_sayingTheSameMerge_sayingOtherwiseAreRejected() {
    KeyedRows<String> rows = new KeyedRows<>("id");
    intake.read(
        "t.csv",
        "id,amount\n1,5\n1,5.00\n1,6\n2,7\n".getBytes(StandardCharsets.UTF_8),
        COLUMNS,
        row -> rows.add(row.id("id"), row.money("amount").toString(), row));
    assertThat(rows.facts()).containsExactly("CNY 5.00", "CNY 7.00");
    assertThat(rejections()).containsExactly("t.csv:4 id DUPLICATE_ID");
    assertThat(intake.accounting().counts())
        .containsExactly(new FileCount("t.csv", true, 4, 2, 1, 1));
    assertThat(intake.accounting().sum(FileCount::used)).isEqualTo(2);
  }

  @Test
  void failure_ofCountsThatDoNotFoot_isASentence() {
    Accounting short1 = new Accounting(
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(new FileCount("t.csv", true, 3, 1, 0, 1)));
    Accounting unlisted = new Accounting(
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(new FileCount("t.csv", true, 1, 0, 0, 1)));
    assertThat(said(short1.failure().orElseThrow())).contains("t.csv has 3 rows, but 2 are");
    assertThat(said(unlisted.failure().orElseThrow())).contains("1 rows were rejected");
  }

  private static String said(Message message) {
    return FileExplanations.addTo(Explanations.of(Locale.ENGLISH)).explain(message);
  }
}
