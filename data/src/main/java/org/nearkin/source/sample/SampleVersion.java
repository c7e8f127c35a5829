package org.nearkin.source.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// Everything the site answers with a file, in the order of the files' names: each file under its own path, and those
  /// that `server.yaml` sends elsewhere under that path.
  ///
  /// @throws IOException if the folder cannot be read
  public List<SentFile> listFiles() throws IOException {
    var sent = new ArrayList<SentFile>();
    try (var files = Files.walk(root())) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        addresses(file).forEach(path -> addIfSent(sent, path, file));
      }
    }
    return sent;
  }

  private void addIfSent(List<SentFile> all, String path, Path file) {
    var parts = path.split("\\?", 2);
    var query = parts.length > 1 ? Optional.of(parts[1]) : Optional.<String>empty();
    if (answer(parts[0], query) instanceof SampleAnswer.Sent sent
        && sent.status() == 200
        && sent.file().equals(file)) {
      all.add(new SentFile(path, sent));
    }
  }

  private List<String> addresses(Path file) {
    var relative = root().relativize(file).toString().replace('\\', '/');
    var named = rules.stream()
        .filter(rule -> rule.sends(relative))
        .map(ServerRule::example)
        .toList();
    return named.isEmpty()
        ? List.of("/" + relative.replaceFirst("(^|/)" + INDEX + "$", "$1"))
        : named;
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
