package org.nearkin.crawl.fetch.robots;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// What a page asks crawlers to do with it, in `<meta name="robots">` and in the header X-Robots-Tag.
///
/// What is said to all and what is said to us is joined, and the stricter wins. What is said to others is not for us.
///
/// @param noindex the page shall not be found: nothing of it may be published
/// @param nofollow its links shall not be followed
/// @param noarchive no copy of it shall be kept
public record PageDirectives(boolean noindex, boolean nofollow, boolean noarchive) {
  private static final PageDirectives NONE = new PageDirectives(false, false, false);
  private static final String EVERYBODY = "robots";
  /// A name and a colon; what follows is said to that crawler only.
  private static final Pattern ADDRESSEE = Pattern
      .compile("(?!(?:unavailable_after|max-[a-z-]+)\\s*:)([a-z0-9_*-]+)\\s*:\\s*");
  private static final Pattern UNAVAILABLE = Pattern.compile("unavailable_after\\s*:\\s*");
  private static final Pattern WORDS = Pattern.compile("[^,]+");
  private static final Pattern GAP = Pattern.compile("[,\\s]+");

  /// Reads headers and document.
  ///
  /// @param robotsTags the X-Robots-Tag headers as sent
  /// @param robotsName our name in lower case
  /// @param now for pages that are available for a time only
  public static PageDirectives of(
      List<String> robotsTags, Document document, String robotsName, Instant now) {
    var inPage = document.select("meta[name]")
        .stream()
        .filter(meta -> isAddressee(meta.attr("name").strip(), robotsName))
        .map(meta -> read(meta.attr("content"), robotsName, now));
    return Stream.concat(Stream.of(of(robotsTags, robotsName, now)), inPage)
        .reduce(NONE, PageDirectives::and);
  }

  /// Reads headers only, for what is no HTML page.
  public static PageDirectives of(List<String> robotsTags, String robotsName, Instant now) {
    return robotsTags.stream()
        .map(tag -> read(tag, robotsName, now))
        .reduce(NONE, PageDirectives::and);
  }

  private PageDirectives and(PageDirectives other) {
    return new PageDirectives(noindex || other.noindex, nofollow || other.nofollow,
        noarchive || other.noarchive);
  }

  private static boolean isAddressee(String name, String robotsName) {
    return name.equals("*") || name.equalsIgnoreCase(EVERYBODY)
        || name.equalsIgnoreCase(robotsName);
  }

  private static PageDirectives read(String tag, String robotsName, Instant now) {
    var rest = tag.toLowerCase(Locale.ROOT);
    var said = NONE;
    var isForUs = true;
    while (!rest.isEmpty()) {
      var addressee = ADDRESSEE.matcher(rest);
      if (addressee.lookingAt()) {
        isForUs = isAddressee(addressee.group(1), robotsName);
        rest = rest.substring(addressee.end());
      }
      var end = endOfDirective(rest);
      if (isForUs) {
        said = said.and(directive(rest.substring(0, end), now));
      }
      rest = rest.substring(end);
      var gap = GAP.matcher(rest);
      rest = gap.lookingAt() ? rest.substring(gap.end()) : rest;
    }
    return said;
  }

  /// Up to the next comma, but a date may hold one.
  private static int endOfDirective(String rest) {
    var unavailable = UNAVAILABLE.matcher(rest);
    if (unavailable.lookingAt()) {
      var date = StatedInstant.find(rest, unavailable.end());
      if (date.isPresent()) {
        return date.get().end();
      }
    }
    var words = WORDS.matcher(rest);
    return words.lookingAt() ? words.end() : 0;
  }

  private static PageDirectives directive(String text, Instant now) {
    var unavailable = UNAVAILABLE.matcher(text);
    if (unavailable.lookingAt()) {
      var isOver = StatedInstant.find(text, unavailable.end())
          .filter(date -> !date.instant().isAfter(now))
          .isPresent();
      return new PageDirectives(isOver, false, false);
    }
    // Some write blanks or semicolons in place of commas.
    return Stream.of(text.strip().split("[\\s;]+"))
        .map(PageDirectives::word)
        .reduce(NONE, PageDirectives::and);
  }

  private static PageDirectives word(String word) {
    return switch (word) {
      case "noindex" -> new PageDirectives(true, false, false);
      case "nofollow" -> new PageDirectives(false, true, false);
      case "noarchive", "nocache" -> new PageDirectives(false, false, true);
      case "none" -> new PageDirectives(true, true, false);
      default -> NONE;
    };
  }
}
