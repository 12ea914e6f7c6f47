package io.github.shopops.examples.monthclose.output;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.Notice;
import io.github.shopops.examples.shopfiles.input.RejectedRow;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.grade.Grade;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.GradeName;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A closed month with everything its files tell of: the facts, the result, the rows that were not used, and the language.
 *
 * @param rules the rule book that closed it; times are written in its zone
 * @param facts what the month was closed from
 * @param result what came of it
 * @param rejected the input rows that were not used, by file and line
 * @param notices what is to be known about the input although it rejects nothing
 * @param explanations the language, with the texts of this example
 */
public record Books(
    Rulebook rules,
    MonthFacts facts,
    MonthResult result,
    ImmutableList<RejectedRow> rejected,
    ImmutableList<Notice> notices,
    Explanations explanations) {
  /** The posts of the rule books that come with shopops; a shop's own are called what it calls them. */
  private static final ImmutableSet<String> POSTS = ImmutableSet.of(
      "pre-sale", "after-sale", "all-round", "team-leader", "supervisor", "operations");

  /** The grades of those rule books, by which staff lists name people under rules without grades too. */
  private static final ImmutableSet<String> GRADES =
      ImmutableSet.of("junior", "intermediate", "senior", "veteran", "customer-manager");

  /** Checks that nothing is null. */
  public Books {
    requireNonNull(rules, "rules");
    requireNonNull(facts, "facts");
    requireNonNull(result, "result");
    requireNonNull(rejected, "rejected");
    requireNonNull(notices, "notices");
    requireNonNull(explanations, "explanations");
  }

  /**
   * Says when something happened, by the shop's clock.
   *
   * @param at when
   * @return such as {@code 2026-10-03 09:30:00}
   */
  public String time(Instant at) {
    return explanations.explain(Message.of("plain", LocalDateTime.ofInstant(at, rules.zone())));
  }

  /**
   * Says an amount as people write it.
   *
   * @param amount how much
   * @return such as {@code 1,234.50}
   */
  public String amount(Money amount) {
    return explanations.explain(Message.of("plain", amount));
  }

  /**
   * Says what a person is called.
   *
   * @param agent who
   * @return the name, the id itself where nobody of that id is on the pay-roll
   */
  public String name(AgentId agent) {
    return facts.employees().stream()
        .filter(employee -> employee.agent().equals(agent))
        .map(Employee::name)
        .findFirst()
        .orElse(agent.value());
  }

  /**
   * Says what a grade is called in the language of the books: by its Chinese name in Chinese, by its code otherwise.
   *
   * @param grade the grade as the staff list or a rule names it
   * @return its name, the grade as it is where the rules do not know it
   */
  public String grade(String grade) {
    Optional<GradeName> known = Stream.concat(
            rules.grades().stream().flatMap(ladder -> ladder.grades().stream()).map(Grade::name),
            rules.payPlans().on(result.month().atEndOfMonth()).grades().stream()
                .map(PayGrade::name))
        .filter(name -> name.isCalled(grade))
        .findFirst();
    if (!explanations.locale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
      return known.map(GradeName::code).orElse(grade);
    }
    return known.stream()
        .flatMap(name -> name.aliases().stream())
        .filter(alias -> alias.codePoints().anyMatch(Character::isIdeographic))
        .findFirst()
        .orElseGet(() -> GRADES.contains(grade) ? explanations.text("grade.name." + grade) : grade);
  }

  /**
   * Says what a post is called in the language of the books.
   *
   * @param post the post as the staff list names it
   * @return its name, the post as it is where it is the shop's own
   */
  public String post(String post) {
    return POSTS.contains(post) ? explanations.text("post." + post) : post;
  }
}
