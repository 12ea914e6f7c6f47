package io.github.shopops.examples.monthclose.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.shopfiles.testkit.Accounts;
import io.github.shopops.examples.shopfiles.testkit.Damage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShopReaderProperties {
  private static final ImmutableMap<String, String> FILES = ImmutableMap.<String, String>builder()
      .put(
          "agents.csv",
          "agent,name,work_code,grade,team_score\nA1,甲,A001,junior,90\nA2,乙,A002,senior,80\nA2,丙,A003,,\n")
      .put("contacts.csv", """
          buyer,agent,at,from,auto,seq
          b1,A1,2026-10-03 09:30:00,buyer,,
          b1,A1,2026-10-03 09:30:00,agent,,1
          b2,A2,2026-10-04 09:30:00,agent,true,
          b2,A2,2026-10-04 09:30:00,agent,true,
          b3,A7,2026-10-04 09:30:00,agent,,
          """)
      .put("orders-1.csv", orders("note"))
      .put("orders-2.csv", orders("first\nsecond"))
      .put(
          "orders-items.csv",
          "订单编号,标题,价格,购买数量\n=\"1001\",壁画,10.00,1,\n=\"1001\",壁画,10.00,1,\n=\"1002\",胶,5,2,\n=\"99\",胶,5,2,\n")
      .put("incidents.csv", """
          id,agent,at,kind,order,seconds,reason,excused,stage
          I1,A1,2026-10-03 09:30:00,noise,,60,,,
          I2,A2,2026-10-03 09:30:00,absence,1001,,错,,at_factory
          I2,A2,2026-10-03 09:30:00,noise,,,,,
          """)
      .put(
          "refunds.csv",
          "id,order,at,amount,fault\nR1,1001,2026-10-09 09:30:00,5,buyer\nR1,1001,2026-10-09 09:30:00,5.00,buyer\n")
      .put("assignments.csv", "order,agent,reason,approver\n1003,A1,先接待,乙\n1003,A2,先接待,乙\n")
      .put("trainees.csv", "trainee,mentor,ready_at\n丁,A1,2026-10-19\n")
      .put("outlays.csv", "id,at,amount,purpose\nO1,2026-10-03 09:30:00,88,茶\n")
      .put("clock.csv", """
          agent,in,out,told
          A1,2026-10-03 17:20:00,2026-10-04 01:05:00,
          A1,2026-10-03 17:20:00,2026-10-04 01:00:00,2026-11-02
          A2,2026-10-03 09:00:00,2026-10-03 08:00:00,
          A2,2026-10-03 09:00:00,,
          """)
      .put("duty.csv", "agent,day,shift\nA1,2026-10-03,late\nA1,2026-10-03,\nA2,2026-10-03,x\n")
      .put(
          "leaves.csv",
          "id,agent,from,until,paid,approved\nL1,A1,2026-10-05,2026-10-06,yes,yes\nL1,A1,2026-10-05,,,\n")
      .put(
          "scores.csv",
          "agent,month,task,handover,callback,skill,score\nA1,2026-10,28,20,25,16,\nA1,2026-10,27,20,25,16,\nA2,2026-10,1,2,3,4,5\n")
      .put("merits.csv", "id,agent,at,kind\nM1,A1,2026-10-03,proposal\nM2,A1,2026-10-03,x\n")
      .put("awards.csv", "id,agent,at,amount,reason\nW1,A1,2026-10-03,5,好\nW1,A1,2026-10-03,6,好\n")
      .put("assessments.csv", "id,agent,on,passed,failed\nK1,A1,2026-10-03,a;b,c\nK2,A1,,a,a\n")
      .put("measures.csv", "id,agent,on,measure,reason\nD1,A1,2026-10-03,demotion,r\n")
      .put(
          "cases.csv",
          "id,agent,kind,opened,answered,closed\nC1,A1,question,2026-10-03 09:00:00,,\nC2,A1,x,2026-10-03 09:00:00,,\n")
      .put("ratings.csv", "id,agent,at,points,best\nS1,A1,2026-10-03,4,5\nS2,A1,2026-10-03,6,5\n")
      .put("typing.csv", "id,agent,on,characters,seconds\nT1,A1,2026-10-03,410,300\n")
      .buildOrThrow();

  @Property(tries = 400)
  @Label("Whatever happened to the files, nothing throws and every row is accounted for")
  void everyRowIsAccountedFor(
      @ForAll long seed, @ForAll @Size(min = 1, max = 4) List<Damage> damages) {
    Random random = new Random(seed);
    Map<String, byte[]> files = files();
    List<String> names = ImmutableList.copyOf(FILES.keySet());
    for (Damage damage : damages) {
      String name = names.get(random.nextInt(names.size()));
      files.put(name, damage.to(files.getOrDefault(name, new byte[0]), random));
    }
    Accounts.check(files, read(files).accounting());
  }

  @Property(tries = 200)
  @Label("The order of the rows changes nothing")
  void rowOrderChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, byte[]> shuffled = new HashMap<>();
    FILES.forEach((name, text) -> shuffled.put(name, TestShop.utf8(shuffleRows(text, random))));
    ShopInput one = read(files());
    ShopInput other = read(shuffled);
    assertThat(facts(other)).isEqualTo(facts(one));
    assertThat(other.accounting().counts()).isEqualTo(one.accounting().counts());
    assertThat(reasons(other)).isEqualTo(reasons(one));
  }

  @Property(tries = 200)
  @Label("The order of the columns, the encoding and the line ends change nothing")
  void shapeOfTheFileChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 2) int encoding) {
    Random random = new Random(seed);
    Map<String, byte[]> reshaped = new HashMap<>();
    FILES.forEach((name, text) -> {
      boolean simple = !text.contains("\"");
      String columns = simple ? shuffleColumns(text, random) : text;
      String lines = simple && random.nextBoolean() ? columns.replace("\n", "\r\n") : columns;
      byte[] bytes = encoding == 0
          ? lines.getBytes(Charset.forName("GB18030"))
          : ((encoding == 1 ? "\uFEFF" : "") + lines).getBytes(StandardCharsets.UTF_8);
      reshaped.put(name, bytes);
    });
    assertThat(facts(read(reshaped))).isEqualTo(facts(read(files())));
  }

  @Property(tries = 300)
  @Label("A broken row costs nothing but itself")
  void brokenRowCostsItself(
      @ForAll @IntRange(max = 19) int broken,
      @ForAll @IntRange(max = 5) int how,
      @ForAll boolean quoted) {
    List<String> lines = new ArrayList<>();
    lines.add(TestShop.HEADER);
    for (int i = 0; i < 20; i++) {
      String row = (100 + i) + ",20.00,20.00,2026-10-01 10:00:00,2026-10-01 10:01:00";
      lines.add(quoted ? '"' + row.replace(",", "\",\"") + '"' : row);
    }
    String row = lines.get(broken + 1);
    lines.set(
        broken + 1,
        switch (how) {
          case 0 -> row.replaceFirst(",\"?20", ",\"20");
          case 1 -> row.substring(0, row.length() - 4);
          case 2 -> "\"" + row;
          case 3 -> row.replace("20.00", "20\0");
          case 4 -> row.replace("2026-10-01 10:00:00", "\uFFFF\uD800");
          default -> row.replaceFirst("10:01:00\"?", "\"\"\"");
        });
    ShopInput input = TestShop.read("orders.csv", lines.toArray(String[]::new));
    for (int i = 0; i < 20; i++) {
      OrderId id = OrderId.of(String.valueOf(100 + i));
      if (i != broken) {
        assertThat(input.orders()).anyMatch(order -> order.id().equals(id));
      }
    }
    assertThat(input.accounting().failure()).isEmpty();
  }

  private static ImmutableList<Object> facts(ShopInput input) {
    return ImmutableList.of(
        input.facts(YearMonth.of(2026, 10)).build(),
        input.toldRefunds(),
        input.toldIncidents(),
        input.toldClock(),
        input.toldLeaves(),
        input.accounting().notices());
  }

  private static ShopInput read(Map<String, byte[]> files) {
    return ShopReader.of(DeskFilesTest.rules()).read(files);
  }

  private static ImmutableMultiset<String> reasons(ShopInput input) {
    return input.accounting().rejected().stream()
        .map(row -> row.file() + row.field() + row.code() + row.message() + row.raw())
        .collect(ImmutableMultiset.toImmutableMultiset());
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new HashMap<>();
    FILES.forEach((name, text) -> files.put(name, TestShop.utf8(text)));
    return files;
  }

  private static String orders(String note) {
    return TestShop.HEADER + ",买家会员名,订单备注,退款金额\n"
        + "1001,20.00,15.00,2026-10-01 10:00:00,2026-10-01 10:01:00,b1,\"" + note + "\",5.00\n"
        + "1002,30.00,30.00,2026-10-01 10:00:00,2026-10-01 10:01:00,b2,\"" + note + "\",\n"
        + "1003,40.00,0.00,2026-10-01 10:00:00,,b2,\"\",\n"
        + "1.2E+18,40.00,0.00,2026-10-01 10:00:00,,b2,,\n";
  }

  private static String shuffleRows(String text, Random random) {
    List<String> rows = new ArrayList<>(
        Splitter.on('\n').omitEmptyStrings().splitToList(text.replace("first\nsecond", "\u0001")));
    Collections.shuffle(rows.subList(1, rows.size()), random);
    return String.join("\n", rows).replace("\u0001", "first\nsecond");
  }

  private static String shuffleColumns(String text, Random random) {
    List<Integer> columns = new ArrayList<>();
    List<String> rows = Splitter.on('\n').omitEmptyStrings().splitToList(text);
    for (int i = 0; i < Splitter.on(',').splitToList(rows.get(0)).size(); i++) {
      columns.add(i);
    }
    Collections.shuffle(columns, random);
    List<String> shuffled = new ArrayList<>();
    for (String row : rows) {
      List<String> cells = Splitter.on(',').splitToList(row);
      shuffled.add(String.join(",", columns.stream().map(cells::get).toList()));
    }
    return String.join("\n", shuffled);
  }
}
