package org.nearkin.crawl.discovery.site;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.feed.Fingerprint;

/// Finds the name by which a site calls itself.
public final class SiteName {
  private static final Pattern SEPARATOR = Pattern
      .compile("\\s+[|–—»«·•:-]+\\s+|\\s*[|»«•]\\s*|:\\s+");
  private static final Pattern GENERIC = Pattern.compile(
      "(?i)(?:home|home ?page|welcome|start|inicio|accueil|index|untitled.*|calendar|events)");
  private static final int LONGEST = 100;
  private static final int TELLING = 4;
  private static final int SURE = 2;

  private SiteName() {}

  /// The name, and where it stands.
  ///
  /// @param pages web pages of the site, the start first
  public static Optional<Stated> find(List<Page> pages) {
    return pages.stream()
        .map(Page::document)
        .flatMap(document -> Stream
            .of(meta(document, "og:site_name"), meta(document, "application-name"))
            .flatMap(Optional::stream))
        .findFirst()
        .or(() -> fromTitles(pages));
  }

  private static Optional<Stated> meta(Document document, String name) {
    return document.select("meta[property=%1$s], meta[name=%1$s]".formatted(name))
        .stream()
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty() && content.length() <= LONGEST)
        .map(content -> new Stated(content, "<meta " + name + ">"))
        .findFirst();
  }

  /// The part that titles share, else the last part of the first one, as most sites put their name last.
  private static Optional<Stated> fromTitles(List<Page> pages) {
    var titles = pages.stream()
        .map(page -> parts(page.document().title()))
        .filter(parts -> !parts.isEmpty())
        .distinct()
        .toList();
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    var first = titles.getFirst();
    return first.reversed()
        .stream()
        .filter(part -> titles.size() > 1
            && titles.stream().filter(parts -> parts.contains(part)).count() * 2 > titles.size())
        .map(part -> new Stated(part, "what the titles of its pages share"))
        .findFirst()
        .or(() -> Optional
            .of(new Stated(likeHost(first, pages.getFirst()), "the title of its first page")))
        .filter(name -> name.value().length() <= LONGEST);
  }

  /// The part whose words the host's name is made of, else the last one.
  private static String likeHost(List<String> parts, Page page) {
    var host = String.valueOf(page.address().getHost());
    return parts.stream()
        .filter(part -> Arrays.stream(Fingerprint.normalize(part).split(" "))
            .filter(word -> word.length() >= TELLING && host.contains(word))
            .count() >= SURE)
        .findFirst()
        .orElse(parts.getLast());
  }

  private static List<String> parts(String title) {
    return Arrays.stream(SEPARATOR.split(title))
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(part -> !part.isEmpty() && !GENERIC.matcher(part).matches())
        .toList();
  }
}
