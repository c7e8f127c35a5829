package org.nearkin.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.claim.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SourceFileTest {
  private static final String GOOD = """
      id: hillside
      name: Hillside Library
      organizer: community-center
      language: en
      home: { page: "https://hillside.example.org/", city: Orono, region: ME, country: US, zone: America/New_York }
      crawl: { start: ["https://hillside.example.org/groups"], every: P7D, interval: PT2S, max-pages: 20 }
      pages:
        - paths: ["/groups/**"]
          read: selectors
          listing: li.group
          fields:
            name: h3
            postal-code: { select: .zip, clean: "([0-9]{5})" }
            schedule: { after: ["When:"] }
          follow: ["a[rel=next]"]
      """;
  @TempDir
  Path folder;

  @Test
  void everyPartOfAGoodFileIsRead() throws IOException {
    var valid = assertInstanceOf(SourceReading.Valid.class, read(GOOD)).definition();
    assertEquals(SourceDefinition.Organizer.COMMUNITY_CENTER, valid.organizer());
    assertEquals(Optional.of(ZoneId.of("America/New_York")), valid.home().zone());
    assertEquals(Duration.ofSeconds(2), valid.crawl().interval());
    var reading = assertInstanceOf(PageRule.Selectors.class, valid.pages().getFirst().reading());
    assertEquals(Optional.of("h3"), rule(reading, Field.NAME).select());
    assertEquals(Optional.of("([0-9]{5})"), rule(reading, Field.POSTAL_CODE).clean());
    assertEquals(List.of("When:"), rule(reading, Field.SCHEDULE).after());
  }

  @Test
  void theColumnsOfATableAreReadInTheirOrder() throws IOException {
    var table = GOOD.substring(0, GOOD.indexOf("read:")) + """
        read: csv
            separator: ";"
            columns: { name: Circle, recurrence: [Which, Day, Hour] }
        """;
    var valid = assertInstanceOf(SourceReading.Valid.class, read(table)).definition();
    assertEquals(
        new PageRule.Csv(Map.of(Field.NAME, List.of("Circle"),
            Field.RECURRENCE, List.of("Which", "Day", "Hour")), Optional.of(";")),
        valid.pages().getFirst().reading());
    assertEquals(
        List.of("hillside.yaml:8: pages[0]: \"read: csv\" needs, under \"columns\", a \"name\""),
        problems(table.replace("name: Circle, ", "")));
    assertEquals(
        List.of(
            "hillside.yaml:8: pages[0]: \"columns\" and \"separator\" are only for \"read: csv\""),
        problems(table.replace("read: csv", "read: auto")));
  }

  @Test
  void anUnknownKeyNamesItsLineAndTheNearestKnownOne() throws IOException {
    assertEquals(
        List.of("hillside.yaml:10: pages[0].listting: the key \"listting\" is unknown"
            + " (did you mean \"listing\"?)"),
        problems(GOOD.replace("listing:", "listting:")));
  }

  @Test
  void anUnknownFieldIsAnUnknownKeyToo() throws IOException {
    assertEquals(
        List.of("hillside.yaml:14: pages[0].fields.shedule: the key \"shedule\" is unknown"
            + " (did you mean \"schedule\"?)"),
        problems(GOOD.replace("schedule:", "shedule:")));
  }

  @Test
  void anUnknownWordNamesTheKnownOnes() throws IOException {
    assertEquals(
        List.of("hillside.yaml:9: pages[0].read: \"selector\" is not one of auto, selectors,"
            + " json-ld, meeting-guide, csv, links (did you mean \"selectors\"?)"),
        problems(GOOD.replace("read: selectors", "read: selector")));
  }

  @Test
  void aMissingKeyIsSaid() throws IOException {
    assertEquals(
        List.of("hillside.yaml:1: the key \"organizer\" is missing"),
        problems(GOOD.replaceFirst("organizer:.*\n", "")));
  }

  @Test
  void aWrongTypeIsSaid() throws IOException {
    assertEquals(
        List.of("hillside.yaml:8: pages[0].paths: expected array, found /groups/**"),
        problems(GOOD.replace("[\"/groups/**\"]", "\"/groups/**\"")));
  }

  @Test
  void brokenYamlNamesItsLine() throws IOException {
    var problem = problems(GOOD.replace("name: Hillside", "name: [Hillside")).getFirst();
    assertTrue(problem.matches("hillside.yaml:[23]: this is not YAML: .*"), problem);
  }

  @Test
  void wordsThatMeanNothingAreAllNamed() throws IOException {
    var text = GOOD.replace("America/New_York", "America/Nowhere")
        .replace("every: P7D", "every: P7X")
        .replace("([0-9]{5})", "([0-9]{5}")
        .replace("page: \"https://", "page: \"");
    assertEquals(
        List.of("home.zone", "home.page", "crawl.every", "pages[0].fields.postal-code.clean"),
        reasons(text).stream().map(SourceProblem::path).toList());
  }

  @Test
  void aSourceIsCrawledAtIntervalsAtTimesOfDayOrAsOftenAsItChanges() throws IOException {
    assertEquals(new Cadence.Every(Duration.ofDays(7)), cadence(GOOD));
    assertEquals(new Cadence.Cron("0 17 3 ? * MON", ZoneId.of("America/New_York")),
        cadence(GOOD.replace("every: P7D", "cron: 0 17 3 ? * MON")));
    assertEquals(new Cadence.Adaptive(), cadence(GOOD.replace("every: P7D, ", "")));
  }

  @Test
  void intervalsAndTimesOfDayCannotBeJoined() throws IOException {
    assertEquals(
        List.of("hillside.yaml:6: crawl.cron: \"every\" and \"cron\" cannot be joined: keep one"
            + " of them"),
        problems(GOOD.replace("every: P7D", "every: P7D, cron: 0 17 3 ? * MON")));
  }

  @Test
  void timesOfDayNeedAZone() throws IOException {
    assertEquals(
        List.of("hillside.yaml:6: crawl.cron: \"cron\" needs, under \"home\", the \"zone\" whose"
            + " clock is meant"),
        problems(GOOD.replace("every: P7D", "cron: 0 17 3 ? * MON")
            .replace(", zone: America/New_York", "")));
  }

  @Test
  void cronTextThatWhoeverKeepsTheScheduleCannotReadNamesItsLine() throws IOException {
    var file = Files.writeString(folder.resolve("hillside.yaml"),
        GOOD.replace("every: P7D", "cron: whenever"));
    var invalid = assertInstanceOf(SourceReading.Invalid.class, SourceFile.read(file,
        times -> Optional.of(times.text() + " in " + times.zone() + " is no time")));
    assertEquals(List.of("hillside.yaml:6: crawl.cron: whenever in America/New_York is no time"),
        invalid.problems().stream().map(SourceProblem::toString).toList());
  }

  @Test
  void selectorsNeedAListingAndAName() throws IOException {
    assertEquals("pages[0]", reasons(GOOD.replaceFirst(" +listing:.*\n", "")).getFirst().path());
    assertEquals("pages[0]", reasons(GOOD.replaceFirst(" +name: h3\n", "")).getFirst().path());
  }

  @Test
  void theIdIsTheFilesName() throws IOException {
    var problem = reasons(GOOD.replace("id: hillside", "id: hilltop")).getFirst();
    assertEquals(Optional.of("hillside"), problem.suggestion());
  }

  @Test
  void aliasesAndEmptyFilesAreRefused() throws IOException {
    assertTrue(!problems("a: &x [1]\nb: [*x, *x]\n").isEmpty());
    assertTrue(!problems("").isEmpty());
    assertTrue(!problems("just words").isEmpty());
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertInstanceOf(SourceReading.Invalid.class, SourceFile.read(folder.resolve("none.yaml")));
  }

  @Test
  void wordsAreReadTheSameUnderATurkishLocale() throws IOException {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertInstanceOf(SourceReading.Valid.class, read(GOOD));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyKeyOfTheSchemaIsDescribed() throws IOException {
    try (var stream = SourceFile.class.getResourceAsStream("source.schema.json")) {
      checkDescribed(JsonMapper.shared().readTree(stream), "");
    }
  }

  private static void checkDescribed(JsonNode node, String path) {
    node.path("properties").forEachEntry((key, rule) -> {
      assertTrue(rule.has("description"), path + "/" + key);
      checkDescribed(rule, path + "/" + key);
    });
    node.path("$defs").forEachEntry((key, rule) -> checkDescribed(rule, key));
  }

  @Test
  void theSourcesWeShipAreRight() throws IOException {
    for (var directory : List.of("sample-sites", "sources")) {
      var catalog = SourceCatalog.load(Path.of(directory));
      assertEquals(List.of(), catalog.problems());
      assertTrue(catalog.definitions().size() >= 3);
    }
  }

  @Test
  void realSitesAreUnverifiedAndCrawledGently() throws IOException {
    for (var source : SourceCatalog.load(Path.of("sources")).definitions()) {
      assertTrue(!source.verified(), source.id());
      assertTrue(source.crawl().interval().compareTo(Duration.ofSeconds(2)) >= 0, source.id());
    }
  }

  @Test
  void anIdMayBeDefinedOnlyOnce() throws IOException {
    Files.writeString(folder.resolve("hillside.yaml"), GOOD);
    Files.createDirectory(folder.resolve("hillside"));
    Files.writeString(folder.resolve("hillside").resolve("source.yaml"), GOOD);
    var catalog = SourceCatalog.load(folder);
    assertEquals(1, catalog.definitions().size());
    assertEquals(1, catalog.problems().size());
  }

  private Cadence cadence(String text) throws IOException {
    return assertInstanceOf(SourceReading.Valid.class, read(text)).definition().crawl().cadence();
  }

  private static PageRule.FieldRule rule(PageRule.Selectors reading, Field field) {
    return Optional.ofNullable(reading.fields().get(field)).orElseThrow();
  }

  private SourceReading read(String text) throws IOException {
    return SourceFile.read(Files.writeString(folder.resolve("hillside.yaml"), text));
  }

  private List<SourceProblem> reasons(String text) throws IOException {
    return assertInstanceOf(SourceReading.Invalid.class, read(text)).problems();
  }

  private List<String> problems(String text) throws IOException {
    return reasons(text).stream().map(SourceProblem::toString).toList();
  }
}
