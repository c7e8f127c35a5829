package org.nearkin.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a source definition from YAML; `source.schema.json` describes every key.
public final class SourceFile {
  /// The name of a definition that stands in a folder named like its id.
  public static final String NAME = "source.yaml";

  private SourceFile() {}

  /// The definition, or everything that is wrong with the file, each problem with its line. Cron text is taken as it is.
  public static SourceReading read(Path path) {
    return read(path, _ -> Optional.empty());
  }

  /// The definition, or everything that is wrong with the file, each problem with its line.
  ///
  /// @param cron what is wrong with a cron text, if anything
  public static SourceReading read(Path path, Function<Cadence.Cron, Optional<String>> cron) {
    try {
      return read(Files.readString(path), expectedId(path), path.getFileName().toString(), cron);
    } catch (IOException problem) {
      var message = "the file cannot be read: " + problem.getMessage();
      return invalid(new SourceProblem(path.toString(), 0, "", message, Optional.empty()));
    }
  }

  /// The definition that a text is, or everything that is wrong with it. Cron text is taken as it is.
  ///
  /// @param expectedId the id that the definition must have
  public static SourceReading read(String text, String expectedId) {
    return read(text, expectedId, expectedId + ".yaml", _ -> Optional.empty());
  }

  private static SourceReading read(String text, String expectedId, String file,
      Function<Cadence.Cron, Optional<String>> cron) {
    try {
      var document = YamlDocument.parse(text);
      var problems = SourceSchema.check(document, file);
      if (!problems.isEmpty()) {
        return new SourceReading.Invalid(problems);
      }
      var id = document.root().path("id").asString();
      if (!id.equals(expectedId)) {
        return invalid(new SourceProblem(file, document.lineOf("/id"), "id",
            "\"" + id + "\" should be the same as the file's or folder's name",
            Optional.of(expectedId)));
      }
      return SourceMapping.map(document, file, cron);
    } catch (YamlDocument.NotYaml problem) {
      return invalid(
          new SourceProblem(file, problem.line, "", problem.reason, Optional.empty()));
    }
  }

  private static String expectedId(Path path) {
    var file = path.getFileName().toString();
    var folder = path.toAbsolutePath().getParent();
    return file.equals(NAME) && folder != null && folder.getFileName() != null
        ? folder.getFileName().toString()
        : file.replaceFirst("\\.ya?ml$", "");
  }

  private static SourceReading invalid(SourceProblem problem) {
    return new SourceReading.Invalid(List.of(problem));
  }
}
