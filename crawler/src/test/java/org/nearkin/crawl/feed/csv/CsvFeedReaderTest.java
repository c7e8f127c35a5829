package org.nearkin.crawl.feed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nearkin.crawl.feed.FeedSource.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.source.PageRule;

class CsvFeedReaderTest {
  private static final PageRule.Csv RULE = new PageRule.Csv(Map.of(
      Field.NAME, List.of("Circle"),
      Field.CONDITION, List.of("About"),
      Field.RECURRENCE, List.of("Which", "Day", "Hour"),
      Field.DESCRIPTION, List.of("Remarks"),
      Field.CONTACT, List.of("Ask")), Optional.of(";"));
  private static final String HEADS = "Circle,About,Which,Day,Hour,Remarks,Ask\n";

  @ParameterizedTest
  @CsvFileSource(resources = "/feed/csv-times.csv", delimiter = '|', numLinesToSkip = 1, emptyValue = "")
  void frequencyDayAndTimeAreJoined(
      String which, String day, String hour, String remarks, String schedule, String recurrence) {
    var row = List.of("Tea", "grief", text(which), text(day), text(hour), text(remarks), "");
    var listing = rule(HEADS + "\"" + String.join("\",\"", row) + "\"\n").listings().getFirst();
    assertEquals(text(schedule), String.join("; ", texts(listing, Field.SCHEDULE)));
    assertEquals(text(recurrence), String.join(" ", texts(listing, Field.RECURRENCE)));
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void severalValuesOfACellArePartedAndLastNamesDropped() {
    var listing = rule(HEADS + """
        Tea,grief; widowed ,,,,"Come early.
        Ring 207-555-0144.",Ruth Quill
        Cake,grief,,,,,Deacon Will Quill
        """).listings();
    assertEquals(List.of("grief", "widowed"), texts(listing.getFirst(), Field.CONDITION));
    assertEquals(List.of("Ruth"), texts(listing.getFirst(), Field.CONTACT));
    assertEquals(List.of("Deacon Will"), texts(listing.getLast(), Field.CONTACT));
    assertEquals(List.of("Ring 207-555-0144."), texts(listing.getFirst(), Field.PHONE));
  }

  @Test
  void aBrokenRowIsNamedByItsLineAndTheOthersGoOn() {
    var content = rule("\uFEFF" + HEADS + """
        Tea,grief,,Monday,7 pm,"two
        lines",
        Tea, Not Coffee,grief,,Monday,7 pm,,

        ,,,,,,
        Short,grief
        ,grief,,Monday,7 pm,,
        Board meeting,grief,,Monday,7 pm,,
        "Odd"ly quoted,grief,,Monday,7 pm,,
        Last,grief,,Monday,7 pm,,
        """);
    assertEquals(
        List.of("line 4 PAGE_UNREADABLE", "line 7 PAGE_UNREADABLE", "line 8 LISTING_WITHOUT_NAME",
            "line 9 NOT_LISTED"),
        content.issues()
            .stream()
            .map(issue -> issue.subject().replaceFirst(".*#", "") + " " + issue.kind())
            .toList());
    assertEquals(3, content.listings().size());
    assertEquals(List.of("Last"), texts(content.listings().getLast(), Field.NAME));
  }

  @Test
  void aColumnThatIsGoneIsNamed() {
    var content = rule("Circle,About\nTea,grief\n");
    assertEquals(1, content.listings().size());
    assertTrue(content.issues()
        .stream()
        .anyMatch(issue -> issue.detail().equals("the table has no column \"Remarks\"")));
  }

  @Test
  void wellKnownHeadsAreRecognisedWithoutARule() {
    var content = CsvFeedReader.read(FeedSource.ADDRESS,
        """
            Group Name;Topic;Meeting Day;Meeting Time;Location;E-mail;Website
            Tea and Tears;Grief;2nd Tuesday;6 pm - 7 pm;Elm Hall, 9 Elm St;tea@hill.example.org;https://hill.example.org/tea
            Stamp Club;Stamps;Monday;6 pm;Elm Hall;;
            """,
        FeedSource.eastern());
    var listing = content.listings().getFirst();
    assertEquals(1, content.listings().size());
    assertEquals(List.of("FREQ=MONTHLY;BYDAY=2TU;18:00-19:00"), texts(listing, Field.RECURRENCE));
    assertEquals(List.of("Elm Hall, 9 Elm St"), texts(listing, Field.PLACE));
    assertEquals(List.of("tea@hill.example.org"), texts(listing, Field.EMAIL));
    assertEquals(List.of("https://hill.example.org/tea"), texts(listing, Field.WEBSITE));
    assertEquals(Issue.Kind.NOT_LISTED, content.issues().getFirst().kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Provider,Phone,Hours\nVans,207-555-0101,9-5\n",
      "Name,Title,Phone\nRuth,Nurse,207-555-0101\n", "<!DOCTYPE html><title>Sign in</title>"})
  void whatIsNoTableOfGroupsGivesNoListings(String text) {
    var content = CsvFeedReader.read(FeedSource.ADDRESS, text, FeedSource.eastern());
    assertEquals(List.of(), content.listings());
    assertEquals(1, content.issues().size());
  }

  @Test
  void theKeyIsMadeOfNameAndPlaceNotOfTheRowsNumber() {
    var rows = "Tea,grief,,Monday,7 pm,,\nCake,grief,,Monday,7 pm,,\n";
    var sorted = "Cake,grief,,Monday,7 pm,,\nTea,grief,,Tuesday,7 pm,,\n";
    assertEquals(
        rule(HEADS + rows).listings().stream().map(StatedListing::key).sorted().toList(),
        rule(HEADS + sorted).listings().stream().map(StatedListing::key).sorted().toList());
    var twice = rule(HEADS + "Tea,,,Monday,7 pm,,\nTea,,,Friday,7 pm,,\n").listings();
    assertNotEquals(twice.getFirst().key(), twice.getLast().key());
  }

  private static FeedContent rule(String text) {
    return CsvFeedReader.read(FeedSource.ADDRESS, text, FeedSource.eastern(), RULE);
  }
}
