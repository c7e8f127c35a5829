package org.nearkin.crawl.verdict.notfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftNotFoundProbeTest {
  private static final URI GRIEF = URI.create("https://a.example/groups/grief-circle");
  private static final URI RANDOM = SoftNotFoundProbe.randomSibling(GRIEF, new Random(7));
  private static final String GONE = """
      Hm, nothing lives at %s any more. We moved house last winter and some of our furniture was lost on the way. Here
      is the door to the kitchen, and there the one to the garden. Call the desk if you are lost in the corridors.""";

  private final SoftNotFoundProbe probe = SoftNotFoundProbe.of(
      RANDOM, GONE.formatted(RANDOM.getPath()));

  @Test
  void aPageThatAnswersAsTheProbeDidIsNotFound() {
    assertTrue(probe.matches(GRIEF, GONE.formatted(GRIEF.getPath())));
  }

  @Test
  void aPageOfItsOwnIsFound() {
    assertFalse(probe.matches(GRIEF,
        """
            Our circle for people in grief meets in the house by the garden, Tuesdays at 7 pm. Call the desk if you are
            lost. Tea is made in the kitchen. Last winter some of our members moved on; there is room for more."""));
  }

  @Test
  void aNotFoundPageWithOneLineMoreAboutAGroupIsFound() {
    assertFalse(probe.matches(GRIEF, GONE.formatted("x")
        + " Grief circle, Tuesdays at seven, upper hall, led by Ann and Joe, free for all."));
  }

  @Test
  void aFewWordsProveNothing() {
    var terse = SoftNotFoundProbe.of(RANDOM, "Our groups");
    assertFalse(terse.matches(GRIEF, "Our groups"));
  }

  @ParameterizedTest
  @CsvSource({
      "https://a.example/groups/grief, https://a.example/groups/",
      "https://a.example/groups/grief/, https://a.example/groups/",
      "https://a.example/groups/grief.html?x=1, https://a.example/groups/",
      "https://a.example/grief, https://a.example/",
      "https://a.example/, https://a.example/",
      "https://a.example, https://a.example/"})
  void aSiblingStandsInTheSameDirectory(URI page, String directory) {
    var sibling = SoftNotFoundProbe.randomSibling(page, new Random(1)).toString();
    assertEquals(directory, sibling.replaceFirst("[a-z]{20}(/|\\.html)?$", ""));
    assertEquals(page.getPath().endsWith("e/") || page.getPath().endsWith("f/"),
        sibling.endsWith("/"));
  }

  @Test
  void eachProbeAsksForAnotherAddress() {
    var random = new Random(3);
    assertNotEquals(SoftNotFoundProbe.randomSibling(GRIEF, random),
        SoftNotFoundProbe.randomSibling(GRIEF, random));
    assertEquals(SoftNotFoundProbe.randomSibling(GRIEF, new Random(3)),
        SoftNotFoundProbe.randomSibling(GRIEF, new Random(3)));
  }
}
