package org.nearkin.crawl.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearkin.crawl.sitemap.SitemapCounts.Entries;
import org.nearkin.crawl.sitemap.SitemapCounts.Files;

class SitemapWalkTest {
  private final Map<String, String> site = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();

  @Test
  void anIndexLeadsToThePagesOfItsSitemaps() throws InterruptedException {
    site.put("/index.xml", index("/1.xml", "/2.xml"));
    site.put("/1.xml", list("/a", "/b"));
    site.put("/2.xml", list("/c"));
    var counts = walk("/index.xml");
    assertEquals(List.of("/a", "/b", "/c"), pages);
    assertEquals(new SitemapCounts(new Files(3, 0, 0, 0, 0, 0), new Entries(3, 0, 0, 0)), counts);
  }

  @Test
  void indexesThatNameEachOtherAreReadOnce() throws InterruptedException {
    site.put("/1.xml", index("/2.xml", "/1.xml"));
    site.put("/2.xml", index("/1.xml", "/3.xml"));
    site.put("/3.xml", list("/a"));
    var counts = walk("/1.xml");
    assertEquals(List.of("/1.xml", "/2.xml", "/3.xml"), asked);
    assertEquals(List.of("/a"), pages);
    assertEquals(2, counts.files().repeated());
  }

  @Test
  void threeLevelsOfIndexesAreFollowedAndNoFourth() throws InterruptedException {
    site.put("/0.xml", index("/1.xml"));
    site.put("/1.xml", index("/2.xml"));
    site.put("/2.xml", index("/3.xml", "/pages.xml"));
    site.put("/pages.xml", list("/a"));
    site.put("/3.xml", index("/4.xml"));
    site.put("/4.xml", list("/too-deep"));
    var counts = walk("/0.xml");
    assertEquals(List.of("/a"), pages);
    assertEquals(1, counts.files().beyondCaps());
  }

  @Test
  void fiftyFilesAreAskedForAndNoMore() throws InterruptedException {
    site.put("/index.xml", index(IntStream.range(0, 80)
        .mapToObj(i -> "/" + i + ".xml")
        .toArray(String[]::new)));
    var counts = walk("/index.xml");
    assertEquals(50, asked.size());
    assertEquals(new Files(1, 0, 0, 49, 0, 31), counts.files());
  }

  @Test
  void twoHundredThousandPagesAreGivenAndNoMore() throws InterruptedException {
    var full = list(IntStream.range(0, 45_000).mapToObj(i -> "/" + i).toArray(String[]::new));
    site.put("/index.xml", index("/1.xml", "/2.xml", "/3.xml", "/4.xml", "/5.xml", "/6.xml"));
    IntStream.rangeClosed(1, 6).forEach(i -> site.put("/" + i + ".xml", full));
    var counts = walk("/index.xml");
    assertEquals(200_000, pages.size());
    assertEquals(new Entries(200_000, 0, 0, 25_000), counts.entries());
    assertEquals(1, counts.files().beyondCaps());
  }

  @Test
  void sitemapsAndPagesOfOtherSitesAreDropped() throws InterruptedException {
    site.put("/index.xml", index("https://b.example/1.xml", "/1.xml"));
    site.put("/1.xml", list("https://b.example/p", "/a"));
    var counts = walk("/index.xml", "https://b.example/sitemap.xml");
    assertEquals(List.of("/index.xml", "/1.xml"), asked);
    assertEquals(List.of("/a"), pages);
    assertEquals(3, counts.entries().elsewhere());
  }

  @Test
  void whatIsBrokenOrMissingDoesNotEndTheWalk() throws InterruptedException {
    site.put("/index.xml", index("/none.xml", "/html.xml", "/torn.xml", "/whole.xml"));
    site.put("/html.xml", "<!DOCTYPE html><html></html>");
    site.put("/torn.xml", "<urlset><url><loc>/a</loc></url><url>");
    site.put("/whole.xml", list("/b"));
    var counts = walk("/index.xml");
    assertEquals(List.of("/a", "/b"), pages);
    assertEquals(new Files(3, 1, 1, 1, 0, 0), counts.files());
  }

  @Test
  void eachFileIsClosed() throws InterruptedException {
    var closed = new ArrayList<String>();
    SitemapWalk.walk(List.of(URI.create("https://a.example/s.xml")),
        address -> Optional
            .of(new ByteArrayInputStream(list("/a").getBytes(StandardCharsets.UTF_8)) {
              @Override
              public void close() {
                closed.add(address.getPath());
              }
            }),
        SitemapReader.onSiteOf(URI.create("https://a.example/")), page -> {});
    assertTrue(closed.contains("/s.xml"));
  }

  private SitemapCounts walk(String... start) throws InterruptedException {
    var root = URI.create("https://a.example/");
    return SitemapWalk.walk(List.of(start).stream().map(root::resolve).toList(), this::open,
        SitemapReader.onSiteOf(root), page -> pages.add(page.address().getPath()));
  }

  private Optional<InputStream> open(URI address) {
    asked.add(address.getPath());
    return Optional.ofNullable(site.get(address.getPath()))
        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String index(String... sitemaps) {
    return "<sitemapindex>" + entries("sitemap", sitemaps) + "</sitemapindex>";
  }

  private static String list(String... pages) {
    return "<urlset>" + entries("url", pages) + "</urlset>";
  }

  private static String entries(String name, String... locations) {
    return List.of(locations)
        .stream()
        .map(location -> "<%s><loc>%s</loc></%s>".formatted(name, location, name))
        .collect(Collectors.joining());
  }
}
