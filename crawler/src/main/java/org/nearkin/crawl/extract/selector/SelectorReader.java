package org.nearkin.crawl.extract.selector;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.extract.layout.CssPath;
import org.nearkin.crawl.extract.layout.Headings;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.source.PageRule.Selectors;
import org.nearkin.source.SourceDefinition;

/// Reads the listings of a page by the CSS selectors of its source.
public final class SelectorReader {
  private final URI address;
  private final SourceDefinition source;
  private final FieldReader fields;
  private final List<StatedListing> listings = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private SelectorReader(URI address, SourceDefinition source, FieldReader fields) {
    this.address = WebAddress.withoutFragment(address);
    this.source = source;
    this.fields = fields;
  }

  public static FeedContent read(Document document, URI address, SourceDefinition source,
      Selectors rules) {
    var fields = new FieldReader(rules, new Headings(document));
    var reader = new SelectorReader(address, source, fields);
    document.select(rules.listing()).forEach(reader::readListing);
    return new FeedContent(reader.listings, reader.issues);
  }

  private void readListing(Element listing) {
    var draft = new ListingDraft(address, Evidence.Method.RULE);
    var text = fields.read(listing, draft);
    if (!draft.states(Field.NAME)) {
      issues.add(new Issue(Issue.Kind.LISTING_WITHOUT_NAME,
          address + " " + CssPath.of(listing), "the rule for the name finds nothing here"));
      return;
    }
    new Recognition(listing, draft).state(text);
    var detail = findDetail(listing);
    listings
        .add(draft.finish(key(listing, draft, detail), page(listing, detail), language(listing)));
  }

  /// The entry's own page: where its name links to.
  private Optional<URI> findDetail(Element listing) {
    return fields.findElement(listing, Field.NAME)
        .flatMap(name -> Stream.concat(name.select("a[href]").stream(), name.parents().stream())
            .filter(element -> element.normalName().equals("a"))
            .findFirst())
        .flatMap(link -> WebAddress.parse(link.absUrl("href")))
        .map(WebAddress::withoutFragment)
        .filter(target -> WebAddress.sameHost(target, address) && !target.equals(address));
  }

  /// The id or the detail page, else a fingerprint of what seldom changes; a key taken already is not used twice.
  private String key(Element listing, ListingDraft draft, Optional<URI> detail) {
    var path = address.getRawPath();
    var id = Optional.of(listing)
        .filter(CssPath::hasStableId)
        .map(element -> path + "#" + element.id());
    var own = detail.map(target -> target.getRawPath() + query(target));
    var print = Fingerprint
        .of(Stream.of(Field.NAME, Field.PLACE, Field.SCHEDULE).map(draft::text).toList());
    var further = Stream.iterate(2, number -> number + 1).map(number -> print + "-" + number);
    return Stream.of(id.stream(), own.stream(), Stream.of(print), further)
        .flatMap(candidates -> candidates)
        .filter(keys::add)
        .findFirst()
        .orElseThrow();
  }

  private static String query(URI target) {
    return target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
  }

  private URI page(Element listing, Optional<URI> detail) {
    return listing.id().isBlank()
        ? detail.orElse(address)
        : WebAddress.parse(address + "#" + listing.id()).orElse(address);
  }

  private String language(Element listing) {
    return Stream.concat(Stream.of(listing), listing.parents().stream())
        .map(element -> element.attr("lang").strip().toLowerCase(Locale.ROOT))
        .filter(language -> language.matches("[a-z]{2}(?:[-_].*)?"))
        .map(language -> language.substring(0, 2))
        .findFirst()
        .orElse(source.language());
  }
}
