package org.nearkin.source.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A fictional site as it looked from one day on.
///
/// @param since the first day, [LocalDate#MIN] for a site that has always looked like this
/// @param folder holds `site/`, `expected.jsonl` and, if the server does more than send files, `server.yaml`
public record SampleVersion(LocalDate since, Path folder, List<ServerRule> rules) {
  private static final String PAGES = "site";
  private static final String INDEX = "index.html";

  public SampleVersion {
    rules = List.copyOf(rules);
  }

  static boolean isIn(Path folder) {
    return Files.isDirectory(folder.resolve(PAGES));
  }

  static SampleVersion load(LocalDate since, Path folder) throws IOException {
    return new SampleVersion(since, folder, ServerRule.load(folder.resolve(ServerRule.FILE_NAME)));
  }

  /// The folder whose files the server sends.
  public Path root() {
    return folder.resolve(PAGES);
  }

  /// What a person reads on the pages, one JSON object per line.
  public Path expected() {
    return folder.resolve("expected.jsonl");
  }

  /// A page or feed that the site answers with 200.
  ///
  /// @param path path and query, such as `/groups/?page=2`
  public record SentFile(String path, SampleAnswer.Sent sent) {}

  /// Everything the site answers with a file, in the order of the files' names, each file once: under its own path, or
  /// under the first one that `server.yaml` gives it.
  ///
  /// @throws IOException if the folder cannot be read
  public List<SentFile> listFiles() throws IOException {
    try (var files = Files.walk(root())) {
      return files.filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> addresses(file).flatMap(path -> find(path, file).stream()).limit(1))
          .toList();
    }
  }

  /// The file, if a path and query lead to it.
  private Optional<SentFile> find(String path, Path file) {
    var parts = path.split("\\?", 2);
    var query = parts.length > 1 ? Optional.of(parts[1]) : Optional.<String>empty();
    return answer(parts[0], query) instanceof SampleAnswer.Sent sent
        && sent.status() == 200 && sent.file().equals(file)
            ? Optional.of(new SentFile(path, sent))
            : Optional.empty();
  }

  private Stream<String> addresses(Path file) {
    var relative = root().relativize(file).toString().replace('\\', '/');
    return Stream.concat(
        rules.stream().filter(rule -> rule.sends(relative)).map(ServerRule::example),
        Stream.of("/" + relative.replaceFirst("(^|/)" + INDEX + "$", "$1")));
  }

  /// What the site's server answers.
  ///
  /// @param path begins with a slash, decoded
  /// @param query as in the address, without the question mark
  public SampleAnswer answer(String path, Optional<String> query) {
    return rules.stream()
        .filter(rule -> rule.matches(path, query.orElse("")))
        .findFirst()
        .map(rule -> rule.answer(root()))
        .orElseGet(() -> plainFile(path));
  }

  private SampleAnswer plainFile(String path) {
    var file = root().resolve(path.substring(1)).normalize();
    var page = Files.isDirectory(file) ? file.resolve(INDEX) : file;
    return page.startsWith(root()) && Files.isRegularFile(page)
        ? new SampleAnswer.Sent(200, page, MediaTypes.of(page))
        : new SampleAnswer.NotFound();
  }
}
