package org.nearkin.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nearkin.group.Format;
import org.nearkin.group.Kind;
import org.nearkin.group.Way;
import org.nearkin.group.practice.Accessibility;
import org.nearkin.group.practice.Guests;
import org.nearkin.group.practice.Joining;
import org.nearkin.group.practice.Leader;
import org.nearkin.group.practice.SafetyFact;
import org.nearkin.group.practice.Series;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.Relation;

class WordsTest {
  private static final Words ENGLISH = Words.in(Language.ENGLISH);
  private static final Words SPANISH = Words.in(Language.SPANISH);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(new TreeSet<>(ENGLISH.keys()), new TreeSet<>(SPANISH.keys()));
  }

  @Test
  void bothLanguagesFillTheSameGaps() {
    var gap = Pattern.compile("\\{\\d\\}");
    for (var key : ENGLISH.keys()) {
      assertEquals(gaps(gap, ENGLISH.pattern(key)), gaps(gap, SPANISH.pattern(key)), key);
    }
  }

  /// A straight apostrophe would switch off the gaps behind it.
  @Test
  void apostrophesAreTypographic() {
    for (var words : List.of(ENGLISH, SPANISH)) {
      for (var key : words.keys()) {
        assertTrue(key.startsWith("pattern.") || !words.pattern(key).contains("'"), key);
      }
    }
  }

  @Test
  void everyConstantPeopleReadHasAWord() {
    Stream.<Enum<?>[]>of(Format.values(), Kind.values(), Way.values(), Relation.values(),
        Audience.values(), Joining.values(), Series.values(), Guests.values(), Leader.values(),
        Accessibility.values(), SafetyFact.values()).flatMap(Arrays::stream).forEach(ENGLISH::term);
  }

  @Test
  void numbersChooseTheForm() {
    assertEquals("Seen on the source page 1 day ago", ENGLISH.count("seen.days", 1));
    assertEquals("Visto en la página de origen hace 1,200 días",
        SPANISH.count("seen.days", 1_200));
  }

  @Test
  void everyKeyThatATemplateNamesExists() throws IOException {
    var key = Pattern.compile("words(?:\\(\\))?\\.of\\(\"([^\"]+)\"");
    for (var template : templates()) {
      key.matcher(Files.readString(template))
          .results()
          .forEach(
              match -> assertTrue(ENGLISH.keys().contains(match.group(1)), match.group(1)));
    }
  }

  @Test
  void templatesHoldNoWords() throws IOException {
    for (var template : templates()) {
      var text = Files.readString(template)
          .replaceAll("(?m)^\\s*@(import|param|template|if|else|endif|for|endfor).*$", "")
          .replaceAll("@template\\.[^\n]*", "")
          .replaceAll("(?s)!?\\$?\\{[^{}]*\\}", "")
          .replaceAll("(?s)<[^>]*>", "")
          .replaceAll("[`)}!\\s]", "");
      assertEquals("", text, template.toString());
    }
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      var templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
      assertTrue(templates.size() > 10);
      return templates;
    }
  }

  private static List<String> gaps(Pattern gap, String text) {
    return gap.matcher(text).results().map(match -> match.group()).distinct().sorted().toList();
  }
}
