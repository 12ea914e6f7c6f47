package io.github.shopops.core.testkit;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on what a class is made of: its package, its members, what it depends on. */
final class MemberConditions {
  private static final ImmutableSet<Class<?>> MUTABLE = ImmutableSet.of(
      Collection.class, Map.class, StringBuilder.class, ThreadLocal.class, java.util.Date.class);

  private MemberConditions() {}

  /** Depends on nothing else than what is allowed. */
  static ArchCondition<JavaClass> onlyDepend(String description, Predicate<Dependency> allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
          events.add(new SimpleConditionEvent(arrow, allowed.test(arrow), arrow.getDescription()));
        }
      }
    };
  }

  /** Stands in a package whose package-info carries an annotation. */
  static ArchCondition<JavaClass> beInAPackageAnnotatedWith(Class<? extends Annotation> marker) {
    return new ArchCondition<>("be in a package annotated with @" + marker.getSimpleName()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(new SimpleConditionEvent(
            type,
            type.getPackage().isAnnotatedWith(marker),
            type.getFullName() + " stands in " + type.getPackageName()));
      }
    };
  }

  /** Has a public member, its own or inherited, that mentions a generated class of ours. */
  static ArchCondition<JavaClass> showGeneratedClasses() {
    return new ArchCondition<>("show generated classes in their signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.of(type.getAllMethods(), type.getAllFields(), type.getConstructors())
            .flatMap(Collection::stream)
            .filter(MemberConditions::isVisible)
            .forEach(member -> events.add(new SimpleConditionEvent(
                member,
                mentioned(member).stream().anyMatch(MemberConditions::isGenerated),
                type.getFullName() + " shows " + member.getDescription())));
      }
    };
  }

  /** Has a static field that can change, by itself or inside. */
  static ArchCondition<JavaClass> holdStaticMutableState() {
    return new ArchCondition<>("hold static mutable state") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          Set<JavaModifier> modifiers = field.getModifiers();
          boolean ours = modifiers.contains(JavaModifier.STATIC)
              && !modifiers.contains(JavaModifier.SYNTHETIC);
          boolean fixed = modifiers.contains(JavaModifier.FINAL) && !isMutable(field.getRawType());
          events.add(new SimpleConditionEvent(field, ours && !fixed, field.getDescription()));
        }
      }
    };
  }

  private static boolean isVisible(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC)
        && !modifiers.contains(JavaModifier.BRIDGE);
  }

  private static Set<JavaClass> mentioned(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .collect(Collectors.toSet());
  }

  private static boolean isGenerated(JavaClass type) {
    String name = type.getFullName();
    return name.startsWith("io.github.shopops.")
        && name.substring(type.getPackageName().length() + 1).startsWith("Immutable");
  }

  private static boolean isMutable(JavaClass type) {
    boolean guava = type.getPackageName().startsWith("com.google.common.")
        && type.getSimpleName().startsWith("Immutable");
    return type.isArray()
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || (!guava && MUTABLE.stream().anyMatch(type::isAssignableTo));
  }
}
