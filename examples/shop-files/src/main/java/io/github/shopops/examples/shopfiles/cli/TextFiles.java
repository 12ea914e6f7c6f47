package io.github.shopops.examples.shopfiles.cli;

import com.google.common.collect.ImmutableSortedMap;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and writes the small files of a command, texts in UTF-8. */
public final class TextFiles {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFiles() {}

  /**
   * Reads a text.
   *
   * @param file the file
   * @param key the key of the sentence that says why it cannot be read, of the file, the reason and what else there is to say
   * @param more what else there is to say
   * @return the text without a byte order mark
   * @throws CannotStart if it cannot be read
   */
  public static String read(Path file, String key, String more) throws CannotStart {
    try {
      return withoutMark(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CannotStart.because(key, file.toString(), reason(e), more);
    }
  }

  /**
   * Reads a text that is already in memory; what is not UTF-8 in it is for its reader to refuse.
   *
   * @param bytes the bytes
   * @return the text without a byte order mark
   */
  public static String text(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * Writes a text, into a folder that is made if there is none.
   *
   * @param file the file
   * @param text the text
   * @throws CannotStart if it cannot be written
   */
  public static void write(Path file, String text) throws CannotStart {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Writes files into a folder that is made if there is none.
   *
   * @param folder the folder
   * @param files their contents by name
   * @throws CannotStart if one of them cannot be written
   */
  public static void write(Path folder, Map<String, byte[]> files) throws CannotStart {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * Reads the CSV files of a folder, not those of the folders below it.
   *
   * @param folder the folder
   * @param others the names of further files to read where they are there
   * @return their contents by name
   * @throws CannotStart if the folder or one of the files cannot be read
   */
  public static ImmutableSortedMap<String, byte[]> in(Path folder, String... others)
      throws CannotStart {
    ImmutableSortedMap.Builder<String, byte[]> contents = ImmutableSortedMap.naturalOrder();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.filter(Files::isRegularFile).toList()) {
        String name = name(file);
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv") || List.of(others).contains(name)) {
          contents.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return contents.buildOrThrow();
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /**
   * Says that a folder's files, or a file, cannot be read.
   *
   * @param place the folder or file
   * @param e why not
   * @return the exception
   */
  public static CannotStart unreadable(Path place, IOException e) {
    return CannotStart.because("cli.folder-unreadable", place.toString(), reason(e));
  }

  /**
   * Says that something cannot be written.
   *
   * @param place the file or folder
   * @param e why not
   * @return the exception
   */
  public static CannotStart unwritable(Path place, IOException e) {
    return CannotStart.because("cli.unwritable", place.toString(), reason(e));
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
