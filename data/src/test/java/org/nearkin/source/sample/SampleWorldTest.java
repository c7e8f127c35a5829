package org.nearkin.source.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearkin.source.SourceFile;
import org.nearkin.source.SourceReading;
import org.nearkin.vocabulary.ConditionVocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fictional sites and what is expected of them agree with each other, and are large and varied enough.
class SampleWorldTest {
  private static final Path DIRECTORY = Path.of("sample-sites");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ConditionVocabulary VOCABULARY = ConditionVocabulary.bundled();
  /// Addresses that a page may name: its own world and those set aside for examples (RFC 2606).
  private static final Pattern REQUEST = Pattern.compile(
      "(?i)<(?:script|link|img|iframe|source|embed)\\b[^>]*?\\b(?:src|href)=[\"']?(?:https?:)?//([^/\"'>\\s]+)");
  private static final Pattern FICTIONAL_HOST = Pattern.compile(
      ".*\\.localhost(:8090)?|(.*\\.)?example\\.(org|com|net)|schema\\.org");
  /// 555-01xx, the drama ranges of Ofcom, freephone drama numbers and public short codes.
  private static final Pattern FICTIONAL_PHONE = Pattern.compile(
      ".*55501\\d\\d(\\d{1,6})?|.*(496|498|7946)0\\d{3}|.*20180\\d{3}|.*7700900\\d{3}|.*8081570\\d{3}|911|988|999|112|211");

  private static Map<String, SampleSite> sites = Map.of();

  @BeforeAll
  static void load() throws IOException {
    sites = SampleSite.list(DIRECTORY);
  }

  /// A version of a site, named for the reports.
  record Version(SampleSite site, SampleVersion version) {
    @Override
    public String toString() {
      return site.name() + " " + version.folder().getFileName();
    }

    private List<JsonNode> expected() throws IOException {
      return lines(version.expected());
    }
  }

  static Stream<Version> versions() {
    return sites.values()
        .stream()
        .flatMap(site -> site.versions().stream().map(version -> new Version(site, version)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void expectationsHaveTheirShape(Version version) throws IOException {
    assertValid("expected.schema.json", version.version.expected());
    var numbers = numbers(version.expected());
    // A listing keeps its number from version to version, so dated sites have gaps.
    assertEquals(numbers.stream().distinct().toList(), numbers);
    if (version.site.versions().size() == 1) {
      assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void expectationsNameFilesAndConditionsThatExist(Version version) throws IOException {
    for (var line : version.expected()) {
      var file = version.version.folder().resolve(line.path("file").asString());
      assertTrue(Files.isRegularFile(file), line::toString);
      line.path("conditions")
          .forEach(id -> assertTrue(VOCABULARY.find(id.asString()).isPresent(), line::toString));
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatIsExpectedStandsOnThePage(Version version) throws IOException {
    for (var line : version.expected()) {
      var text = text(version.version.folder().resolve(line.path("file").asString()));
      var inherited = texts(line.path("inherited"));
      for (var key : List.of("name", "schedule", "venue", "street", "phones")) {
        for (var value : inherited.contains(key) ? List.<String>of() : texts(line.path(key))) {
          // A schedule may leave out a word between its cells, such as the head of a row.
          var parts = key.equals("schedule") ? List.of(value.split("\\s+")) : List.of(value);
          assertTrue(parts.stream().map(SampleWorldTest::folded).allMatch(text::contains),
              () -> key + " is not on the page: " + line);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyPhoneIsFictional(Version version) throws IOException {
    for (var line : version.expected()) {
      for (var phone : texts(line.path("phones"))) {
        var digits = phone.replaceAll("\\D", "");
        assertTrue(FICTIONAL_PHONE.matcher(digits).matches(), line::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void noPageAsksAForeignHost(Version version) throws IOException {
    for (var file : version.version.listFiles()) {
      if (file.sent().type().startsWith("text/html")) {
        REQUEST.matcher(read(file.sent().file()))
            .results()
            .map(found -> found.group(1))
            .forEach(host -> assertTrue(FICTIONAL_HOST.matcher(host).matches(),
                () -> file.path() + " asks " + host));
      }
    }
  }

  @Test
  void everySourceDefinitionIsValid() {
    for (var site : sites.values()) {
      assertTrue(SourceFile
          .read(site.folder().resolve(SourceFile.NAME)) instanceof SourceReading.Valid,
          site.name());
    }
  }

  @Test
  void changesLeadFromOneVersionToTheNext() throws IOException {
    var dated = sites.values().stream().filter(site -> site.versions().size() > 1).toList();
    assertTrue(dated.size() >= 3, dated::toString);
    for (var site : dated) {
      var file = site.folder().resolve("changes.jsonl");
      assertValid("changes.schema.json", file);
      for (var change : lines(file)) {
        assertListed(site, change, "from", "before");
        assertListed(site, change, "to", "after");
      }
    }
  }

  @Test
  void listingsThatBelongTogetherExist() throws IOException {
    var file = DIRECTORY.resolve("expected-groups.jsonl");
    assertValid("expected-groups.schema.json", file);
    for (var line : lines(file)) {
      var members = new TreeSet<String>();
      for (var listing : line.path("listings")) {
        var name = listing.get(0).asString();
        var site = Optional.ofNullable(sites.get(name)).orElseThrow(() -> new AssertionError(line));
        assertTrue(numbers(lines(site.newest().expected())).contains(listing.get(1).asInt()),
            line::toString);
        members.add(site.name());
      }
      line.path("wins")
          .forEach(winner -> assertTrue(members.contains(winner.asString()), line::toString));
    }
  }

  @Test
  void theWorldIsLargeAndVaried() throws IOException {
    var listings = new ArrayList<JsonNode>();
    for (var site : sites.values()) {
      lines(site.newest().expected()).stream()
          .filter(line -> !line.has("negative"))
          .forEach(listings::add);
    }
    assertTrue(sites.size() >= 14, () -> sites.size() + " sites");
    assertTrue(listings.size() >= 400, () -> listings.size() + " listings");
    assertAtLeast(60, listings.stream().flatMap(line -> texts(line.path("conditions")).stream()));
    assertAtLeast(25, listings.stream()
        .filter(line -> line.path("country").asString("").equals("US") && line.has("city"))
        .map(line -> line.path("city").asString() + " " + line.path("region").asString()));
    assertAtLeast(6, listings.stream().flatMap(line -> texts(line.path("kind")).stream()));
    assertAtLeast(3, listings.stream().map(line -> line.path("country").asString()));
  }

  private static void assertAtLeast(int number, Stream<String> values) {
    var distinct = new HashSet<>(values.toList());
    assertTrue(distinct.size() >= number, () -> distinct.size() + " of " + number);
  }

  private static void assertListed(SampleSite site, JsonNode change, String date, String number)
      throws IOException {
    var day = change.path(date).asString();
    var version = site.versions()
        .stream()
        .filter(each -> each.since().toString().equals(day))
        .findFirst();
    assertTrue(version.isPresent(), change::toString);
    if (change.has(number)) {
      assertTrue(numbers(lines(version.get().expected())).contains(change.path(number).asInt()),
          change::toString);
    }
  }

  private static void assertValid(String schemaFile, Path file) throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(Files.readString(DIRECTORY.resolve(schemaFile))));
    for (var line : lines(file)) {
      assertEquals(List.of(), schema.validate(line), () -> file + ": " + line);
    }
  }

  private static List<Integer> numbers(List<JsonNode> expected) {
    return expected.stream()
        .filter(line -> !line.has("negative"))
        .map(line -> line.path("n").asInt())
        .toList();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file)
        .stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }

  private static List<String> texts(JsonNode value) {
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .map(each -> each.asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String read(Path file) throws IOException {
    var charset = file.toString().endsWith(".htm")
        ? Charset.forName("windows-1252")
        : StandardCharsets.UTF_8;
    return Files.readString(file, charset);
  }

  /// The words of a page or feed, without markup and without differences in spaces.
  private static String text(Path file) throws IOException {
    return folded(read(file));
  }

  private static String folded(String text) {
    return Unmarked.of(text);
  }
}
