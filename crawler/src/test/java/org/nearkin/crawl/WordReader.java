package org.nearkin.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Reads pages written in few words: `group NAME` is a listing, `link PATH` a link, `issue TEXT` an issue.
public final class WordReader {
  private static final Pattern WORDS = Pattern.compile("(group|link|issue) (\\S+)");

  private WordReader() {}

  public static PageContent read(Page page, SourceDefinition source, PageRule rule) {
    var listings = new ArrayList<StatedListing>();
    var links = new ArrayList<URI>();
    var issues = new ArrayList<Issue>();
    for (var word : WORDS.matcher(page.text()).results().toList()) {
      switch (word.group(1)) {
        case "group" -> listings.add(listing(page, word.group(2)));
        case "link" -> links.add(page.address().resolve(word.group(2)));
        default -> issues.add(new Issue(Issue.Kind.SCHEDULE_NOT_READ, word.group(2), "not read"));
      }
    }
    return new PageContent(listings, links, issues);
  }

  private static StatedListing listing(Page page, String name) {
    var evidence = new Evidence(page.address(), "p", Evidence.Method.RULE, 1);
    return new StatedListing(name, page.address(), "en",
        List.of(new Statement(Field.NAME, name, evidence)));
  }
}
