package org.nearkin.crawl.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Who asks: what every request says about us, so that a site's owner can look us up and write to us.
///
/// @param name letters, hyphens and underscores, because robots.txt knows no other names
/// @param about a page that says what the crawler does and how to keep it out
/// @param mail an address that a person reads
public record CrawlerIdentity(String name, String version, URI about, String mail) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_-]+");
  private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e&&[^();]]+");

  public CrawlerIdentity {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a crawler's name is made of letters, not " + name);
    }
    if (!WORD.matcher(version).matches() || !WORD.matcher(mail).matches()) {
      throw new IllegalArgumentException("version and mail address must fit into a header");
    }
  }

  /// The User-Agent header, such as `NearkinBot/0.1 (+https://example.org/bot; mailto:bot@example.org)`.
  public String userAgent() {
    return name + "/" + version + " (+" + about.toASCIIString() + "; mailto:" + mail + ")";
  }

  /// The name under which robots.txt speaks to us, in lower case.
  public String robotsName() {
    return name.toLowerCase(Locale.ROOT);
  }
}
