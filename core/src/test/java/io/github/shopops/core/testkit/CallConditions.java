package io.github.shopops.core.testkit;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions on the methods that a class calls or refers to, and on the fields it reads. */
final class CallConditions {
  private static final ImmutableSet<String> MACHINE = ImmutableSet.of(
      "java.lang.System.out",
      "java.lang.System.err",
      "java.lang.System.in",
      "java.lang.System.currentTimeMillis()",
      "java.lang.System.nanoTime()",
      "java.lang.System.getLogger(java.lang.String)",
      "java.lang.System.lineSeparator()",
      "java.lang.Throwable.printStackTrace()",
      "java.lang.Math.random()",
      "java.util.UUID.randomUUID()",
      "java.util.Date.<init>()",
      "java.time.ZoneId.systemDefault()",
      "java.util.TimeZone.getDefault()",
      "java.util.Locale.getDefault()",
      "java.util.Calendar.getInstance()",
      // these ask for the default language or encoding without saying so
      "java.lang.String.toUpperCase()",
      "java.lang.String.toLowerCase()",
      "java.lang.String.getBytes()",
      "java.lang.String.<init>([B)",
      "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
      "java.lang.String.formatted([Ljava.lang.Object;)",
      "java.text.MessageFormat.<init>(java.lang.String)",
      "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
      "java.text.DecimalFormat.<init>(java.lang.String)",
      "java.text.DecimalFormatSymbols.getInstance()",
      "java.text.NumberFormat.getInstance()",
      "java.text.NumberFormat.getNumberInstance()",
      "java.text.NumberFormat.getCurrencyInstance()",
      "java.text.NumberFormat.getPercentInstance()",
      "java.text.SimpleDateFormat.<init>(java.lang.String)",
      "java.text.Collator.getInstance()",
      "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
      "java.util.ResourceBundle.getBundle(java.lang.String)");

  private static final ImmutableSet<String> REGEX = ImmutableSet.of(
      "java.lang.String.matches",
      "java.lang.String.replaceAll",
      "java.lang.String.replaceFirst",
      "java.lang.String.split");

  private CallConditions() {}

  /** Asks for the time, the zone, the language, the encoding or the settings of the machine, or prints. */
  static ArchCondition<JavaClass> askTheMachine() {
    return accesses(
        "ask the machine",
        access -> MACHINE.contains(target(access))
            || (owner(access).startsWith("java.time.") && access.getName().equals("now"))
            || (owner(access).equals("java.lang.System")
                && access.getName().matches("getProperty|getProperties|getenv")));
  }

  /** Uses a regular expression, openly or through {@link String}. */
  static ArchCondition<JavaClass> useRegularExpressions() {
    return accesses(
        "use regular expressions",
        access -> owner(access).startsWith("java.util.regex.")
            || REGEX.contains(owner(access) + "." + access.getName()));
  }

  private static ArchCondition<JavaClass> accesses(
      String description, Predicate<JavaAccess<?>> wanted) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          events.add(
              new SimpleConditionEvent(access, wanted.test(access), access.getDescription()));
        }
      }
    };
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName();
  }

  private static String target(JavaAccess<?> access) {
    return access.getTarget().getFullName();
  }
}
