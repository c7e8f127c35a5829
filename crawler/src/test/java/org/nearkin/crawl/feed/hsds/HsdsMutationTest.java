package org.nearkin.crawl.feed.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.extract.Page;
import org.nearkin.crawl.extract.PageContent;
import org.nearkin.crawl.extract.PageReader;
import org.nearkin.crawl.feed.FeedSource;
import org.nearkin.source.PageRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers with values of the wrong kind, and answers that break off.
class HsdsMutationTest {
  private static final int ROUNDS = 300;
  private static final List<String> WRONG = List.of(
      "null", "7", "-1", "1e400", "true", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[7]]",
      "{\"id\": {}}",
      "\"2026-13-45\"", "\"99:99\"", "\"<b>\"", "\"$1\\\\\"");

  @ParameterizedTest
  @ValueSource(strings = {"list-3.json", "service-3.json", "list-uk-1.json"})
  void aWrongValueSpoilsNothingElse(String name) {
    var random = new Random(20260201);
    var whole = read(HsdsReaderTest.file(name)).listings().size();
    for (var round = 0; round < ROUNDS; round++) {
      var json = JsonMapper.shared().readTree(HsdsReaderTest.file(name));
      mutate(json, random);
      var content = read(json.toString());
      assertTrue(content.listings().size() <= whole + 1, json::toString);
      for (var listing : content.listings()) {
        assertTrue(listing.findText(Field.NAME).isPresent(), json::toString);
      }
      var said = content.listings().size() + content.issues().size() + content.links().size();
      assertTrue(said > 0, json::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"list-3.json", "service-3.json", "list-uk-1.json"})
  void anAnswerThatBreaksOffIsAFailure(String name) {
    var text = HsdsReaderTest.file(name).strip();
    for (var end = 1; end < text.length(); end += 61) {
      var content = read(text.substring(0, end));
      assertEquals(List.of(), content.listings());
      assertEquals(Issue.Kind.PAGE_UNREADABLE, content.issues().getFirst().kind());
    }
  }

  private static void mutate(JsonNode root, Random random) {
    var places = new ArrayList<Runnable>();
    var wrong = JsonMapper.shared().readTree(WRONG.get(random.nextInt(WRONG.size())));
    collect(root, wrong, places);
    places.get(random.nextInt(places.size())).run();
  }

  private static void collect(JsonNode node, JsonNode wrong, List<Runnable> places) {
    switch (node) {
      case ObjectNode object -> object.propertyNames().forEach(key -> {
        places.add(() -> object.set(key, wrong));
        collect(object.path(key), wrong, places);
      });
      case ArrayNode array -> {
        for (var index = 0; index < array.size(); index++) {
          var at = index;
          places.add(() -> array.set(at, wrong));
          collect(array.path(at), wrong, places);
        }
      }
      default -> { /* a value */ }
    }
  }

  private static PageContent read(String text) {
    var address = URI.create("https://hill.example.org/api/services?per_page=6");
    return PageReader.read(new Page(address, "application/json", text), FeedSource.eastern(),
        new PageRule(List.of("/**"), new PageRule.Automatic(), List.of()));
  }
}
