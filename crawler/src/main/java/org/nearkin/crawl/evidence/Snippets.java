package org.nearkin.crawl.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.csv.CsvFeedReader;
import org.nearkin.crawl.feed.event.JsonLdBlock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Finds the words that stand at a place of a page or feed. Places are written as
/// [org.nearkin.claim.Evidence#locator] has them:
///
/// | | |
/// |---|---|
/// | `#tea > p:nth-of-type(2)` | CSS path of an element; what is marked up without an element of its own has `/name` behind it |
/// | `/0/name` | JSON pointer (RFC 6901, but no sign is escaped) |
/// | `script[1]/@graph/2/name` | number of a block of JSON-LD and a pointer inside it |
/// | `line 12/name` | row of a table that begins in a line, and the field it fills |
/// | `VEVENT[uid]/SUMMARY` | property of an event with a UID |
public final class Snippets {
  private static final Pattern LINE = Pattern.compile("line (\\d+)(?:/.*)?");
  private static final Pattern SCRIPT = Pattern.compile("script\\[(\\d+)](.*)");
  private static final Pattern EVENT = Pattern.compile("(?s)VEVENT\\[(.*)](?:/([^/]*))?");
  private static final Pattern MARKED_UP = Pattern.compile("(.*\\S)/[\\w:-]+");

  private Snippets() {}

  /// The page's own words at a place, empty if there are none or there is no such place.
  public static Optional<String> find(Page page, String locator) {
    var line = LINE.matcher(locator);
    if (line.matches()) {
      return CsvFeedReader.findRow(page.text(), Long.parseLong(line.group(1)))
          .map(cells -> String.join(" | ", cells));
    }
    var script = SCRIPT.matcher(locator);
    if (script.matches()) {
      return JsonLdBlock.find(page.document(), Integer.parseInt(script.group(1)))
          .flatMap(root -> JsonPlace.find(root, script.group(2)));
    }
    var event = EVENT.matcher(locator);
    if (event.matches()) {
      return CalendarPlaces.find(page.text(), event.group(1), Optional.ofNullable(event.group(2)));
    }
    return locator.startsWith("/")
        ? findInJson(page.text(), locator)
        : findInDocument(page.document(), locator);
  }

  private static Optional<String> findInJson(String text, String pointer) {
    try {
      return JsonPlace.find(JsonMapper.shared().readTree(text.replaceFirst("^\uFEFF", "")),
          pointer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> findInDocument(Document document, String path) {
    return findElement(document, path)
        .or(() -> {
          var marked = MARKED_UP.matcher(path);
          return marked.matches() ? findElement(document, marked.group(1)) : Optional.empty();
        })
        .map(Snippets::words)
        .filter(words -> !words.isBlank());
  }

  private static Optional<Element> findElement(Document document, String path) {
    try {
      return path.isBlank() ? Optional.empty() : Optional.ofNullable(document.selectFirst(path));
    } catch (SelectorParseException e) {
      return Optional.empty();
    }
  }

  /// What a reader sees and, as it may be what was read, what stands in the element's attributes.
  private static String words(Element element) {
    var attributes = element.attributes()
        .asList()
        .stream()
        .map(Attribute::getValue)
        .collect(Collectors.joining(" "));
    return element.hasText() ? element.text() + told(element) : attributes;
  }

  private static String told(Element element) {
    return element.select("[href], [content], [datetime], [title], [aria-label], [alt]")
        .stream()
        .flatMap(each -> each.attributes().asList().stream())
        .filter(each -> !each.getKey().equals("class") && !each.getKey().equals("style"))
        .map(each -> " [" + each.getKey() + ": " + each.getValue() + "]")
        .distinct()
        .collect(Collectors.joining());
  }
}
