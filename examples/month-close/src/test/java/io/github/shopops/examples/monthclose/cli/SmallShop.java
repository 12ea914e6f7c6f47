package io.github.shopops.examples.monthclose.cli;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Three agents and six orders of October 2026, small enough to be worked out by hand.
 *
 * <ul>
 *   <li>A01 (junior, 1500.00 base, score 90) sold 1001 of 328.00 by flag: commission 1.64, bonus 135.00, subsidy 200.00; once 25
 *       minutes late: -20.00 (F12) and no full attendance. Together 1816.64.
 *   <li>A02 (senior, 2200.00 base, score 80.5) sold 1002 of 1000.00 by flag, which a bad note forfeits (F7, -20.00): commission
 *       0.00, bonus 177.10, full attendance 100.00, subsidy 200.00. Together 2657.10. A second bad note is excused.
 *   <li>A03 (intermediate, since 15 October: 17 of 31 days of 1800.00, 987.10) sold 1006 of 640.00, of which the buyer sent back
 *       100.00: commission 2.70, subsidy 109.68. Together 1099.48.
 *   <li>1003 of 500.00 is silent, 1004 unpaid, 1005 of September. The fund gets 40.00 and pays 15.00.
 * </ul>
 */
final class SmallShop {
  static final String ORDERS = """
      订单编号,买家会员名,总金额,买家实际支付金额,退款金额,订单创建时间,订单付款时间,订单状态,订单备注,flag,flag_by,flag_at
      1001,b1,328.00,328.00,0,2026-10-03 09:00:00,2026-10-03 09:05:00,交易成功,"张三,3米*2.4米,图案一般,12月19发货,自提。送胶。",1,A01,2026-10-03 09:00:00
      1002,b2,1000.00,1000.00,0,2026-10-04 10:00:00,2026-10-04 10:05:00,交易成功,"<script>alert('x')</script>",1,A02,2026-10-04 10:00:00
      1003,b3,500.00,500.00,0,2026-10-05 10:00:00,2026-10-05 10:05:00,交易成功,,,,
      1004,b4,200.00,0,0,2026-10-05 10:00:00,,等待买家付款,,,,
      1005,b5,700.00,700.00,0,2026-09-05 10:00:00,2026-09-05 10:05:00,交易成功,,,,
      1006,b6,640.00,640.00,100.00,2026-10-06 10:00:00,2026-10-06 10:30:00,交易成功,"李四,3.6*2.8,图案一般,12月19发货,送货到楼下",,,
      """;
  static final String DAMAGED =
      "1.2E+18,b7,640.00,640.00,0,2026-10-06 10:00:00,2026-10-06 10:30:00,交易成功,<b>坏</b>,,,\n";

  private static final Map<String, String> OTHERS = Map.of(
      "agents.csv",
      """
      agent,name,work_code,grade,joined,left,team_score
      A01,张敏,A017,junior,2024-01-01,,90
      A02,李<i>雪</i>,A018,senior,2025-03-01,,80.5
      A03,王芳,A019,intermediate,2026-10-15,,
      """,
      "contacts.csv",
      """
      buyer,agent,at,from,auto,seq
      b6,A03,2026-10-06 09:00:00,buyer,false,1
      b6,A03,2026-10-06 09:01:00,agent,false,2
      """,
      "incidents.csv",
      """
      id,agent,at,kind,order,seconds,minutes_late,loss,stage,amount,reason,excused
      I1,A01,2026-10-07 08:40:00,late-arrival,,,5,,,,,
      I2,A01,2026-10-08 08:40:00,late-arrival,,,25,,,,,
      I3,A02,2026-10-09 08:40:00,note-violation,1002,,,,,,"<img src=x onerror=alert(1)>",
      I4,A02,2026-10-10 08:40:00,note-violation,1002,,,,,,,已请假
      """,
      "outlays.csv",
      """
      id,at,amount,purpose
      O1,2026-10-20 12:00:00,15.00,团建饮料
      """,
      "refunds.csv",
      """
      id,order,at,amount,fault
      R1,1006,2026-10-20 12:00:00,100.00,buyer
      """);

  private SmallShop() {}

  /** Writes the files. */
  static Path write(Path folder, String orders) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> files = new TreeMap<>(OTHERS);
    files.put("orders.csv", orders);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    return folder;
  }

  /** Rewrites every CSV file of a folder, whatever its encoding, with its rows in another order. */
  static void shuffle(Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        List<String> rows = rows(Files.readString(file, StandardCharsets.ISO_8859_1));
        Collections.shuffle(rows.subList(1, rows.size()), random);
        Files.writeString(file, String.join("", rows), StandardCharsets.ISO_8859_1);
      }
    }
  }

  /** Splits into rows with their line breaks; one with an odd number of quotes goes on in the next line. */
  private static List<String> rows(String text) {
    List<String> rows = new ArrayList<>();
    String open = "";
    for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
      open += line + "\n";
      if (open.chars().filter(c -> c == '"').count() % 2 == 0) {
        rows.add(open);
        open = "";
      }
    }
    return rows;
  }
}
