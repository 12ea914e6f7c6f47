package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPlanTest {
  @ParameterizedTest(name = "mural/C1: {0} has {1}")
  @CsvSource({
    "junior,1500",
    "JUNIOR,1500",
    "初级,1500",
    "初级客服,1500",
    "' 初级 客服',1500",
    "intermediate,1800",
    "Intermediate,1800",
    "中级,1800",
    "中级客服,1800",
    "senior,2200",
    "高级,2200",
    "高级客服,2200",
    "'\u3000高级客服\u3000',2200",
    "customer-manager,2700",
    "Customer Manager,2700",
    "CUSTOMER_MANAGER,2700",
    "customermanager,2700",
    "ｃｕｓｔｏｍｅｒ－ｍａｎａｇｅｒ,2700",
    "客户经理,2700"
  })
  void base_ofMuralGrade_isFoundUnderEveryName(String grade, String yuan) {
    assertThat(PayPlan.mural().base(grade)).contains(Money.parse("CNY " + yuan));
  }

  @ParameterizedTest(name = "mural/C1 has no grade ''{0}''")
  @CsvSource({"veteran", "''", "'  '", "junior2", "初", "manager"})
  void base_ofGradeThatThePlanLacks_isEmpty(String grade) {
    assertThat(PayPlan.mural().base(grade)).isEmpty();
  }

  @Test
  void base_ofShift_isTheSameAtEveryGrade() {
    PayPlan plan = PayPlan.of(Catalogue.clause("shift/C1"), Money.parse("CNY 3000"));
    assertThat(plan.base("anything")).contains(Money.parse("CNY 3000"));
    assertThat(plan.base("")).contains(Money.parse("CNY 3000"));
    assertThat(plan.clause()).isEqualTo(Catalogue.clause("shift/C1"));
  }

  @Test
  void build_withOneNameForTwoGrades_isRefused() {
    PayGrade junior = grade("junior", "初级");
    PayGrade other = grade("beginner", "Jun-ior");
    assertThatThrownBy(() -> PayPlan.builder()
            .clause(Catalogue.clause("mural/C1"))
            .addGrades(junior, other)
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'junior' twice");
  }

  @Test
  void build_inTwoCurrencies_isRefused() {
    assertThatThrownBy(() -> PayPlan.builder()
            .clause(Catalogue.clause("mural/C1"))
            .addGrades(grade("junior"))
            .otherBase(Money.parse("USD 1500"))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one currency");
  }

  @Test
  void build_withNegativeBase_isRefused() {
    assertThatThrownBy(() -> PayPlan.of(Catalogue.clause("shift/C1"), Money.parse("CNY -1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'otherBase' must not be negative but has value CNY -1.00");
    assertThatThrownBy(() -> new PayGrade("junior", ImmutableSet.of(), Money.parse("CNY -1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'base' of grade 'junior'");
  }

  @Test
  void grade_withoutAName_isRefused() {
    assertThatThrownBy(() -> grade(" - "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'code' must name a grade but has value ' - '");
  }

  private static PayGrade grade(String code, String... aliases) {
    return new PayGrade(code, ImmutableSet.copyOf(aliases), Money.parse("CNY 1500"));
  }
}
