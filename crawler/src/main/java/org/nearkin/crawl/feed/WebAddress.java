package org.nearkin.crawl.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// Web addresses as pages write them.
public final class WebAddress {

  private WebAddress() {}

  /// A complete http or https address; blanks inside, a common slip, are encoded.
  public static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text.strip().replace(" ", "%20"))).filter(WebAddress::isComplete);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isComplete(URI address) {
    var scheme = address.getScheme();
    return address.getHost() != null
        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
  }

  /// What the addresses of a page are relative to: its `base` element, or the page itself.
  public static URI base(Document document, URI page) {
    return Optional.ofNullable(document.selectFirst("base[href]"))
        .flatMap(base -> resolve(page, base.attr("href")))
        .orElse(page);
  }

  /// The web address that a link leads to. Several times quicker than jsoup's `absUrl`, which matters on pages of
  /// hundreds of links.
  ///
  /// @param link as written
  public static Optional<URI> resolve(URI base, String link) {
    try {
      var written = link.strip().replace(" ", "%20");
      // java.net.URI drops the last part of the path here, which RFC 3986 keeps.
      var reference = written.startsWith("?") ? base.getRawPath() + written : written;
      return Optional.of(base.resolve(reference)).filter(WebAddress::isComplete);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /// The address to fetch for a link that asks to subscribe (`webcal:`), in the page's own scheme; others as they are.
  public static String ofSubscription(String link, URI page) {
    return link.regionMatches(true, 0, "webcal", 0, 6)
        ? link.replaceFirst("^(?i)webcals?:(?=//)", page.getScheme() + ":")
        : link;
  }

  /// Whether two addresses are served by the same host and port.
  public static boolean sameHost(URI one, URI other) {
    return one.getHost() != null
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }

  /// The address up to its fragment.
  public static URI withoutFragment(URI address) {
    var text = address.toString();
    var hash = text.indexOf('#');
    return hash < 0 ? address : URI.create(text.substring(0, hash));
  }
}
