package org.nearkin.crawl.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How well the readers read, measured against listings that people read from the same pages.
///
/// A listing is right when its name and its schedule are: the schedule's text where a person saw one, else its rule.
/// Entries that are no support groups are neither required nor wrong.
///
/// @param cases every listing read or expected, by site and page
/// @param fields how well the parts of the found listings were read: phones, emails, city, postal, formats, venue
public record ExtractionEvaluation(List<Case> cases, Map<String, Score> fields) {

  public ExtractionEvaluation {
    cases = List.copyOf(cases);
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /// What became of a listing.
  public enum Verdict {
    RIGHT,
    /// The name is right, the schedule is not.
    WRONG_SCHEDULE,
    MISSED,
    INVENTED,
    /// No support group.
    NOT_ASKED
  }

  /// One listing.
  ///
  /// @param input the page or feed
  /// @param got name and times as read; empty when it was missed
  /// @param expected name and times as a person read them; empty when it was invented
  public record Case(String site, String input, String got, String expected, Verdict verdict) {

    private Score score() {
      return switch (verdict) {
        case RIGHT -> new Score(1, 0, 0);
        case WRONG_SCHEDULE -> new Score(0, 1, 1);
        case MISSED -> new Score(0, 0, 1);
        case INVENTED -> new Score(0, 1, 0);
        case NOT_ASKED -> Score.NONE;
      };
    }
  }

  /// Measures one of two layouts:
  ///
  /// - a folder of sites, each with `source.yaml`, `site/` and `expected.jsonl`: its rules read the pages they match
  /// - a folder with `pages/*.html` and `gold.jsonl`: the rungs that need no rule read every page that the gold names
  ///
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException if the folder has neither layout or a source definition is wrong
  public static ExtractionEvaluation evaluate(Path directory) throws IOException {
    return ExtractionRun.evaluate(directory);
  }

  /// Listings of all sites.
  public Score total() {
    return cases.stream().map(Case::score).reduce(Score.NONE, Score::plus);
  }

  /// Listings site by site.
  public Map<String, Score> bySite() {
    var sites = new TreeMap<String, Score>();
    cases.forEach(each -> sites.merge(each.site(), each.score(), Score::plus));
    return sites;
  }

  /// How many listings were asked for.
  public int expected() {
    return total().right() + total().missed();
  }

  public double precision() {
    return total().precision();
  }

  public double recall() {
    return total().recall();
  }

  public double f1() {
    return total().f1();
  }
}
