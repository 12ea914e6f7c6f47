package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What a probation must pay: the share of the contract wage or of the post's lowest grade, whichever is less, since one
 * of the two is enough; for a part of the month that part of it.
 *
 * @param amount how much, rounded once, half up
 * @param message the arithmetic
 */
record ProbationFloor(Money amount, Message message) {
  static Optional<ProbationFloor> of(PayslipInput input, Rate rate) {
    Optional<ProbationFloor> contract = input
        .contract()
        .flatMap(Contract::wage)
        .map(wage -> of(input.share(), rate, "law.wage.contract", wage));
    Optional<ProbationFloor> grade =
        input.lowestGrade().map(wage -> of(input.share(), rate, "law.wage.lowest-grade", wage));
    return Stream.of(contract, grade)
        .flatMap(Optional::stream)
        .reduce((one, other) -> other.amount().isLessThan(one.amount()) ? other : one);
  }

  private static ProbationFloor of(MonthShare share, Rate rate, String key, Money wage) {
    BigDecimal part = wage.getAmount()
        .multiply(rate.fraction())
        .multiply(BigDecimal.valueOf(share.days()))
        .divide(BigDecimal.valueOf(share.of()), wage.getScale(), RoundingMode.HALF_UP);
    Money amount = Money.of(wage.getCurrencyUnit(), part);
    Message message = share.isWhole()
        ? Message.of(key, rate, wage, amount)
        : Message.of(key + ".prorated", rate, wage, share.days(), share.of(), amount);
    return new ProbationFloor(amount, message);
  }
}
