package org.nearkin.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The source definitions of a directory, and what is wrong with its files.
///
/// @param definitions those without problems, by id
public record SourceCatalog(List<SourceDefinition> definitions, List<SourceProblem> problems) {

  public SourceCatalog {
    definitions = List.copyOf(definitions);
    problems = List.copyOf(problems);
  }

  /// Reads every `*.yaml` of the directory and every `source.yaml` of its folders. Cron text is taken as it is.
  ///
  /// @throws IOException if the directory cannot be listed
  public static SourceCatalog load(Path directory) throws IOException {
    return load(directory, _ -> Optional.empty());
  }

  /// Reads every `*.yaml` of the directory and every `source.yaml` of its folders.
  ///
  /// @param cron what is wrong with a cron text, if anything
  /// @throws IOException if the directory cannot be listed
  public static SourceCatalog load(Path directory, Function<Cadence.Cron, Optional<String>> cron)
      throws IOException {
    var definitions = new TreeMap<String, SourceDefinition>();
    var problems = new ArrayList<SourceProblem>();
    for (var path : listFiles(directory)) {
      switch (SourceFile.read(path, cron)) {
        case SourceReading.Invalid invalid -> problems.addAll(invalid.problems());
        case SourceReading.Valid(var definition) -> {
          if (definitions.putIfAbsent(definition.id(), definition) != null) {
            problems.add(new SourceProblem(directory.relativize(path).toString(), 0, "id",
                "another file already defines \"" + definition.id() + "\"", Optional.empty()));
          }
        }
      }
    }
    return new SourceCatalog(List.copyOf(definitions.values()), problems);
  }

  /// The definition with this id.
  public Optional<SourceDefinition> find(String id) {
    return definitions.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  private static List<Path> listFiles(Path directory) throws IOException {
    try (var paths = Files.find(directory, 2, (path, attributes) -> attributes.isRegularFile())) {
      return paths.filter(path -> isDefinition(directory, path)).sorted().toList();
    }
  }

  private static boolean isDefinition(Path directory, Path path) {
    return directory.equals(path.getParent())
        ? path.toString().endsWith(".yaml")
        : path.endsWith(SourceFile.NAME);
  }
}
