package io.github.shopops.core.testkit;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code double} and {@code float} in the signatures of a class, in those of what it calls, and in its byte code:
 * the latter because {@code (long) (fen * 0.005)} shows in no signature.
 */
final class UseFloatingPoint extends ArchCondition<JavaClass> {
  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of("double", "float", "java.lang.Double", "java.lang.Float");

  UseFloatingPoint() {
    super("use floating point");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaMember member : type.getMembers()) {
      report(member, mentions(member.getAllInvolvedRawTypes()), member.getDescription(), events);
    }
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      report(access, isFloating(access), access.getDescription(), events);
    }
    type.getSource().ifPresent(source -> checkByteCode(type, source.getUri(), events));
  }

  private static void report(
      Object what, boolean floating, String description, ConditionEvents events) {
    events.add(new SimpleConditionEvent(what, floating, description));
  }

  private static boolean isFloating(JavaAccess<?> access) {
    boolean inSignature = access instanceof JavaCodeUnitAccess<?> call
        && (mentions(Set.of(call.getTarget().getRawReturnType()))
            || mentions(Set.copyOf(call.getTarget().getRawParameterTypes())));
    return inSignature || TYPES.contains(access.getTargetOwner().getFullName());
  }

  private static boolean mentions(Set<JavaClass> types) {
    return types.stream()
        .anyMatch(type -> TYPES.contains(type.getBaseComponentType().getFullName()));
  }

  private static void checkByteCode(JavaClass type, URI source, ConditionEvents events) {
    try (InputStream bytes = source.toURL().openStream()) {
      new ClassReader(bytes)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                  String where = "Method <" + type.getFullName() + "." + name + ">";
                  return new Instructions(type, where, events);
                }
              },
              ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reports the instructions by which a floating-point number comes into being: constants and conversions. What is
   * computed with them afterwards needs one of these, or a signature.
   */
  private static final class Instructions extends MethodVisitor {
    private final JavaClass type;
    private final String where;
    private final ConditionEvents events;
    private int line;

    Instructions(JavaClass type, String where, ConditionEvents events) {
      super(Opcodes.ASM9);
      this.type = type;
      this.where = where;
      this.events = events;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitInsn(int opcode) {
      check(
          (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.DCONST_1)
              || opcode == Opcodes.I2F
              || opcode == Opcodes.I2D
              || opcode == Opcodes.L2F
              || opcode == Opcodes.L2D,
          "instruction " + opcode);
    }

    @Override
    public void visitLdcInsn(Object value) {
      check(value instanceof Double || value instanceof Float, "LDC " + value);
    }

    private void check(boolean floating, String instruction) {
      report(
          type,
          floating,
          where + " has " + instruction + " in line " + line + " of " + type.getName(),
          events);
    }
  }
}
