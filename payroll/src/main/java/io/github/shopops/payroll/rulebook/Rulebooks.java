package io.github.shopops.payroll.rulebook;

import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteRules;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FundPolicy;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.PayPlan;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rule books that come with the library, each the rules of one kind of shop. They are ordinary rule books. */
public final class Rulebooks {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private Rulebooks() {}

  /**
   * Returns the rules of a custom-print shop (墙画定制店): base pay by four grades, 0.5 % of own sales, a team-score bonus,
   * full attendance and a living subsidy, and the fines F1–F16 and F21.
   *
   * @return the rule book {@code mural}, in CNY and Asia/Shanghai
   */
  public static Rulebook mural() {
    return china("mural")
        .notes(NoteRules.mural())
        .attribution(AttributionPolicy.mural(SHANGHAI))
        .fines(FinePolicy.mural(SHANGHAI))
        .commission(CommissionPlan.flat(Catalogue.clause("mural/C1"), Rate.percent("0.5")))
        .bonus(BonusPlan.mural(SHANGHAI))
        .pay(PayPlan.mural())
        .build();
  }

  /**
   * Returns the rules of a two-shift service desk (两班客服): attribution by the work code in the note, the fines F17 and
   * F18, mentor awards. Its document names neither base pay nor a rate, so both are asked for.
   *
   * @param basePay the monthly base pay of everybody on the desk
   * @param commissionRate the share of own sales that is paid
   * @return the rule book {@code shift}, in CNY and Asia/Shanghai
   */
  public static Rulebook shift(Money basePay, Rate commissionRate) {
    return china("shift")
        .notes(NoteRules.shift(NoteFormat.mural()))
        .attribution(AttributionPolicy.shift(SHANGHAI))
        .fines(FinePolicy.shift(SHANGHAI))
        .commission(CommissionPlan.flat(Catalogue.clause("shift/C1"), commissionRate))
        .bonus(BonusPlan.shift(SHANGHAI))
        .pay(PayPlan.shift(basePay))
        .build();
  }

  private static Rulebook.Builder china(String name) {
    Rulebook.Builder book = Rulebook.builder();
    book.name(name)
        .zone(SHANGHAI)
        .currency(CNY)
        .fund(FundPolicy.shift(SHANGHAI))
        .law(LegalPolicy.china());
    return book;
  }
}
