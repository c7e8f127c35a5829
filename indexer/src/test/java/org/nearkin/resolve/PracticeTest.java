package org.nearkin.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nearkin.resolve.Stated.stated;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nearkin.claim.Claims;
import org.nearkin.claim.Decision;
import org.nearkin.claim.Field;
import org.nearkin.group.Claimed;
import org.nearkin.group.Details;
import org.nearkin.group.FactNotation;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Leader;
import org.nearkin.group.practice.Series;
import org.nearkin.place.Gazetteer;
import org.nearkin.source.SourceDefinition.Organizer;

/// What is published of joining, cost, guests and the like, and whose word it is.
class PracticeTest {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled(Gazetteer.bundled());
  private static final String STREET = "77 Foundry Hill Road, Fitchburg, MA 01420";

  private final Resolver resolver = new Resolver(
      List.of(Stated.source("county", Organizer.ASSOCIATION),
          Stated.source("hospital", Organizer.HOSPITAL)),
      KNOWLEDGE, new Random(1));

  /// The table: a field, its words, and all facts that are published of them.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "practice-cases.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
  void factsAreReadWhereTheirWordsMeanThem(Field field, String text, String expected) {
    var listing = stated("county", "1").as(field == Field.NAME ? text : "Stroke Club");
    var details = details(List.of(), field == Field.NAME ? listing : listing.say(field, text));
    assertEquals(expected == null ? "" : expected, FactNotation.of(details));
  }

  @Test
  void eachFactOpensThePageItIsFrom() {
    var details = details(List.of(),
        county().say(Field.DESCRIPTION, "Peer-led. Everyone is a survivor."),
        hospital().say(Field.DESCRIPTION, "Call before attending. Facilitated by a nurse.")
            .say(Field.COST, "Free"));
    assertEquals(Map.of(Leader.PEER, "county", Leader.PROFESSIONAL, "hospital"),
        sources(details.setting().leaders()));
    assertEquals(Map.of(Joining.CALL_FIRST, "hospital"), sources(details.attending().joining()));
    assertEquals("https://hospital.example.org/#1",
        details.attending().costs().getFirst().claim().page().toString());
  }

  @Test
  void ofTwoSourcesThatAgreeTheMoreTrustedIsNamed() {
    var details = details(List.of(), hospital().say(Field.DESCRIPTION, "Please register."),
        county().say(Field.DESCRIPTION, "RSVP to Ana."));
    assertEquals(Map.of(Joining.REGISTER_FIRST, "county"),
        sources(details.attending().joining()));
  }

  @Test
  void whereSourcesDisagreeTheMoreCautiousStands() {
    var details = details(List.of(),
        county().say(Field.DESCRIPTION,
            "Drop in. Guests welcome. Newcomers welcome. Wheelchair accessible."),
        hospital().say(Field.DESCRIPTION,
            "Please register. Patients only. Closed group. Stairs only."));
    assertEquals(Map.of(Joining.REGISTER_FIRST, "hospital"),
        sources(details.attending().joining()));
    assertEquals(Map.of(Guests.NOT_WELCOME, "hospital"), sources(details.attending().guests()));
    assertEquals(Map.of(Series.CLOSED, "hospital"), sources(details.attending().series()));
    assertEquals(Map.of(Accessibility.NO_WHEELCHAIR, "hospital"),
        sources(details.setting().accessibility()));
  }

  @Test
  void aFeeOfOneSourceIsNotHiddenByTheOther() {
    var details = details(List.of(), county().say(Field.COST, "Free"),
        hospital().say(Field.COST, "$5 per session"));
    assertEquals("Free", details.cost().orElseThrow().value());
    assertEquals("COST free, COST fee 5.00 USD", FactNotation.of(details));
  }

  @Test
  void agesOfTwoSourcesAreNotMixed() {
    var details = details(List.of(), county().say(Field.AUDIENCE, "ages 13-17"),
        hospital().say(Field.AUDIENCE, "ages 12-18"));
    assertEquals(Map.of(new Ages(OptionalInt.of(13), OptionalInt.of(17)), "county"),
        sources(details.attending().ages()));
  }

  @Test
  void aPersonsEditChangesWhatIsRead() {
    var version = county().say(Field.COST, "Free").version();
    var details = details(
        List.of(new Decision.Edit(Stated.NOW, version.key(), Field.COST, "$10")),
        county().say(Field.COST, "Free"));
    assertEquals("COST fee 10.00 USD", FactNotation.of(details));
  }

  private static Stated county() {
    return stated("county", "1").as("Stroke Club")
        .when("First Monday of the month, 6 pm")
        .where(STREET)
        .say(Field.PHONE, "(508) 555-0142");
  }

  private static Stated hospital() {
    return stated("hospital", "1").as("Stroke Club")
        .when("First Monday of the month, 6 pm")
        .where(STREET)
        .say(Field.PHONE, "(508) 555-0142");
  }

  private Details details(List<Decision> decisions, Stated... listings) {
    var versions = List.of(listings).stream().map(Stated::version).toList();
    var groups = resolver.resolve(new Claims(versions, decisions), Map.of(), Stated.NOW).groups();
    assertEquals(1, groups.size());
    return groups.getFirst().details();
  }

  private static <T> Map<T, String> sources(List<Claimed<T>> values) {
    return values.stream()
        .collect(Collectors.toMap(Claimed::value, each -> each.claim().listing().source()));
  }
}
