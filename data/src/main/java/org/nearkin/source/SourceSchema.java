package org.nearkin.source;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a source file's shape against `source.schema.json` and says in plain words what is wrong.
final class SourceSchema {
  private static final JsonNode DOCUMENT = load();
  private static final Schema SCHEMA = SchemaRegistry
      .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
      .getSchema(DOCUMENT);

  private SourceSchema() {}

  static List<SourceProblem> check(YamlDocument document, String file) {
    return SCHEMA.validate(document.root())
        .stream()
        .map(error -> explain(error, document, file))
        .distinct()
        .toList();
  }

  private static SourceProblem explain(Error error, YamlDocument document, String file) {
    var pointer = error.getInstanceLocation().toString();
    var message = switch (error.getKeyword()) {
      case "additionalProperties" -> "the key \"" + error.getProperty() + "\" is unknown";
      case "required" -> "the key \"" + error.getProperty() + "\" is missing";
      case "enum" -> "\"" + written(error) + "\" is not one of " + String.join(", ", words(error));
      case "type" -> "expected " + rule(error).toString().replace("\"", "") + ", found "
          + written(error);
      case "pattern" -> "\"" + written(error) + "\" does not fit: " + description(error);
      default -> error.getMessage();
    };
    var at = error.getKeyword().equals("additionalProperties")
        ? pointer + "/" + error.getProperty()
        : pointer;
    return new SourceProblem(file, document.lineOf(at), readable(at), message, suggest(error));
  }

  private static Optional<String> suggest(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> NearestWord.find(
          error.getProperty(), parent(error).path("properties").propertyNames());
      case "enum" -> NearestWord.find(written(error), words(error));
      default -> Optional.empty();
    };
  }

  private static String written(Error error) {
    var node = error.getInstanceNode();
    return node.isValueNode() ? node.asString() : node.isArray() ? "a list" : "a map";
  }

  private static List<String> words(Error error) {
    return rule(error).valueStream().map(JsonNode::asString).toList();
  }

  private static String description(Error error) {
    return parent(error).path("description").asString("");
  }

  private static JsonNode rule(Error error) {
    return DOCUMENT.at(error.getSchemaLocation().getFragment().toString());
  }

  private static JsonNode parent(Error error) {
    var pointer = error.getSchemaLocation().getFragment().toString();
    return DOCUMENT.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  /// `/pages/0/read` as people write it: `pages[0].read`.
  static String readable(String pointer) {
    return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
  }

  private static JsonNode load() {
    try (InputStream stream = SourceSchema.class.getResourceAsStream("source.schema.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(stream, "source.schema.json"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
