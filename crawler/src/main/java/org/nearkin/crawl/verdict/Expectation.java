package org.nearkin.crawl.verdict;

import org.nearkin.source.PageRule;

/// What kind of document is due at an address.
public enum Expectation {
  PAGE("a web page"),
  JSON("JSON"),
  CSV("CSV"),
  CALENDAR("a calendar"),
  ANY("a page or feed");

  private final String words;

  Expectation(String words) {
    this.words = words;
  }

  /// What a way of reading needs.
  public static Expectation of(PageRule.Reading reading) {
    return switch (reading) {
      case PageRule.MeetingGuide() -> JSON;
      case PageRule.Csv _ -> CSV;
      case PageRule.Automatic() -> ANY;
      case PageRule.LinksOnly(),PageRule.JsonLd(),PageRule.Selectors _ -> PAGE;
    };
  }

  /// In words for the operator.
  String words() {
    return words;
  }
}
