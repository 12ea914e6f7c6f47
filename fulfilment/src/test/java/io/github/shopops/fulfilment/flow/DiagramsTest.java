package io.github.shopops.fulfilment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.fulfilment.Machines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn for people is what the machines do. */
class DiagramsTest {
  static List<Machine<?, ?, ?, ?, ?>> machines() {
    return Machines.all();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void javadoc_showsTable(Machine<?, ?, ?, ?, ?> machine) throws IOException {
    Path source =
        Path.of("src/main/java").resolve(machine.getClass().getName().replace('.', '/') + ".java");
    String drawn = machine
        .table()
        .text()
        .lines()
        .map(line -> " * " + line + '\n')
        .collect(Collectors.joining("", " * <pre>\n", " * </pre>\n"));

    assertThat(Files.readString(source)).contains(drawn);
  }

  @ParameterizedTest
  @MethodSource("machines")
  void readme_showsDiagram(Machine<?, ?, ?, ?, ?> machine) throws IOException {
    String drawn = "## `" + machine.getClass().getSimpleName() + "`\n\n```mermaid\n"
        + machine.table().mermaid() + "```\n";

    assertThat(Files.readString(Path.of("README.md"))).contains(drawn);
  }
}
