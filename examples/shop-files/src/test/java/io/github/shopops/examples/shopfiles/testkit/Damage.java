package io.github.shopops.examples.shopfiles.testkit;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens to files on their way: every sort of damage, done at random to the bytes of one. */
public enum Damage {
  /** The end is missing. */
  CUT_OFF {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }
  },
  /** A few bytes are others. */
  RANDOM_BYTES {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i < 5 && damaged.length > 0; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      return damaged;
    }
  },
  /** A quote begins and never ends. */
  OPEN_QUOTE {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return insert(bytes, random, random.nextBoolean() ? "\"" : ",\"");
    }
  },
  /** A character that no table has. */
  NUL {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return insert(bytes, random, "\0");
    }
  },
  /** A field of a million digits. */
  LONG_FIELD {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return insert(bytes, random, "9".repeat(1_000_000));
    }
  },
  /** A byte order mark inside. */
  MARK_IN_THE_MIDDLE {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return insert(bytes, random, "\uFEFF");
    }
  },
  /** What a spreadsheet makes of a long number. */
  WRAP_OR_DAMAGED_ID {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return insert(bytes, random, random.nextBoolean() ? ",=\"" : "1.2E+18,");
    }
  },
  /** Line ends of an old machine. */
  CARRIAGE_RETURNS {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      return text(text(bytes).replace('\n', '\r'));
    }
  },
  /** Another encoding. */
  WRONG_ENCODING {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      Charset charset = random.nextBoolean() ? Charset.forName("GB18030") : StandardCharsets.UTF_16;
      return new String(bytes, StandardCharsets.UTF_8).getBytes(charset);
    }
  },
  /** Two files pasted together, in different encodings. */
  TWO_ENCODINGS {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      byte[] other = new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
      return Bytes.concat(bytes, other);
    }
  },
  /** Every column twice. */
  DUPLICATE_COLUMNS {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      List<String> lines = lines(bytes);
      lines.replaceAll(line -> line + "," + line);
      return text(String.join("\n", lines));
    }
  },
  /** Lines, the header among them, in any order. */
  SHUFFLED_LINES {
    @Override
    public byte[] to(byte[] bytes, Random random) {
      List<String> lines = lines(bytes);
      Collections.shuffle(lines, random);
      return text(String.join("\n", lines));
    }
  };

  /**
   * Damages a file.
   *
   * @param bytes the file
   * @param random decides where
   * @return the damaged file
   */
  public abstract byte[] to(byte[] bytes, Random random);

  /** Every byte a character, so that damage done already stays as it is. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> lines(byte[] bytes) {
    return new ArrayList<>(Arrays.asList(text(bytes).split("\n", -1)));
  }

  private static byte[] insert(byte[] bytes, Random random, String piece) {
    int at = random.nextInt(bytes.length + 1);
    return Bytes.concat(
        Arrays.copyOf(bytes, at),
        piece.getBytes(StandardCharsets.UTF_8),
        Arrays.copyOfRange(bytes, at, bytes.length));
  }
}
