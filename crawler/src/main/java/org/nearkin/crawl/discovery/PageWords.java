package org.nearkin.crawl.discovery;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.select.Selector.SelectorParseException;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.extract.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The page's own words around what was read from it, looked up by the evidence as anybody could.
public final class PageWords {
  private static final int AROUND = 40;
  private static final String ELLIPSIS = "…";

  private final Map<URI, Page> pages;

  /// Words of these pages.
  ///
  /// @param pages that were read
  public PageWords(List<Page> pages) {
    this.pages = pages.stream()
        .collect(Collectors.toMap(Page::address, page -> page, (one, _) -> one));
  }

  /// The words at the place of the evidence, cut to what stands around the statement; empty if there is nothing more
  /// than the statement, or if the place cannot be looked up.
  public Optional<String> findAround(Statement said) {
    return Optional.ofNullable(pages.get(said.evidence().document()))
        .flatMap(page -> page.isDocument()
            ? findInDocument(page, said.evidence())
            : findInJson(page, said.evidence()))
        .map(words -> words.replaceAll("\\s+", " ").strip())
        .filter(words -> !words.isEmpty() && !words.equals(said.text()))
        .map(words -> cut(words, said.text()));
  }

  private static Optional<String> findInDocument(Page page, Evidence evidence) {
    try {
      return Optional.ofNullable(page.document().selectFirst(evidence.locator()))
          .map(element -> element.text());
    } catch (SelectorParseException | IllegalArgumentException noCssPath) {
      return Optional.empty();
    }
  }

  private static Optional<String> findInJson(Page page, Evidence evidence) {
    try {
      return Optional.of(JsonMapper.shared().readTree(page.text()).at(evidence.locator()))
          .filter(node -> !node.isMissingNode())
          .map(node -> node.isValueNode() ? node.asString("") : node.toString());
    } catch (JacksonException | IllegalArgumentException noPointer) {
      return Optional.empty();
    }
  }

  private static String cut(String words, String said) {
    var at = Math.max(0, words.indexOf(said.replaceAll("\\s+", " ")));
    var from = Math.max(0, at - AROUND);
    var to = Math.min(words.length(), at + Math.min(said.length(), 2 * AROUND) + AROUND);
    return (from > 0 ? ELLIPSIS : "") + words.substring(from, to)
        + (to < words.length() ? ELLIPSIS : "");
  }
}
