package org.nearkin.crawl.verdict.notfound;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// A site's front page, to which servers send those who ask for what they have not.
public final class SiteRoot {
  private static final Pattern FRONT = Pattern.compile(
      "/?|/(?:index|default|home)(?:\\.[a-z]{3,5})?/?|/[a-z]{2}(?:-[a-z]{2})?/?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD_BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int WORD = 4;

  private SiteRoot() {}

  /// Whether a redirect leads from a page deeper in a site to its front page, or to that of another language.
  public static boolean isRootRedirect(URI asked, URI target) {
    return isDeep(asked) && isFront(target) && site(asked).equals(site(target));
  }

  /// Whether a page from deeper in the site says that it is the front page.
  ///
  /// Some sites say so on every page by mistake. So a page whose title or heading has a word of the address is
  /// taken for what was asked for.
  public static boolean isCanonicalOf(URI asked, Document document) {
    return findCanonical(document).filter(target -> isRootRedirect(asked, target)).isPresent()
        && !isAbout(asked, document);
  }

  private static Optional<URI> findCanonical(Document document) {
    var link = document.selectFirst("link[rel=canonical][href]");
    if (link == null || link.absUrl("href").isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(link.absUrl("href")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAbout(URI asked, Document document) {
    var words = plain(document.title() + " " + document.select("h1, h2").text());
    return WORD_BREAKS.splitAsStream(plain(path(asked)))
        .filter(word -> word.length() >= WORD)
        .anyMatch(words::contains);
  }

  private static String plain(String text) {
    var split = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(split).replaceAll("");
  }

  private static boolean isDeep(URI address) {
    return !FRONT.matcher(path(address)).matches();
  }

  private static boolean isFront(URI address) {
    return address.getRawQuery() == null && FRONT.matcher(path(address)).matches();
  }

  private static String path(URI address) {
    return Optional.ofNullable(address.getPath()).orElse("");
  }

  private static String site(URI address) {
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
