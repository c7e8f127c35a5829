package org.nearkin.crawl.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.crawl.sitemap.SitemapCounts.Entries;
import org.nearkin.crawl.sitemap.SitemapCounts.Files;

class SitemapReaderTest {
  private static final URI SITEMAP = URI.create("https://a.example/maps/sitemap.xml");
  private static final Files WHOLE = new Files(1, 0, 0, 0, 0, 0);
  private static final Files CUT = new Files(1, 1, 0, 0, 0, 0);
  private static final Files REFUSED = new Files(0, 0, 1, 0, 0, 0);

  private final List<SitemapEntry> found = new ArrayList<>();

  @Test
  void aListGivesItsPagesInTheirOrder() {
    var counts = read(
        """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://a.example/groups?a=1&amp;b=2</loc><lastmod>2026-11-02T10:00:00+01:00</lastmod></url>
              <url><lastmod>2026-11</lastmod><loc><![CDATA[
                https://www.a.example/grief
              ]]></loc><priority>0.5</priority></url>
            </urlset>""");
    assertEquals(List.of(
        page("https://a.example/groups?a=1&b=2", "2026-11-02T09:00:00Z"),
        page("https://www.a.example/grief", "2026-11-01T00:00:00Z")), found);
    assertEquals(new SitemapCounts(WHOLE, new Entries(2, 0, 0, 0)), counts);
  }

  @Test
  void anIndexGivesSitemaps() {
    read("<sitemapindex><sitemap><loc>https://a.example/m2.xml</loc></sitemap></sitemapindex>");
    assertEquals(List.of(new SitemapEntry(
        URI.create("https://a.example/m2.xml"), Optional.empty(), true)), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<s:urlset xmlns:s='urn:x'><s:url><s:loc>https://a.example/p</s:loc></s:url></s:urlset>",
      "<s:urlset><s:url><s:loc>https://a.example/p</s:loc></s:url></s:urlset>",
      "<URLSET><Url><LOC>https://a.example/p</LOC></Url></URLSET>",
      "\n\uFEFF <?xml version='1.0'?><urlset><url><loc>https://a.example/p</loc></url></urlset>",
      "<urlset><url><loc>/p</loc></url></urlset>",
      "<urlset><url><loc>../p</loc></url></urlset>",
      "<urlset><url><image:image><image:loc>https://a.example/i.png</image:loc></image:image><loc>https://a.example/p</loc></url></urlset>",
      "<urlset><url><loc>https://a.example/p</loc><xhtml:link rel='alternate' href='https://a.example/es/p'/></url></urlset>",
      "<rss version='2.0'><channel><link>https://a.example/</link><item><title>P</title><link>https://a.example/p</link></item></channel></rss>",
      "<rdf:RDF><channel><link>https://a.example/</link></channel><item><link>https://a.example/p</link></item></rdf:RDF>",
      "<feed><link href='https://a.example/'/><entry><link rel='replies' href='https://a.example/c'/><link href='https://a.example/p'/></entry></feed>",
      "https://a.example/p",
      "\uFEFFhttps://a.example/p\r\n\r\n"})
  void aPageIsFoundInEveryKindOfList(String text) {
    var counts = read(text);
    assertEquals(List.of("https://a.example/p"), addresses());
    assertEquals(WHOLE, counts.files());
  }

  @Test
  void feedsTellWhenTheirPagesChanged() {
    read(
        """
            <rss><channel><item><link>https://a.example/1</link><pubDate>Tue, 03 Nov 2026 08:00:00 GMT</pubDate></item>
            </channel></rss>""");
    read(
        """
            <feed><entry><link href="https://a.example/2"/><updated>2026-11-03T08:00:00.5Z</updated></entry></feed>""");
    assertEquals(List.of(page("https://a.example/1", "2026-11-03T08:00:00Z"),
        page("https://a.example/2", "2026-11-03T08:00:00.500Z")), found);
  }

  @ParameterizedTest
  @CsvSource({
      "2026, 2026-01-01T00:00:00Z", "2026-03, 2026-03-01T00:00:00Z",
      "2026-03-04, 2026-03-04T00:00:00Z", "2026-03-04T05:06Z, 2026-03-04T05:06:00Z",
      "2026-03-04T05:06:07-05:00, 2026-03-04T10:06:07Z",
      "2026-03-04T05:06:07.123+0100, 2026-03-04T04:06:07.123Z",
      "2026-03-04 05:06:07, 2026-03-04T05:06:07Z", "2026-02-30, -", "yesterday, -", "0, -",
      "4 March 2026, -", "'', -", "2026-13-01, -"})
  void aBrokenDateIsLeftOutAndItsPageIsNot(String date, String instant) {
    read("<urlset><url><loc>/p</loc><lastmod> " + date + " </lastmod></url></urlset>");
    assertEquals(instant, found.getFirst().lastModified().map(Instant::toString).orElse("-"));
  }

  @Test
  void otherHostsAndWhatIsNoAddressAreCounted() {
    var counts = read(
        """
            <urlset><url><loc>https://b.example/p</loc></url><url><loc>mailto:x@a.example</loc></url><url></url>
            <url><loc>https://a.example/%s</loc></url><url><loc>https://a.example/a b</loc></url></urlset>"""
            .formatted("x".repeat(2048)));
    assertEquals(List.of("https://a.example/a%20b"), addresses());
    assertEquals(new Entries(1, 1, 3, 0), counts.entries());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<urlset><url><loc>https://a.example/p</loc></url><url><loc>https://a.exam",
      "<urlset><url><loc>https://a.example/p</loc></url><url><loc>https://a.example/?a=1&b=2</loc></url></urlset>",
      "<urlset><url><loc>https://a.example/p</loc></url></sitemap>"})
  void whatStandsBeforeABreakIsTaken(String text) {
    assertEquals(CUT, read(text).files());
    assertEquals(List.of("https://a.example/p"), addresses());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<!DOCTYPE urlset [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]><urlset><url><loc>/&b;</loc></url></urlset>",
      "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>/&x;</loc></url></urlset>",
      "<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:1/x.dtd'><urlset><url><loc>/p</loc></url></urlset>",
      "<!DOCTYPE html><html><body><a href='/p'>P</a></body></html>",
      "<html><body>Not found</body></html>", "{\"urls\": []}", "Not found", "", "   ", "<"})
  void whatIsNoSitemapIsRefused(String text) {
    assertEquals(REFUSED, read(text).files());
    assertEquals(List.of(), found);
  }

  @Test
  void anEntityWithoutADocumentTypeOpensNothing() {
    read("<urlset><url><loc>/a</loc></url><url><loc>/&x;b</loc></url></urlset>");
    assertEquals("https://a.example/a", addresses().getFirst());
    assertTrue(found.stream().noneMatch(entry -> entry.address().getPath().contains("root")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "ISO-8859-1"})
  void theEncodingIsTheFilesOwn(String charset) {
    var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    var text = mark + "<?xml version='1.0' encoding='" + charset.replaceAll("[BL]E$", "")
        + "'?><urlset><url><loc>https://a.example/d\u00fa</loc></url></urlset>";
    read(new ByteArrayInputStream(text.getBytes(Charset.forName(charset))));
    assertEquals(List.of("https://a.example/d\u00fa"), addresses());
  }

  @Test
  void fiftyThousandEntriesAreReadAndNoMore() {
    var text = new StringBuilder("<urlset>");
    for (var i = 0; i < SitemapReader.MOST_ENTRIES + 7; i++) {
      text.append("<url><loc>https://a.example/groups/")
          .append(i)
          .append("</loc><lastmod>2026-11-02</lastmod></url>");
    }
    var counts = read(text + "</urlset>");
    assertEquals(SitemapReader.MOST_ENTRIES, found.size());
    assertEquals(new SitemapCounts(CUT, new Entries(50_000, 0, 0, 1)), counts);
  }

  @Test
  void anEndlessStreamIsCutAtTheCap() {
    var given = new AtomicInteger();
    var counts = SitemapReader.read(new Endless("<urlset><url><loc>/p", 'x', given), SITEMAP,
        SitemapReader.onSiteOf(SITEMAP), found::add);
    assertEquals(new SitemapCounts(CUT, new Entries(0, 0, 0, 0)), counts);
    assertTrue(given.get() <= SitemapReader.MOST_BYTES + 20_000, given::toString);
  }

  @Test
  void anEndlessLineOfTextIsCutAtTheCap() {
    var counts = SitemapReader.read(
        new Endless("https://a.example/p\nhttps://a.example/", 'x', new AtomicInteger()), SITEMAP,
        SitemapReader.onSiteOf(SITEMAP), found::add);
    assertEquals(new SitemapCounts(CUT, new Entries(1, 0, 1, 0)), counts);
  }

  @Test
  void aBrokenConnectionLeavesWhatCameBefore() {
    var start = new ByteArrayInputStream(
        "<urlset><url><loc>/p</loc></url>".getBytes(StandardCharsets.UTF_8));
    var counts = read(new SequenceInputStream(start, new Broken()));
    assertEquals(CUT, counts.files());
    assertEquals(List.of("https://a.example/p"), addresses());
  }

  private SitemapCounts read(String text) {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private SitemapCounts read(InputStream in) {
    return SitemapReader.read(in, SITEMAP, SitemapReader.onSiteOf(SITEMAP), found::add);
  }

  private List<String> addresses() {
    return found.stream().map(entry -> entry.address().toString()).toList();
  }

  private static SitemapEntry page(String address, String instant) {
    return new SitemapEntry(URI.create(address), Optional.of(Instant.parse(instant)), false);
  }

  /// A text that never ends.
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final char then;
    private final AtomicInteger given;

    Endless(String start, char then, AtomicInteger given) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.then = then;
      this.given = given;
    }

    @Override
    public int read() {
      var at = given.getAndIncrement();
      return at < start.length ? start[at] : then;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      for (var i = offset; i < offset + length; i++) {
        bytes[i] = (byte) read();
      }
      return length;
    }
  }

  /// A connection that is gone.
  private static final class Broken extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }
}
