package org.nearkin.crawl.sitemap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nearkin.crawl.sitemap.SitemapCounts.Files;

/// Reads one sitemap: an XML list or index, an RSS or Atom feed, or plain text with one address per line.
///
/// A file that breaks off gives the entries before the break. We use the JDK's StAX, because the parser of
/// crawler-commons 1.6 takes the whole file as one array or fetches it by itself, past our pacing and guard, and
/// returns all entries at once.
public final class SitemapReader {
  /// Most bytes of one file, unpacked (sitemaps.org).
  public static final int MOST_BYTES = 50 * 1024 * 1024;
  /// Most entries of one file (sitemaps.org).
  public static final int MOST_ENTRIES = 50_000;

  private SitemapReader() {}

  /// Hands on the entries one by one, in their order.
  ///
  /// An address that is not complete is resolved against the sitemap's own; the protocol forbids it, but it cannot lead
  /// to another site.
  ///
  /// @param in unpacked; read up to [#MOST_BYTES] and not closed
  /// @param address of the sitemap
  /// @param isSameSite whether an address is one that the sitemap may speak for
  public static SitemapCounts read(
      InputStream in,
      URI address,
      Predicate<URI> isSameSite,
      Consumer<SitemapEntry> taker) {
    var entries = new EntrySink(address, isSameSite, taker);
    var end = end(in, entries);
    var files = switch (end) {
      case WHOLE -> new Files(1, 0, 0, 0, 0, 0);
      case CUT -> new Files(1, 1, 0, 0, 0, 0);
      case REFUSED -> new Files(0, 0, 1, 0, 0, 0);
    };
    return new SitemapCounts(files, entries.counts());
  }

  /// Whether an address is on the host of another; a leading `www.` makes no difference.
  public static Predicate<URI> onSiteOf(URI address) {
    var site = site(address);
    return other -> site(other).equals(site);
  }

  /// How reading ended.
  enum End {
    WHOLE,
    CUT,
    REFUSED
  }

  private static End end(InputStream in, EntrySink entries) {
    try {
      var capped = new CappedStream(new BufferedInputStream(in), MOST_BYTES);
      var end = capped.skipBlanks() == '<'
          ? SitemapXml.read(capped, entries)
          : SitemapText.read(capped, entries);
      return end == End.WHOLE && capped.isCut() ? End.CUT : end;
    } catch (IOException e) {
      return End.CUT;
    }
  }

  private static String site(URI address) {
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
