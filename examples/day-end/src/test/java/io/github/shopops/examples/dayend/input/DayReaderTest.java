package io.github.shopops.examples.dayend.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.examples.dayend.sample.SampleDay;
import io.github.shopops.examples.shopfiles.input.FileCount;
import io.github.shopops.examples.shopfiles.input.RejectedRow;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.DayEndAudit;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.stock.StockDemand;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayReaderTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DayReader READER = DayReader.of(ZONE, CurrencyUnit.of("CNY"));
  private static final DayEndAudit AUDIT = DayEndAudit.of(AuditPolicy.warehouse(ZONE));
  private static final SampleDay SAMPLE = SampleDay.of(SampleDay.SEED, 100);
  private static final ImmutableMap<String, String> HEADERS = ImmutableMap.<String, String>builder()
      .put("orders.csv", "order,buyer,placed,paid_at,total,status")
      .put("parcels.csv", "parcel,stage,orders,revision,inspected_revision,waybill,carrier")
      .put("contents.csv", "parcel,order,sku,barcode,quantity,location")
      .put("events.csv", "id,of,subject,step,at,by")
      .put("scans.csv", "id,parcel,barcode,at,by")
      .put("stock.csv", "sku,location,on_hand,allocated")
      .put("movements.csv", "id,sku,location,kind,quantity,at,source")
      .put("counts.csv", "stocktake,sku,location,expected,counted,cause")
      .put("labels.csv", "receipt,sku,received,labels,printed_by,stuck_by,checked_by,at")
      .buildOrThrow();

  private static ImmutableList<Finding> audited(WarehouseDay day) {
    return AUDIT.audit(day, SAMPLE.now());
  }

  private static Map<String, byte[]> sample() {
    return new HashMap<>(DayFiles.of(SAMPLE.facts(), ZONE));
  }

  private static DayInput read(String file, String... lines) {
    return READER.read(Map.of(file, String.join("\n", lines).getBytes(UTF_8)));
  }

  private static List<String> rejections(DayInput input) {
    return input.accounting().rejected().stream().map(RejectedRow::toString).toList();
  }

  @Test
  void read_ofTheSampleAsWritten_findsTheSame() {
    DayInput read = READER.read(sample());
    assertThat(rejections(read)).isEmpty();
    assertThat(read.accounting().notices()).isEmpty();
    assertThat(read.accounting().failure()).isEmpty();
    assertThat(read.accounting().counts()).hasSize(21).allMatch(count -> count.used() > 0);
    assertThat(read.day().orders()).hasSize(400);
    assertThat(audited(read.day())).isEqualTo(audited(SAMPLE.facts()));
  }

  @Test
  void read_ofShuffledDoubledRows_findsTheSame() {
    Map<String, byte[]> files = sample();
    files.replaceAll((name, bytes) -> {
      Charset charset = name.equals("orders.csv") ? Charset.forName("GB18030") : UTF_8;
      List<String> lines = new ArrayList<>(List.of(new String(bytes, charset).split("\n", -1)));
      String header = lines.remove(0);
      lines.addAll(List.copyOf(lines));
      Collections.shuffle(lines, new Random(7));
      return (header + "\n" + String.join("\n", lines)).getBytes(charset);
    });
    DayInput read = READER.read(files);
    assertThat(rejections(read)).isEmpty();
    assertThat(read.accounting().failure()).isEmpty();
    assertThat(read.accounting().sum(FileCount::merged))
        .isEqualTo(read.accounting().sum(FileCount::used));
    assertThat(audited(read.day())).isEqualTo(audited(SAMPLE.facts()));
  }

  @Test
  void read_wordsOfBothLanguagesAndWrappedFullWidthCells() {
    DayInput read = read(
        "parcels.csv",
        "包裹状态,包裹号,订单编号,版本,物流公司,物流单号",
        "已发货,=\"P1\",=\"100;101\",２,ZTO,'77001",
        "Signed for,P2,102,,,");
    assertThat(rejections(read)).isEmpty();
    assertThat(read.day().parcels().get(0).parcel().stage()).isEqualTo(ParcelStage.SHIPPED);
    assertThat(read.day().parcels().get(0).parcel().members()).hasSize(2);
    assertThat(read.day().parcels().get(0).parcel().revision()).isEqualTo(2);
    assertThat(String.valueOf(read.day().parcels().get(0).parcel().waybill()))
        .isEqualTo("ZTO 77001");
    assertThat(read.day().parcels().get(1).parcel().id()).isEqualTo(ParcelId.of("P2"));
    assertThat(read.day().parcels().get(1).parcel().stage()).isEqualTo(ParcelStage.SIGNED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "orders.csv;1,b,2026-11-20 09:00,,10,paid?,x;orders.csv:2  WRONG_FIELD_COUNT",
        "orders.csv;1.2E+18,b,2026-11-20 09:00,,10,等待买家付款;orders.csv:2 order DAMAGED_ID",
        "orders.csv;1,b,yesterday,,10,等待买家付款;orders.csv:2 placed BAD_TIME",
        "orders.csv;1,b,2026-11-20 09:00,,ten,等待买家付款;orders.csv:2 total BAD_AMOUNT",
        "parcels.csv;P1,flown,1,1,0,,;parcels.csv:2 stage BAD_CHOICE",
        "parcels.csv;P1,shipped,1,1,2,,;parcels.csv:2 inspected_revision CONTRADICTION",
        "parcels.csv;P1,shipped,1,1,1,77001,;parcels.csv:2 carrier MISSING_VALUE",
        "contents.csv;P1,1,MUG,690,1,;contents.csv:2 parcel ORPHAN",
        "contents.csv;P1,1,MUG,690,0,;contents.csv:2 quantity BAD_NUMBER",
        "events.csv;E1,,P1,ship,2026-11-20 09:00,;events.csv:2 subject ORPHAN",
        "events.csv;E1,盘点,ST-1,post,2026-11-20 09:00,;events.csv:2 subject ORPHAN",
        "events.csv;E1,,P1,fly,2026-11-20 09:00,;events.csv:2 step BAD_CHOICE",
        "scans.csv;X1,P1,6.9E+12,2026-11-20 09:00,;scans.csv:2 barcode DAMAGED_ID",
        "stock.csv;MUG,A-01,1.5,0;stock.csv:2 on_hand BAD_NUMBER",
        "movements.csv;M1,MUG,A-01,receipt,-1,2026-11-20 09:00,;movements.csv:2 quantity BAD_NUMBER",
        "movements.csv;M1,MUG,A-01,receipt,1,2026-11-20 09:00,moon:1;movements.csv:2 source BAD_CHOICE",
        "counts.csv;ST-1,MUG,A-01,5,,lost;counts.csv:2 cause CONTRADICTION",
        "labels.csv;RC-1,MUG,12,,D01,K01,,2026-11-20 09:00;labels.csv:2 labels MISSING_VALUE",
        "labels.csv;RC-1,MUG,12,-1,D01,K01,,2026-11-20 09:00;labels.csv:2 labels BAD_NUMBER",
        "labels.csv;RC-1,MUG,12,12,D01,,,2026-11-20 09:00;labels.csv:2 stuck_by MISSING_VALUE"
      })
  void read_rowThatCannotBeUsed_isRejectedWithItsPlace(String file, String row, String why) {
    DayInput read = read(file, HEADERS.getOrDefault(file, ""), row);
    assertThat(rejections(read)).containsExactly(why);
    assertThat(read.accounting().failure()).isEmpty();
  }

  @Test
  void read_idsThatSayDifferentThings_keepsOneOfThem() {
    DayInput read = read(
        "scans.csv",
        "id,parcel,barcode,at",
        "X1,P1,691,2026-11-20 09:00:00",
        "X1,P1,692,2026-11-20 09:00:00",
        "X1,P1,691,2026-11-20 09:00:00");
    assertThat(rejections(read)).containsExactly("scans.csv:3 id DUPLICATE_ID");
    assertThat(read.day().scans()).hasSize(1);
    assertThat(read.latest()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
  }

  @Test
  void read_labelsOfOneReceipt_countOnceASku() {
    DayInput read = read(
        "labels.csv",
        "收货单,商家编码,收货数,标签数,打印人,贴标人,复核人,时间",
        "RC-1,MUG,12,12,D01,K01,Y01,2026-11-20 09:00",
        "RC-1,PAD,7,7,D01,D01,,2026-11-20 09:00",
        "RC-1,MUG,12,11,D01,K01,Y01,2026-11-20 09:00");

    assertThat(rejections(read)).containsExactly("labels.csv:2 receipt DUPLICATE_ID");
    assertThat(read.day().labelCounts())
        .extracting(LabelCount::sku, LabelCount::labels)
        .containsExactly(tuple("MUG", 11), tuple("PAD", 7));
    assertThat(read.latest()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
  }

  @Test
  void read_listings_blankIsNotKnown_noneIsMissing() {
    DayInput read =
        read("listings.csv", "商家编码,上架数,条码,货位,平台商家编码", "MUG,20,690001,,无", "PAD,20,none,B-02,PAD-2");

    assertThat(rejections(read)).isEmpty();
    assertThat(read.day().demands())
        .containsExactly(
            new StockDemand("MUG", 20, 0, 0, false, "690001", null, ""),
            new StockDemand("PAD", 20, 0, 0, false, "", "B-02", "PAD-2"));
  }

  @Test
  void read_fileOfAnotherName_isNoticed() {
    DayInput read = read("parcel.csv", "parcel");
    assertThat(read.accounting().notices()).hasSize(1);
    assertThat(read.hasDay()).isFalse();
    assertThat(read("parcels.csv", "parcel,stage,orders").hasDay()).isTrue();
  }

  @Test
  void addTo_everyCode_hasASentenceInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      Explanations words = DayReader.addTo(Explanations.of(locale));
      for (DayRejection code : DayRejection.values()) {
        assertThat(words.explain(Message.of(code.key(), "subject", "P1", "parcels.csv")))
            .contains("P1", "parcels.csv")
            .doesNotContain("{", "''");
      }
    }
  }

  @Test
  void read_ofDamagedFiles_accountsForEveryRow() {
    Random random = new Random(11);
    for (int run = 0; run < 15; run++) {
      Map<String, byte[]> files = sample();
      files.replaceAll((name, bytes) -> {
        byte[] damaged = bytes.clone();
        for (int i = 0; i < 6; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) "\",;\n\0x9".charAt(random.nextInt(7));
        }
        return damaged;
      });
      assertThat(READER.read(files).accounting().failure()).isEmpty();
    }
  }
}
