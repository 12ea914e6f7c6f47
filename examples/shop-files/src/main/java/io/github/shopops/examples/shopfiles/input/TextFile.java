package io.github.shopops.examples.shopfiles.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, cut into physical lines that end in LF, CR or both.
 *
 * <p>UTF-8, with or without a byte order mark, and GB18030 are told apart by trying: text in GB18030 is practically never
 * valid UTF-8. A file that is neither as a whole is decoded line by line, so that a broken line costs nothing but itself.
 */
final class TextFile {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final int[] starts;
  private final BitSet oddQuotes;
  private final BitSet malformed;

  private TextFile(String text, BitSet malformed) {
    this.text = text;
    this.malformed = malformed;
    this.oddQuotes = new BitSet();
    this.starts = cut(text, oddQuotes);
  }

  static TextFile of(byte[] bytes) {
    String text = strictly(StandardCharsets.UTF_8, bytes);
    if (text == null && !startsWithMark(bytes)) {
      text = strictly(GB18030, bytes);
    }
    return text == null ? lineByLine(bytes) : new TextFile(withoutMark(text), new BitSet());
  }

  /** Returns how many lines there are; an empty one after the last line end counts as none. */
  int lines() {
    return starts.length - 1;
  }

  /** Returns lines, first and last included, without the last line's end. */
  String lines(int first, int last) {
    int end = starts[last + 1];
    while (end > starts[last] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(starts[first], end);
  }

  /** Returns lines with their ends, from one line to before another. */
  String block(int first, int end) {
    return text.substring(starts[first], starts[end]);
  }

  /** Says whether a line holds an odd number of quotes, and so may open or close a field of several lines. */
  boolean hasOddQuotes(int line) {
    return oddQuotes.get(line);
  }

  /** Says whether a line holds bytes that are no text. */
  boolean isMalformed(int line) {
    return malformed.get(line);
  }

  /** Finds the first line from one on that must be looked at alone. */
  int nextSuspect(int line) {
    int odd = oddQuotes.nextSetBit(line);
    int broken = malformed.nextSetBit(line);
    int suspect = odd < 0 ? broken : broken < 0 ? odd : Math.min(odd, broken);
    return suspect < 0 ? lines() : suspect;
  }

  private static int[] cut(String text, BitSet oddQuotes) {
    int[] starts = new int[1024];
    int lines = 0;
    int start = 0;
    boolean odd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        odd = !odd;
      } else if (c == '\n' || c == '\r') {
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        starts = lines + 2 > starts.length ? Arrays.copyOf(starts, starts.length * 2) : starts;
        starts[lines] = start;
        oddQuotes.set(lines++, odd);
        start = i + 1;
        odd = false;
      }
    }
    if (start < text.length()) {
      oddQuotes.set(lines, odd);
      starts = lines + 2 > starts.length ? Arrays.copyOf(starts, starts.length * 2) : starts;
      starts[lines++] = start;
    }
    starts[lines] = text.length();
    return Arrays.copyOf(starts, lines + 1);
  }

  /** Decodes a file that is damaged somewhere, or spliced from files in two encodings. */
  private static TextFile lineByLine(byte[] bytes) {
    Charset charset =
        startsWithMark(bytes) || isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030;
    StringBuilder text = new StringBuilder(bytes.length);
    BitSet malformed = new BitSet();
    int line = 0;
    for (int start = 0; start < bytes.length; line++) {
      int end = endOfLine(bytes, start);
      byte[] part = Arrays.copyOfRange(bytes, start, end);
      String decoded = strictly(charset, part);
      malformed.set(line, decoded == null);
      text.append(decoded == null ? loosely(charset, part) : decoded);
      start = end;
    }
    return new TextFile(withoutMark(text.toString()), malformed);
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    int lines = 0;
    int valid = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = endOfLine(bytes, start);
      if (!isAscii(bytes, start, end)) {
        lines++;
        valid +=
            strictly(StandardCharsets.UTF_8, Arrays.copyOfRange(bytes, start, end)) == null ? 0 : 1;
      }
      start = end;
    }
    return 2 * valid >= lines;
  }

  private static boolean isAscii(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int endOfLine(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      } else if (bytes[i] == '\r') {
        return i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
      }
    }
    return bytes.length;
  }

  private static @Nullable String strictly(Charset charset, byte[] bytes) {
    CharsetDecoder decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Decodes what can be decoded, keeping the line's end even where the broken character before it would eat it. */
  private static String loosely(Charset charset, byte[] line) {
    int end = line.length;
    while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
      end--;
    }
    return new String(line, 0, end, charset).replace('\n', ' ').replace('\r', ' ')
        + new String(line, end, line.length - end, StandardCharsets.US_ASCII);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
