package io.github.shopops.payroll.close;

import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.attribution.Contact.Manner;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.OurRulebooks;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** October 2026 under the key figures; base pay 3 000, performance pay 1 000 and the minimum wage are ours. */
@DisplayName("kpi")
class KpiMonthTest {
  private static final String BASE = "BASE 3000.00 kpi/C1";

  private final Worked october = new Worked(month());

  static MonthResult month() {
    return month(OurRulebooks.kpi());
  }

  static MonthResult month(Rulebook rules) {
    Shop september = new Shop("2026-09").agent("FULL", "");
    inquiry(september, "FULL", "b1", "10");
    ClosedMonth closed =
        MonthClose.of(rules).close(september.facts(null, "2000")).closed();
    Shop shop = new Shop("2026-10")
        .agent("FULL", "")
        .agent("HIDER", "")
        .agent("JOINER", "", joiner -> joiner.joined(LocalDate.of(2026, 10, 12)))
        .agent("TRIAL", "", trial -> trial.standing(Standing.PROBATION))
        .agent("STANDIN", "", standIn -> standIn.standing(Standing.STAND_IN));
    for (int i = 1; i <= 3; i++) {
      shop.incident("a" + i, "HIDER", "advert-abuse", one -> one);
      advert(shop, "STANDIN", "c" + i, "1" + i);
    }
    // FULL 4 of 4, HIDER 1 of 2, STANDIN 1 of 4, the shop 6 of 10 received
    for (int i = 1; i <= 4; i++) {
      inquiry(shop, "FULL", "b" + i, "0" + i);
    }
    inquiry(shop, "HIDER", "d1", "06");
    advert(shop, "HIDER", "d2", "07");
    inquiry(shop, "STANDIN", "c9", "14");
    return MonthClose.of(rules).close(shop.facts(closed, "2000"));
  }

  private static void inquiry(Shop shop, String agent, String buyer, String day) {
    shop.talk(buyer, agent, day + "T10:00", Direction.FROM_BUYER, Manner.TYPED)
        .talk(buyer, agent, day + "T10:01", Direction.FROM_AGENT, Manner.TYPED)
        .talk(buyer, agent, day + "T10:02", Direction.FROM_BUYER, Manner.TYPED);
  }

  private static void advert(Shop shop, String agent, String buyer, String day) {
    inquiry(shop, agent, buyer, day);
    shop.talk(buyer, agent, day + "T10:03", Direction.FROM_AGENT, Manner.ADVERT)
        .talk(buyer, agent, day + "T10:04", Direction.FROM_AGENT, Manner.ADVERT);
  }

  @Test
  @DisplayName("kpi/C9: performance pay by what is left of 100 points")
  void byScore() {
    october.pays("FULL", "4000", BASE, "PERFORMANCE 1000.00 kpi/C9");
    // 100 − 3 × 2 = 94; 1 000 × 94/100 = 940
    october.pays("HIDER", "3940", BASE, "PERFORMANCE 940.00 kpi/C9");
  }

  @Test
  @DisplayName("shop/C10: part of a month has part of both")
  void partOfAMonth() {
    // 3 000 × 20/31 = 1 935.48; 1 000 × 20/31 = 645.16
    october.pays("JOINER", "2580.64", "BASE 1935.48 kpi/C1", "PERFORMANCE 645.16 kpi/C9");
  }

  @Test
  @DisplayName("kpi/C9: only confirmed staff is assessed")
  void onlyConfirmedStaff() {
    october.pays("TRIAL", "3000", BASE);
    october.finds("TRIAL", "kpi/C9 INFO", "on probation");
    october.pays("STANDIN", "3000", BASE);
    october.finds("STANDIN", "kpi/C9 INFO", "standing in");
  }

  @Test
  @DisplayName("kpi/ADVERT: 1 of 2 inquiries in a week, after 100 % last month")
  void advertPhrase() {
    october.finds("HIDER", "kpi/ADVERT WARNING", "50.00 %");
  }

  @Test
  @DisplayName("kpi/STAND-IN: 1 of 4 is less than half of the shop's 6 of 10")
  void standInBelowHalfOfTheMean() {
    // 25 % < 60 % × 50 % = 30 %
    october.finds("STANDIN", "kpi/STAND-IN ERROR", "25.00 %");
  }
}
