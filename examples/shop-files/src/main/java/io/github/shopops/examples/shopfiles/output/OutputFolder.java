package io.github.shopops.examples.shopfiles.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that text files in UTF-8 are written into. */
public final class OutputFolder {
  private OutputFolder() {}

  /** What stands in a file. */
  public interface Content {
    /**
     * Writes it.
     *
     * @param out where to; not closed
     * @throws IOException if it cannot be written there
     */
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a file, replacing one of an earlier run.
   *
   * @param folder the folder, made if it does not exist
   * @param name the file's name
   * @param content what stands in it
   * @throws IOException if the folder cannot be made or the file cannot be written
   */
  public static void write(Path folder, String name, Content content) throws IOException {
    Files.createDirectories(folder);
    OutputStream bytes = Files.newOutputStream(folder.resolve(name));
    // A writer of this sort replaces half characters from damaged input; Files.newBufferedWriter
    // would throw.
    try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      content.write(out);
    }
  }
}
