package io.github.shopops.examples.cartpricing.cli;

import io.github.shopops.core.clause.Message;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Reads and writes the small text files of the command, all of them UTF-8. */
final class TextFiles {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFiles() {}

  /** Reads a text, or says why the file cannot be read. */
  static String read(Path file) throws CannotStart {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw CannotStart.because("cli.unreadable", file.toString(), reason(e));
    }
  }

  /** Writes a text, or says why it cannot be written. */
  static void write(Path file, String text) throws CannotStart {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw CannotStart.because("cli.unwritable", file.toString(), reason(e));
    }
  }

  /** Says what went wrong with a file, in the fewest words; the system's own are often no more than the file's name. */
  private static Message reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Message.of("cli.reason.missing");
    } else if (e instanceof AccessDeniedException) {
      return Message.of("cli.reason.denied");
    } else if (e instanceof CharacterCodingException) {
      return Message.of("cli.reason.encoding");
    } else if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return Message.of("cli.reason.not-a-folder");
    }
    return Message.of("cli.reason.other", String.valueOf(e.getMessage()));
  }
}
