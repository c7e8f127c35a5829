package org.nearkin.source.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearkin.source.YamlDocument;
import tools.jackson.databind.JsonNode;

/// One line of a site's `server.yaml`: what is answered instead of the plain file.
///
/// @param path exact, or a beginning that ends in `/**`
/// @param query parameters that the query must hold, joined by `&`; empty: whatever the query
/// @param file below `site/`
/// @param status 200 unless told otherwise
public record ServerRule(
    String path,
    String query,
    Optional<String> file,
    Optional<String> type,
    Optional<String> location,
    int status) {
  static final String FILE_NAME = "server.yaml";
  private static final String ANYTHING = "/**";
  private static final Set<String> KEYS = Set.of(
      "path", "query", "file", "type", "location", "status");

  static List<ServerRule> load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return parse(YamlDocument.parse(Files.readString(file)), file);
    } catch (YamlDocument.NotYaml problem) {
      throw new IllegalArgumentException(
          file + ", line " + problem.line + ": " + problem.reason, problem);
    }
  }

  private static List<ServerRule> parse(YamlDocument document, Path file) {
    var rules = new ArrayList<ServerRule>();
    var entries = document.root().path("answers");
    for (var i = 0; i < entries.size(); i++) {
      var where = file + ", line " + document.lineOf("/answers/" + i);
      rules.add(parse(entries.get(i), where, file.resolveSibling("site")));
    }
    return rules;
  }

  private static ServerRule parse(JsonNode entry, String where, Path root) {
    var unknown = entry.propertyNames().stream().filter(key -> !KEYS.contains(key)).findFirst();
    if (unknown.isPresent()) {
      throw new IllegalArgumentException(
          where + ": unknown key \"" + unknown.get() + "\"; known are " + KEYS);
    }
    var path = entry.path("path").asString("");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(where + ": an answer needs a path that begins with /");
    }
    var file = entry.path("file").asStringOpt();
    if (file.isPresent() && !Files.isRegularFile(root.resolve(file.get()))) {
      throw new IllegalArgumentException(where + ": there is no file " + file.get());
    }
    return new ServerRule(path, entry.path("query").asString(""), file,
        entry.path("type").asStringOpt(), entry.path("location").asStringOpt(),
        entry.path("status").asInt(200));
  }

  boolean matches(String asked, String askedQuery) {
    var prefix = path.endsWith(ANYTHING);
    var onPath = prefix
        ? asked.startsWith(path.substring(0, path.length() - ANYTHING.length() + 1))
        : asked.equals(path);
    return onPath && (query.isEmpty()
        || List.of(askedQuery.split("&")).containsAll(List.of(query.split("&"))));
  }

  boolean sends(String relative) {
    return file.filter(relative::equals).isPresent() && !path.endsWith(ANYTHING);
  }

  /// An address that this line answers.
  String example() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  SampleAnswer answer(Path root) {
    if (location.isPresent()) {
      return new SampleAnswer.Moved(status, location.get());
    }
    return file.map(root::resolve)
        .<SampleAnswer>map(path -> new SampleAnswer.Sent(
            status, path, type.orElseGet(() -> MediaTypes.of(path))))
        .orElseGet(() -> new SampleAnswer.Bare(status));
  }
}
