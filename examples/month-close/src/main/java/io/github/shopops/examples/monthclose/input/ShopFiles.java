package io.github.shopops.examples.monthclose.input;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files of a shop in a directory. */
public final class ShopFiles {
  /** The file that tells a month of the one closed before it. */
  public static final String PREVIOUS = "previous.json";

  private ShopFiles() {}

  /**
   * Reads the CSV files of a directory and its {@value #PREVIOUS}, not those of the directories below it.
   *
   * @param directory the directory
   * @return their contents by name
   * @throws IOException if the directory or one of the files cannot be read
   */
  public static ImmutableSortedMap<String, byte[]> in(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files = listed
          .filter(Files::isRegularFile)
          .filter(file ->
              name(file).equals(PREVIOUS) || name(file).toLowerCase(Locale.ROOT).endsWith(".csv"))
          .toList();
    }
    ImmutableSortedMap.Builder<String, byte[]> contents = ImmutableSortedMap.naturalOrder();
    for (Path file : files) {
      contents.put(name(file), Files.readAllBytes(file));
    }
    return contents.buildOrThrow();
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
