package org.nearkin.crawl.extract;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Chooses the rule that reads a page.
public final class PageRules {
  private static final Pattern WILDCARD = Pattern.compile("\\*\\*|\\*|\\?");

  private PageRules() {}

  /// The first rule with a glob that matches the path of the address.
  ///
  /// `**` stands for anything, `*` and `?` for anything but a slash; `/groups/**` matches `/groups/` too.
  public static Optional<PageRule> find(SourceDefinition source, URI address) {
    var path = address.getPath() == null || address.getPath().isEmpty() ? "/" : address.getPath();
    return source.pages()
        .stream()
        .filter(rule -> rule.paths().stream().anyMatch(glob -> matches(glob, path)))
        .findFirst();
  }

  static boolean matches(String glob, String path) {
    var regex = Stream.of(WILDCARD.splitWithDelimiters(glob, 0))
        .map(PageRules::regex)
        .collect(Collectors.joining());
    return path.matches(regex);
  }

  private static String regex(String part) {
    return switch (part) {
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> Pattern.quote(part);
    };
  }
}
