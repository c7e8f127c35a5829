package org.nearkin.crawl.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.segment.SegmentReader;
import org.nearkin.crawl.extract.selector.SelectorReader;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.MeetingGuideReader;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.crawl.feed.csv.CsvFeedReader;
import org.nearkin.crawl.feed.event.JsonLdReader;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Reads a page on the rung of the ladder that its rule names.
///
/// It never fails: what cannot be read comes back as an issue.
public final class PageReader {
  private PageReader() {}

  public static PageContent read(Page page, SourceDefinition source, PageRule rule) {
    var address = page.address();
    return switch (rule.reading()) {
      case PageRule.MeetingGuide() -> counted(
          page, MeetingGuideReader.read(address, page.text(), source), List.of());
      case PageRule.Csv csv -> counted(
          page, CsvFeedReader.read(address, page.text(), source, csv), List.of());
      case PageRule.LinksOnly() -> readDocument(
          page, rule, (document, links) -> new PageContent(List.of(), links, List.of()));
      case PageRule.Automatic() -> FeedPage.read(page, source)
          .map(feed -> counted(page, feed, feed.links()))
          .orElseGet(() -> readDocument(page, rule, (document, links) -> counted(
              page, readAnyhow(document, address, source), links)));
      case PageRule.JsonLd() -> readDocument(page, rule, (document, links) -> counted(
          page, JsonLdReader.read(document, address, source), links));
      case PageRule.Selectors selectors -> readDocument(page, rule, (document, links) -> counted(
          page, SelectorReader.read(document, address, source, selectors), links));
    };
  }

  /// The surest rung of the ladder that finds a listing. Where structured data tells only of other things, such as a gala
  /// beside a list of groups, or of one department, the look of the page is read, too.
  private static FeedContent readAnyhow(
      Document document, URI address, SourceDefinition source) {
    var told = JsonLdReader.tell(document, address, source);
    var structured = told.all();
    if (told.events().listings().stream().anyMatch(PageReader::isAboutHelp)) {
      return structured;
    }
    var seen = SegmentReader.read(document, address, source);
    return structured.listings().isEmpty() ? seen : both(structured, seen);
  }

  private static boolean isAboutHelp(StatedListing listing) {
    return OtherEvents.isAboutHelp(
        listing.findText(Field.NAME).orElse(""), listing.findText(Field.DESCRIPTION).orElse(""));
  }

  /// What structured data says, and what is seen under other names.
  private static FeedContent both(FeedContent structured, FeedContent seen) {
    var names = structured.listings().stream().map(PageReader::name).toList();
    var others = seen.listings()
        .stream()
        .filter(each -> names.stream()
            .noneMatch(name -> name.contains(name(each)) || name(each).contains(name)));
    return new FeedContent(
        Stream.concat(structured.listings().stream(), others).toList(), structured.issues());
  }

  private static String name(StatedListing listing) {
    return Fingerprint.normalize(listing.findText(Field.NAME).orElse(""));
  }

  private static PageContent readDocument(
      Page page, PageRule rule, BiFunction<Document, List<URI>, PageContent> reader) {
    if (!page.isDocument()) {
      return unreadable(page, "there is " + page.mediaType() + " where a web page should be");
    }
    try {
      var document = page.document();
      return reader.apply(document, links(document, page.address(), rule.follow()));
    } catch (SelectorParseException problem) {
      return unreadable(page, "a selector of the source cannot be read: " + problem.getMessage());
    }
  }

  private static PageContent counted(Page page, FeedContent content, List<URI> links) {
    var issues = new ArrayList<>(content.issues());
    if (content.listings().isEmpty() && issues.isEmpty() && content.links().isEmpty()) {
      issues.add(new Issue(
          Issue.Kind.NO_LISTINGS, page.address().toString(), "the page holds no listings"));
    }
    return new PageContent(content.listings(), links, issues);
  }

  private static PageContent unreadable(Page page, String detail) {
    var issue = new Issue(Issue.Kind.PAGE_UNREADABLE, page.address().toString(), detail);
    return new PageContent(List.of(), List.of(), List.of(issue));
  }

  private static List<URI> links(Document document, URI address, List<String> follow) {
    var base = WebAddress.base(document, address);
    var found = new LinkedHashSet<URI>();
    for (var selector : follow) {
      for (Element link : document.select(selector).select("[href]")) {
        WebAddress.resolve(base, WebAddress.ofSubscription(link.attr("href"), address))
            .map(WebAddress::withoutFragment)
            .filter(target -> WebAddress.sameHost(target, address))
            .ifPresent(found::add);
      }
    }
    found.remove(WebAddress.withoutFragment(address));
    return List.copyOf(found);
  }
}
