package org.nearkin.crawl;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Which pages belong to a source, and how they are read.
final class SourceScope {
  private final Set<String> hosts;
  private final List<RuledPaths> rules;

  private record RuledPaths(PageRule rule, List<PathGlob> globs) {

    boolean matches(String path) {
      return globs.stream().anyMatch(glob -> glob.matches(path));
    }
  }

  SourceScope(SourceDefinition source) {
    hosts = source.crawl().start().stream().map(SourceScope::site).collect(Collectors.toSet());
    rules = source.pages()
        .stream()
        .map(rule -> new RuledPaths(rule, rule.paths().stream().map(PathGlob::new).toList()))
        .toList();
  }

  /// The first rule with a matching path.
  Optional<PageRule> findRule(URI address) {
    var path = Optional.ofNullable(address.getPath()).filter(text -> !text.isEmpty()).orElse("/");
    return rules.stream().filter(rule -> rule.matches(path)).map(RuledPaths::rule).findFirst();
  }

  /// Whether an address is on one of the hosts of the start pages; a leading `www.` makes no difference, another port does.
  boolean isSameSite(URI address) {
    return address.getHost() != null && hosts.contains(site(address));
  }

  private static String site(URI address) {
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    var name = host.startsWith("www.") ? host.substring("www.".length()) : host;
    var port = address.getPort();
    return port < 0 || port == 80 || port == 443 ? name : name + ":" + port;
  }
}
