package org.nearkin.crawl.sitemap;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nearkin.crawl.sitemap.SitemapReader.End;

/// Reads a sitemap in XML: `urlset` and `sitemapindex`, RSS and Atom.
///
/// Namespaces are not looked up, since many sites misspell theirs; an element counts when it has the root's prefix.
/// A document type ends the reading, so neither external entities nor bombs are ever opened.
final class SitemapXml {
  private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex", "rss", "rdf", "feed");
  private static final Set<String> ENTRIES = Set.of("url", "sitemap", "item", "entry");
  private static final Set<String> LOCATIONS = Set.of("loc", "link");
  private static final List<String> DATES = List.of("lastmod", "updated", "pubdate");
  /// Atom's link to the page itself, as against those to comments or to the feed.
  private static final Set<String> PAGE_LINKS = Set.of("", "alternate");
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private final EntrySink entries;
  private final StringBuilder text = new StringBuilder();
  private String prefix = "";
  private boolean hasRoot;
  private boolean isInEntry;
  private String location = "";
  private String modified = "";

  private SitemapXml(XMLStreamReader xml, EntrySink entries) {
    this.xml = xml;
    this.entries = entries;
  }

  static End read(InputStream in, EntrySink entries) {
    try {
      var reader = new SitemapXml(FACTORY.createXMLStreamReader(in), entries);
      return reader.read();
    } catch (XMLStreamException e) {
      return End.REFUSED;
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private End read() {
    try {
      while (xml.hasNext()) {
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || (isStart(event) && !hasRoot && !isSitemap())) {
          return End.REFUSED;
        }
        if (!take(event)) {
          return End.CUT;
        }
      }
      return End.WHOLE;
    } catch (XMLStreamException e) {
      return hasRoot ? End.CUT : End.REFUSED;
    }
  }

  private static boolean isStart(int event) {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /// Looks at the root.
  private boolean isSitemap() {
    var name = xml.getLocalName();
    prefix = name.substring(0, name.indexOf(':') + 1);
    hasRoot = ROOTS.contains(name.substring(prefix.length()).toLowerCase(Locale.ROOT));
    // The elements of RSS 1.0 have no prefix, unlike its root.
    prefix = name.equals("rdf:RDF") ? "" : prefix;
    return hasRoot;
  }

  /// False when reading should end.
  private boolean take(int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(name());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
        keep();
      case XMLStreamConstants.END_ELEMENT -> {
        return end(name());
      }
      default -> {
        // Comments and instructions say nothing of pages.
      }
    }
    return true;
  }

  /// The element's name without the root's prefix; empty for elements of extensions such as `image:loc`.
  private String name() {
    var name = xml.getLocalName();
    var plain = name.startsWith(prefix) ? name.substring(prefix.length()) : ":";
    return plain.contains(":") ? "" : plain.toLowerCase(Locale.ROOT);
  }

  private void start(String name) {
    text.setLength(0);
    if (ENTRIES.contains(name)) {
      isInEntry = true;
      location = "";
      modified = "";
    }
    if (isInEntry && name.equals("link")) {
      var target = xml.getAttributeValue(null, "href");
      var kind = xml.getAttributeValue(null, "rel");
      if (target != null && PAGE_LINKS.contains(kind == null ? "" : kind)) {
        location = target;
      }
    }
  }

  private void keep() {
    var room = EntrySink.LONGEST + 100 - text.length();
    if (isInEntry && room > 0) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }
  }

  private boolean end(String name) {
    if (!isInEntry) {
      return true;
    }
    if (ENTRIES.contains(name)) {
      isInEntry = false;
      return entries.take(location, modified, name.equals("sitemap"));
    }
    var words = text.toString().strip();
    if (LOCATIONS.contains(name) && location.isEmpty()) {
      location = words;
    }
    // Feeds that mix RSS and Atom have both.
    if (DATES.contains(name) && (modified.isEmpty() || name.equals("updated"))) {
      modified = words;
    }
    text.setLength(0);
    return true;
  }
}
