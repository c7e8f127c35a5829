package org.nearkin.crawl.feed.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EventTitleTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/feed/event-titles.csv", delimiter = '|', numLinesToSkip = 1)
  void aRemarkAboutOneDateIsNoPartOfTheName(String title, String name, boolean cancelled) {
    assertEquals(new EventTitle(name, cancelled), EventTitle.of(title));
  }
}
