package org.nearkin.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.effort.Effort;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;

/// The tables of cases: a text, and the values it states.
class FactCasesTest {
  private static final List<Function<String, ? extends Collection<? extends Stated<?>>>> READERS = List
      .of(
          WayReader::list, WayReader::remoteOnly, text -> KindReader.read(text).stream().toList(),
          CostReader::read, JoiningReader::read, LeaderReader::read, StatusReader::read,
          GuestsReader::read, AccessibilityReader::read, AgeReader::read, TraitReader::read,
          SeriesReader::read, SafetyReader::read, LanguageReader::read);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "ways-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void waysAreRead(String text, String expected) {
    assertEquals(expected, words(WayReader.read(text).stream().map(Enum::name).sorted()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "remote-only-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void aLabelSaysThatNobodyGoesThere(String text, boolean expected) {
    assertEquals(expected, !WayReader.remoteOnly(text).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "kind-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void kindsAreRead(String text, String expected) {
    assertEquals(expected, words(KindReader.find(text).stream().map(Enum::name)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "cost-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void costsAreRead(String text, String expected) {
    assertEquals(expected,
        words(CostReader.read(text).stream().map(cost -> describe(cost.value()))));
  }

  private static String describe(Cost cost) {
    return switch (cost) {
      case Cost.Free _ -> "FREE";
      case Cost.Insurance _ -> "INSURANCE";
      case Cost.Donation donation -> "DONATION" + describe(donation.suggested());
      case Cost.Fee fee -> "FEE" + describe(fee.amount());
    };
  }

  private static String describe(Optional<Cost.Amount> amount) {
    return amount.map(sum -> ":" + sum.value() + " " + sum.currency()).orElse("");
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "joining-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void joiningIsRead(String text, String expected) {
    assertEquals(expected, values(JoiningReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "leader-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void leadersAreRead(String text, String expected) {
    assertEquals(expected, values(LeaderReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "status-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void statusesAreRead(String text, String expected) {
    assertEquals(expected, values(StatusReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "guests-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void guestsAreRead(String text, String expected) {
    assertEquals(expected, values(GuestsReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "accessibility-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void accessibilityIsRead(String text, String expected) {
    assertEquals(expected, values(AccessibilityReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "age-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void agesAreRead(String text, String expected) {
    assertEquals(expected,
        words(AgeReader.read(text).stream().map(ages -> describe(ages.value()))));
  }

  private static String describe(Ages ages) {
    var from = ages.youngest().isPresent() ? "" + ages.youngest().getAsInt() : "";
    return ages.oldest().isPresent() ? from + "-" + ages.oldest().getAsInt() : from + "+";
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "trait-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void traitsAreRead(String text, String expected) {
    assertEquals(expected, values(TraitReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "series-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void seriesAreRead(String text, String expected) {
    assertEquals(expected, values(SeriesReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "safety-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void safetyIsRead(String text, String expected) {
    assertEquals(expected, values(SafetyReader.read(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "language-cases.tsv", delimiter = '\t', quoteCharacter = '\0')
  void languagesAreRead(String text, String expected) {
    assertEquals(expected, values(LanguageReader.read(text)));
  }

  private static String values(List<? extends Stated<?>> stated) {
    return words(stated.stream().map(one -> String.valueOf(one.value())));
  }

  private static String words(Stream<String> values) {
    var joined = values.collect(Collectors.joining(" "));
    return joined.isEmpty() ? "-" : joined;
  }

  @Test
  void theWordsAreKeptAsWritten() {
    assertEquals(List.of(new Stated<>(Status.ON_HOLD, "En Pausa", 0.95)),
        StatusReader.read("Está: En Pausa."));
    assertEquals("Facilitated by a Social Worker",
        LeaderReader.read("Facilitated by a Social Worker, Jo").getFirst().snippet());
  }

  @Test
  void wordsAreReadUnderTheTurkishLocale() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertEquals("REGISTER_FIRST", values(JoiningReader.read("REGISTRATION REQUIRED")));
      assertEquals("VIDEO", words(WayReader.read("VIRTUAL").stream().map(Enum::name)));
      assertEquals("FREE",
          words(CostReader.read("GRATIS").stream().map(cost -> describe(cost.value()))));
      assertEquals("es", values(LanguageReader.read("BILINGUAL: SPANISH")));
      assertEquals("18+", words(
          AgeReader.read("AGES 18 OR OLDER, CITIES").stream().map(ages -> describe(ages.value()))));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "free ", "in person ", "led by ", "ages 13-", "no ", "register ",
      "1-", "$5 ", "in spanish and ", "(", "[online] ", "not ", "a", "'", "closed ", " - "})
  void hugeTextTakesLittle(String piece) {
    var huge = piece.repeat(100_000 / piece.length());
    for (var reader : READERS) {
      Effort.staysSmall("fact, 100 KB of '" + piece + "'", () -> {
        var _ = reader.apply(huge);
      });
    }
  }

  @Test
  void noTextMakesItFail() {
    var random = new Random(20_261_125);
    var pieces = List.of("free", "$5", "not", "in Spanish", "18+", "ages", "13-17", "led by", "RN",
        "[ONLINE]", "(", ")", "-", "İ", "ß", "\u0000", "𝒳", "é", "\n", ".", "register",
        "99999999999", "no",
        "on hold", "*", "\\", "in their 20s and 30s", "under", "hybrid");
    for (var i = 0; i < 3_000; i++) {
      var text = random.ints(random.nextInt(14), 0, pieces.size())
          .mapToObj(pieces::get)
          .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      for (var reader : READERS) {
        for (var stated : reader.apply(text)) {
          assertFalse(stated.snippet().isBlank(), text);
          assertTrue(text.contains(stated.snippet()), text);
          assertTrue(stated.confidence() > 0 && stated.confidence() <= 1, text);
        }
      }
    }
  }
}
