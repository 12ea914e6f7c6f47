package io.github.shopops.core.note;

import java.math.BigDecimal;

/** Which sizes a shop makes, in micrometres, and what a number without a unit may mean. */
final class SizeLimits {
  /** Units in which a number may be written; {@code NONE} where none is. */
  static final int NONE = 0;

  static final int METRE = 1;
  static final int CENTIMETRE = 2;
  static final int MILLIMETRE = 3;

  final long smallest;
  final long largest;
  final long highestRoom;
  final int mostPanels;

  SizeLimits(NoteFormat format) {
    smallest = micrometres(format.smallest());
    largest = micrometres(format.largest());
    highestRoom = micrometres(format.highestRoom());
    mostPanels = format.mostPanels();
  }

  private static long micrometres(BigDecimal metres) {
    return metres.movePointRight(6).longValue();
  }

  /** Micrometres, from millionths of a unit; −1 where that is finer than a micrometre. */
  static long in(int unit, long millionths) {
    int parts = unit == CENTIMETRE ? 100 : unit == MILLIMETRE ? 1000 : 1;
    return millionths % parts == 0 ? millionths / parts : -1;
  }

  boolean makes(long micrometres) {
    return micrometres >= smallest && micrometres <= largest;
  }

  private boolean makes(int unit, long a, long b) {
    return makes(in(unit, a)) && makes(in(unit, b));
  }

  /** The unit that two numbers without one must have been meant in, or {@code NONE}. */
  int meant(long a, long b) {
    for (int unit = METRE; unit <= MILLIMETRE; unit++) {
      if (makes(unit, a, b)) {
        return unit;
      }
    }
    return NONE;
  }

  /** The unit of a number without one beside a number with one: metres if that can be, else the other's. */
  int beside(int other, long number) {
    return !makes(in(METRE, number)) && makes(in(other, number)) ? other : METRE;
  }

  /** Whether a number is a size in metres, or else only one in centimetres. */
  boolean isCentimetresOnly(long number) {
    return !makes(in(METRE, number)) && makes(in(CENTIMETRE, number));
  }
}
