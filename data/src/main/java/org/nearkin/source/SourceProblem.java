package org.nearkin.source;

import java.util.Optional;

/// What is wrong in a source file.
///
/// @param file the file's name
/// @param line counted from 1; 0 when the whole file is meant
/// @param path where, such as `crawl.every`
/// @param message one sentence
/// @param suggestion the nearest right word, where one is near
public record SourceProblem(
    String file,
    int line,
    String path,
    String message,
    Optional<String> suggestion) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ")
        + message
        + suggestion.map(word -> " (did you mean \"" + word + "\"?)").orElse("");
  }
}
