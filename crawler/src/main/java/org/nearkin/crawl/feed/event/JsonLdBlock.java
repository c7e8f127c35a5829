package org.nearkin.crawl.feed.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A block of JSON-LD in a page, read as leniently as pages write it.
public final class JsonLdBlock {
  private static final JsonMapper LENIENT = JsonMapper.builder()
      .enable(
          JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
          JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
          JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
      .build();
  private static final Pattern WRAPPING = Pattern.compile(
      "^\\s*(?://\\s*)?(?:<!--|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)"
          + "|(?://\\s*)?(?:-->|\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/)[\\s;]*$|;\\s*$");

  private JsonLdBlock() {}

  /// The elements that hold the blocks of a page, in its order.
  static List<Element> list(Document document) {
    return document.select("script[type*=ld+json]");
  }

  /// A block by its number, from 1; empty if there is none or it cannot be read.
  public static Optional<JsonNode> find(Document document, int number) {
    var blocks = list(document);
    try {
      return number < 1 || number > blocks.size()
          ? Optional.empty()
          : Optional.of(read(blocks.get(number - 1)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// What an element holds.
  ///
  /// @throws JacksonException if that is no JSON, not even leniently
  static JsonNode read(Element script) {
    return LENIENT.readTree(unwrap(script.data()));
  }

  private static String unwrap(String script) {
    var text = script;
    for (var found = WRAPPING.matcher(text); found.find(); found = WRAPPING.matcher(text)) {
      text = text.substring(0, found.start()) + text.substring(found.end());
    }
    return text.isBlank() ? "{}" : text;
  }
}
