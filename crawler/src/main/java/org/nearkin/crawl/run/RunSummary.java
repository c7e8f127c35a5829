package org.nearkin.crawl.run;

import java.util.List;
import java.util.Map;

/// What a run amounts to once its last page has been read. It is small and kept, so that later runs can be compared.
///
/// @param listings how many the run read
/// @param coverage share of the listings that state each required field, 0 to 1; one left out counts as 0
/// @param meanTextLength of the pages read, in characters of text without white space; 0 when there is none to measure, as in feeds
/// @param shape of the pages read; empty when none was a web page
/// @param complete whether every list was followed to its end, nothing was cut, no limit stopped the run, and no list
///     page still shows listings that no page links to any more
public record RunSummary(
    int listings,
    KnownListings known,
    KnownPages pages,
    Map<RequiredField, Double> coverage,
    double meanTextLength,
    PageShape shape,
    boolean complete) {

  public RunSummary {
    coverage = Map.copyOf(coverage);
  }

  /// The listings that the last healthy run had seen.
  ///
  /// @param seen how many of them were seen again, under the same key
  public record KnownListings(int expected, int seen) {

    int unseen() {
      return expected - seen;
    }
  }

  /// The pages that brought something in the last healthy run and were asked for again.
  ///
  /// @param failed without a usable answer: no connection, 5xx, 401, 403, 429, robots.txt, a challenge, a sign-in page
  /// @param missing answered with 404 or 410, a soft 404 or the way to the home page
  public record KnownPages(int visited, int failed, int missing) {}

  /// What a listing needs to be of use to anybody, and what is missed most when a rule no longer finds it.
  public enum RequiredField {
    NAME("a name"),
    SCHEDULE_OR_CONTACT("a schedule or a contact"),
    PLACE_OR_ONLINE("a place or a way to join online"),
    SCHEDULE("a schedule"),
    CONTACT("a contact");

    private final String words;

    /// What every listing needs; the others are parts of these.
    public static List<RequiredField> listNeeded() {
      return List.of(NAME, SCHEDULE_OR_CONTACT, PLACE_OR_ONLINE);
    }

    RequiredField(String words) {
      this.words = words;
    }

    /// In words for the operator.
    public String words() {
      return words;
    }
  }
}
