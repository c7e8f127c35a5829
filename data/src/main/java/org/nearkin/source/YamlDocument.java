package org.nearkin.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A YAML text as a JSON tree that remembers on which line everything stands.
public final class YamlDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_CHARACTERS = 1_000_000;
  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode root;

  private YamlDocument(Optional<Node> top) {
    root = top.map(node -> convert(node, "")).orElseGet(NODES::objectNode);
  }

  /// A text that is not YAML.
  public static final class NotYaml extends Exception {
    private static final long serialVersionUID = 1;
    public final String reason;
    public final int line;

    NotYaml(String reason, int line, Throwable cause) {
      super(reason, cause);
      this.reason = reason;
      this.line = line;
    }
  }

  /// Reads a text.
  ///
  /// @throws NotYaml naming the line
  public static YamlDocument parse(String text) throws NotYaml {
    // Aliases to collections could blow a small file up to a huge tree.
    var settings = LoadSettings.builder()
        .setAllowDuplicateKeys(false)
        .setMaxAliasesForCollections(0)
        .setCodePointLimit(MAX_CHARACTERS)
        .build();
    try {
      return new YamlDocument(new Compose(settings).composeString(text));
    } catch (MarkedYamlEngineException problem) {
      var line = problem.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new NotYaml("this is not YAML: " + problem.getProblem(), line, problem);
    } catch (YamlEngineException problem) {
      throw new NotYaml("this is not YAML: " + problem.getMessage(), 0, problem);
    }
  }

  /// The whole text as a tree; an empty object for an empty text.
  public JsonNode root() {
    return root;
  }

  /// The line of a JSON pointer or of the nearest thing around it; 0 for an empty document.
  public int lineOf(String pointer) {
    for (var at = pointer;; at = at.substring(0, at.lastIndexOf('/'))) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
      if (at.isEmpty()) {
        return 0;
      }
    }
  }

  private JsonNode convert(Node node, String pointer) {
    node.getStartMark().ifPresent(mark -> lines.putIfAbsent(pointer, mark.getLine() + 1));
    return switch (node) {
      case MappingNode mapping -> convertMapping(mapping, pointer);
      case SequenceNode sequence -> convertSequence(sequence, pointer);
      case ScalarNode scalar -> convertScalar(scalar);
      default -> throw new YamlEngineException("aliases are not allowed here");
    };
  }

  private JsonNode convertMapping(MappingNode mapping, String pointer) {
    var object = NODES.objectNode();
    for (var tuple : mapping.getValue()) {
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      var below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      tuple.getKeyNode().getStartMark().ifPresent(mark -> lines.put(below, mark.getLine() + 1));
      if (object.has(key)) {
        throw new YamlEngineException("the key \"" + key + "\" stands twice");
      }
      object.set(key, convert(tuple.getValueNode(), below));
    }
    return object;
  }

  private JsonNode convertSequence(SequenceNode sequence, String pointer) {
    var items = new ArrayList<JsonNode>();
    List<Node> nodes = sequence.getValue();
    for (var index = 0; index < nodes.size(); index++) {
      items.add(convert(nodes.get(index), pointer + "/" + index));
    }
    return NODES.arrayNode().addAll(items);
  }

  private static JsonNode convertScalar(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,9}")) {
      return NODES.numberNode(Integer.parseInt(text));
    }
    return tag.equals(Tag.FLOAT)
        ? NODES.numberNode(Double.parseDouble(text))
        : NODES.stringNode(text);
  }
}
