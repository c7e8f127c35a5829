package org.nearkin.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nearkin.place.Gazetteer;
import org.nearkin.vocabulary.ConditionMatch;

class QueryReaderTest {
  private static final QueryReader READER = new QueryReader(Gazetteer.bundled());

  /// One question a line, for everyone to extend; a blank cell says that nothing may be read.
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "query-cases.tsv", delimiter = '\t', numLinesToSkip = 1, emptyValue = "")
  void everyQuestionOfTheTableIsUnderstood(String query, String condition, String formats,
      String place, String miles, String time, String audience, String language, String free) {
    assertEquals(
        String.join("\n", condition, words(formats), text(place), text(miles), words(time),
            words(audience), text(language), text(free)),
        written(READER.read(query)));
  }

  private static String written(Inquiry inquiry) {
    ReadSlots read = ReadSlots.of(inquiry);
    String place = inquiry.place()
        .map(_ -> read.places(Set.of())
            .stream()
            .filter(each -> !each.endsWith(" miles"))
            .findFirst()
            .orElse(""))
        .orElse("");
    String miles = inquiry.place()
        .stream()
        .flatMapToInt(each -> each.miles().stream())
        .mapToObj(String::valueOf)
        .findFirst()
        .orElse("");
    return String.join("\n",
        inquiry.conditions().stream().map(ConditionMatch::conditionId).findFirst().orElse(""),
        joined(read.formats()), place, miles, joined(read.times()), joined(read.audiences()),
        inquiry.language().orElse(""), inquiry.free() ? "free" : "");
  }

  private static String joined(Set<String> words) {
    return words(String.join(" ", words));
  }

  private static String words(@Nullable String cell) {
    return String.join(" ", new TreeSet<>(List.of(text(cell).split(" ", -1))));
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void aQuestionInSpanishAsksForNoLanguage() {
    assertEquals(Optional.empty(), READER.read("grupo de apoyo para lupus").language());
  }

  @Test
  void whatNobodyUnderstandsIsLeftOver() {
    assertEquals("lupus quilters", READER.read("lupus quilters online tuesday").rest());
  }

  @Test
  void turkishCapitalsReadAsAnyOthers() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      Inquiry inquiry = new QueryReader(Gazetteer.bundled())
          .read("MIGRAINE GROUP IN CHICAGO, ONLINE, FRIDAY, IN SPANISH");
      assertEquals("migraine-headache\nonline\nChicago, IL\n\nfriday\n\nes\n", written(inquiry));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void neverFailsOnRandomText() {
    Random random = new Random(23);
    String[] parts = {"lupus", " ", "|", "0", "7", ":", "30", "pm", "near", " in ", ", ", "IL", "İ",
        "ı",
        "\uD83D", "\uD83D\uDE00", "\u0301", "zoom", "mañana", "99999", "12:99", "25pm", "1st ",
        "mon",
        "after 5", "mi", "$(", "\n", "’s", "MS"};
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(12), 0, parts.length).forEach(at -> text.append(parts[at]));
      READER.read(text.toString());
    }
  }

  @Test
  void hugeTextIsAnsweredAtOnce() {
    for (String part : new String[]{"near me in ", "a ", "1", "1st and 2nd ", "St. ", "7-",
        "mon tue "}) {
      String text = part.repeat(100_000 / part.length());
      assertTimeout(Duration.ofSeconds(1), () -> READER.read(text));
    }
  }
}
