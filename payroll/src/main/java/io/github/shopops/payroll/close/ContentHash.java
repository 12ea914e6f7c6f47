package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.order.Order;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The SHA-256 of a rule book and a month's facts. The same facts in any order, and given any number of times, have one
 * hash; what values hide from their {@code toString} counts here all the same.
 */
final class ContentHash {
  private ContentHash() {}

  static String of(Rulebook rules, MonthFacts facts) {
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, List.of(rules.toString(), facts.month().toString(), text(facts.minimumWage())));
    // The book and the log hold their facts once and in one order already, and may be long.
    facts.orders().orders().forEach(order -> put(hasher, parts(order)));
    facts.contacts().contacts().forEach(contact -> put(hasher, parts(contact)));
    putSorted(hasher, facts.employees(), ContentHash::parts);
    putSorted(hasher, facts.refunds(), refund -> List.of(refund.toString()));
    putSorted(hasher, facts.incidents(), ContentHash::parts);
    putSorted(hasher, facts.assignments(), ContentHash::parts);
    putSorted(hasher, facts.trainees(), trainee -> List.of(trainee.toString()));
    putSorted(hasher, facts.outlays(), outlay -> List.of(outlay.toString()));
    putSorted(hasher, facts.clock(), record -> List.of(record.toString()));
    putSorted(hasher, facts.leaves(), leave -> List.of(leave.toString()));
    putSorted(hasher, facts.roster().duties(), duty -> List.of(duty.toString()));
    putSorted(hasher, facts.roster().rotations(), rotation -> List.of(rotation.toString()));
    putSorted(hasher, facts.roster().approvals(), approval -> List.of(approval.toString()));
    putSorted(hasher, facts.scoreSheets(), sheet -> List.of(sheet.toString()));
    putSorted(hasher, facts.merits(), merit -> List.of(merit.toString()));
    putSorted(hasher, facts.awards(), award -> List.of(award.toString()));
    putSorted(hasher, facts.assessments(), ContentHash::parts);
    putSorted(hasher, facts.measures(), measure -> List.of(measure.toString(), measure.reason()));
    putSorted(hasher, facts.cases(), one -> List.of(one.toString()));
    putSorted(hasher, facts.ratings(), rating -> List.of(rating.toString()));
    putSorted(hasher, facts.typingTests(), test -> List.of(test.toString()));
    put(hasher, List.of(text(facts.previous())));
    if (!facts.adjustments().isEmpty()) {
      put(hasher, List.of(facts.adjustments().toString()));
    }
    return hasher.hash().toString();
  }

  private static List<String> parts(Order order) {
    // The rest of an order shows in its toString.
    return List.of(order.toString(), order.buyer().value(), text(order.note()));
  }

  private static List<String> parts(Contact contact) {
    return List.of(
        contact.buyer().value(),
        contact.agent().value(),
        contact.at().toString(),
        Long.toString(contact.sequence()),
        contact.direction().name(),
        contact.manner().name());
  }

  private static List<String> parts(Employee employee) {
    return List.of(employee.toString(), employee.name());
  }

  private static List<String> parts(Incident incident) {
    return List.of(incident.toString(), text(incident.reason()), text(incident.excuse()));
  }

  private static List<String> parts(Assessment assessment) {
    return List.of(
        assessment.id(),
        assessment.agent().value(),
        assessment.on().toString(),
        ImmutableSortedSet.copyOf(assessment.passed()).toString(),
        ImmutableSortedSet.copyOf(assessment.failed()).toString());
  }

  private static List<String> parts(Assignment assignment) {
    return List.of(assignment.toString(), assignment.reason(), assignment.approver());
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static <T> void putSorted(
      Hasher hasher, Collection<T> facts, Function<T, List<String>> parts) {
    TreeSet<String> sorted = new TreeSet<>();
    facts.forEach(fact -> sorted.add(String.join("\u0000", parts.apply(fact))));
    put(hasher, List.copyOf(sorted));
  }

  /** Puts texts so that no two different lists of texts look alike. */
  private static void put(Hasher hasher, List<String> texts) {
    hasher.putInt(texts.size());
    for (String text : texts) {
      hasher.putInt(text.length()).putUnencodedChars(text);
    }
  }
}
