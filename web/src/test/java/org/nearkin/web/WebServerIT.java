package org.nearkin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What visitors read on each page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerIT {
  private static final String NEAR = "/search?q=lupus&near=Worcester";
  private final TestSite site = new TestSite(false);

  @BeforeAll
  void pagesAreServed() {
    assertEquals(200, site.get("/").statusCode());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void homeOffersASearchAndCommonConditions() {
    var page = site.get("/").body();
    assertContains(page, "<form class=\"near-search\" action=\"/search\" method=\"get\"");
    assertContains(page, "<a class=\"govuk-link\" href=\"/search?q=Lupus\">Lupus</a>");
    assertContains(page, "tel:988");
  }

  @Test
  void resultsSayWhatWasUnderstood() {
    assertContains(site.get(NEAR).body(),
        "Showing groups about Lupus within 25 miles of Worcester, MA</h1>");
  }

  @Test
  void distancesAreNoMoreExactThanThePlaceIsKnown() {
    assertContains(site.get(NEAR).body(), "about 3 miles (to the town center)");
  }

  @Test
  void aWholeStateGivesNoDistances() {
    var page = site.get("/search?near=Massachusetts").body();
    assertContains(page, "Showing all groups in or near Massachusetts");
    assertFalse(page.contains("about 3 miles"), page);
  }

  @Test
  void namesAreEscaped() {
    var page = site.get(NEAR).body();
    assertContains(page, "Ann &amp; &lt;b&gt;Bob&lt;/b&gt;");
    assertFalse(page.contains("<b>Bob"), page);
  }

  @Test
  void aCardSaysWhatDecides() {
    var page = site.get(NEAR).body();
    assertContains(page, "<li>Call first</li>");
    assertContains(page, "<li>Free</li>");
    assertContains(page, "<li>Just come</li>");
  }

  @Test
  void whatToKnowBeforeGoingIsSaidInPlainWords() {
    var page = site.get("/group/7KQ2M9XPA1").body();
    assertContains(page, "Before you go</h2>");
    assertInOrder(page, "Call or write before you come.", "Free<br>",
        "You can bring someone close to you.", "People who have been through this themselves",
        "A trained person, such as a nurse or social worker", "18 and older",
        "New people can come.", "There is wheelchair access.", "Elevator",
        "What you say is meant to stay there.", "They do not give medical advice.",
        "How to join</h2>");
    assertFalse(page.contains("The sources do not say"), page);
  }

  @Test
  void whatToKnowBeforeGoingIsSaidInSpanish() {
    var page = site.get("/group/7KQ2M9XPA1?lang=es").body();
    assertInOrder(page, "Antes de ir</h2>", "Llame o escriba antes de ir.", "Gratis",
        "Personas que han pasado por lo mismo", "18 años o más");
  }

  @Test
  void whatNoSourceSaysStandsInOneLine() {
    assertContains(site.get("/group/7KQ2M9XPA2").body(),
        "The sources do not say if you can bring someone, who leads it, or if a wheelchair can get in.");
  }

  @Test
  void theWordsOfACostAreShownAndEscaped() {
    var page = site.get("/group/7KQ2M9XPA2").body();
    assertContains(page, "The source names a price: $5");
    assertContains(page, "“$5 &lt;i&gt;or&lt;/i&gt; cake &amp; tea”");
    assertFalse(page.contains("<i>or"), page);
  }

  @Test
  void nobodyIsToldJustToGoToADoubtfulGroup() {
    var page = site.get("/group/7KQ2M9XPA3").body();
    assertFalse(page.contains("just come"), page);
    assertContains(page, "“what you can”");
  }

  @Test
  void whatWasTypedIsEscapedEverywhere() {
    var page = site.get("/search?q=%22%3E%3Cscript%3E&near=%22%3E%3Cscript%3E").body();
    assertFalse(page.contains("<script"), page);
  }

  @Test
  void formatsCanBeChosenAndTakenAway() {
    var page = site.get(NEAR + "&format=online&format=phone").body();
    assertContains(page, "href=\"/search?q=lupus&amp;near=Worcester&amp;format=phone\"");
    assertContains(page, "In person (2)");
    assertContains(page, "value=\"online\" checked");
  }

  @Test
  void anAmbiguousPlaceGivesChoices() {
    var page = site.get("/search?q=lupus&near=Springfield").body();
    assertContains(page, "There is more than one “Springfield”.");
    assertContains(page, "href=\"/search?q=lupus&amp;near=Springfield%2C+IL\"");
    assertContains(page, "Lupus Circle of Worcester");
  }

  @Test
  void anUnknownPlaceIsNamedAndGroupsAreShownAnyway() {
    var page = site.get("/search?near=Xyzzy").body();
    assertContains(page, "We do not know the place “Xyzzy”");
    assertContains(page, "Lupus Circle of Worcester");
  }

  @Test
  void nothingFoundLeadsOn() {
    var page = site.get("/search?q=nothing&near=Worcester&format=in-person").body();
    assertContains(page, "We found no groups for this search.");
    assertContains(page, "Search within 50 miles");
    assertContains(page, "Show groups you can join from home");
    assertContains(page, "Show all kinds of support");
  }

  @Test
  void noGroupNearbyOffersTheWiderCondition() {
    assertContains(site.get("/search?q=lonely+lupus&near=Worcester").body(),
        "Show groups about Autoimmune diseases");
  }

  @Test
  void manyGroupsComeInPages() {
    var page = site.get("/search?q=many&page=2").body();
    assertContains(page, "Page 2 of 3");
    assertContains(page, "rel=\"prev\" href=\"/search?q=many\"");
    assertContains(page, "rel=\"next\" href=\"/search?q=many&amp;page=3\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /search?within=abc      | “within” | 10, 25, 50, or 100
      /search?page=0          | “page”   | 1–500
      /search?format=xyz      | “format” | in-person
      /search?sort=name       | “sort”   | q, near, within
      /?q=lupus               | “q”      | lang
      /about?lang=xx          | “lang”   | en or es
      /search?q=a&q=b         | “q”      | more than once
      """)
  void aWrongParameterIsNamedWithWhatIsAllowed(String path, String name, String allowed) {
    var answer = site.get(path);
    assertEquals(400, answer.statusCode());
    assertContains(answer.body(), name);
    assertContains(answer.body(), allowed);
  }

  @Test
  void aGroupTellsAllThatIsKnown() {
    var page = site.get("/group/7KQ2M9XPA1").body();
    assertContains(page, "<h1 class=\"govuk-heading-l\">Lupus Circle of Worcester</h1>");
    assertContains(page, "Every Tuesday, 7–8:30 pm");
    assertContains(page, "As we read it: Tuesdays");
    assertContains(page, "Tuesday, December 22, 7:00 PM EST");
    assertContains(page, "12 Elm Street");
    assertContains(page, "href=\"tel:+15085550142;ext=3\"");
    assertContains(page, "href=\"mailto:lupus+group@hospital.example\"");
    assertContains(page, "people who live with it and caregivers; adults");
    assertContains(page, "English and Spanish");
    assertContains(page, "Seen on the source page 1 day ago");
    assertContains(page, "href=\"https://hospital.example/groups?list=all&amp;day=tue\"");
    assertContains(page, "not medical advice");
    assertFalse(page.contains("javascript:"), page);
  }

  @Test
  void unreadableDatesAndWithheldAddressesAreCalledSo() {
    var page = site.get("/group/7KQ2M9XPA3/widows-coffee-table").body();
    assertContains(page, "Call first.");
    assertContains(page, "Ask before you go: we could not read the dates.");
    assertContains(page, "The address is given when you call.");
    assertFalse(page.contains("Elm Street"), page);
    assertFalse(page.contains("Lakeside Library"), page);
  }

  @Test
  void whatIsNotStatedIsCalledSo() {
    var page = site.get("/group/7KQ2M9XPA4").body();
    assertContains(page, "This group does not meet for now.");
    assertTrue(page.split("Not stated", -1).length > 5, page);
  }

  @Test
  void aHiddenGroupShowsNoContacts() {
    var page = site.get("/group/7KQ2M9XPA5").body();
    assertContains(page, "This group is not in our search.");
    assertFalse(page.contains("555-0142"), page);
    assertFalse(page.contains("Elm Street"), page);
  }

  @Test
  void aGroupThatHasEndedIsGone() {
    var answer = site.get("/group/7KQ2M9XPA6");
    assertEquals(410, answer.statusCode());
    assertContains(answer.body(), "This group has ended");
  }

  @Test
  void aGroupThatWasJoinedLeadsToTheOneItIsNow() {
    var answer = site.get("/group/7KQ2M9XPB1/an-old-name?lang=es");
    assertEquals(301, answer.statusCode());
    assertEquals("/group/7KQ2M9XPA1/lupus-circle-of-worcester?lang=es",
        answer.headers().firstValue("Location").orElse(""));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/group/7KQ2M9XPA9", "/group/short", "/group/7KQ2M9XPAU", "/nowhere",
      "/static/site.css", "/static/nothing.css"})
  void whatIsNotThereIsSaidSo(String path) {
    var answer = site.get(path);
    assertEquals(404, answer.statusCode());
    assertContains(answer.body(), "We cannot find this page");
    assertContains(answer.body(), "tel:988");
  }

  @Test
  void spanishIsChosenInTheAddressOrByTheBrowser() {
    var chosen = site.get(NEAR + "&lang=es").body();
    assertContains(chosen, "<html lang=\"es\"");
    assertContains(chosen, "Grupos sobre Lupus (es), a 25 millas o menos de Worcester, MA");
    assertContains(chosen, "href=\"/search?q=lupus&amp;near=Worcester&amp;lang=en\"");
    assertContains(chosen, "<input type=\"hidden\" name=\"lang\" value=\"es\">");
    assertContains(site.get("/", "Accept-Language", "es-MX,es;q=0.9,en;q=0.8").body(),
        "Encuentre a personas");
    assertContains(site.get("/", "Accept-Language", "vi").body(), "Find people");
    assertContains(site.get("/search?within=abc&lang=es").body(), "No conocemos el valor");
    assertContains(site.get("/nada", "Accept-Language", "es").body(), "No encontramos esta página");
  }

  @Test
  void theSampleSaysThatItIsOne() {
    assertFalse(site.get("/").body().contains("This is a sample."));
    try (var sample = new TestSite(true)) {
      for (var path : new String[]{"/", NEAR, "/group/7KQ2M9XPA1", "/about", "/nowhere"}) {
        assertContains(sample.get(path).body(), "This is a sample.");
      }
    }
  }

  private static void assertInOrder(String page, String... parts) {
    var from = 0;
    for (var part : parts) {
      var at = page.indexOf(part, from);
      assertTrue(at >= 0, () -> part + " is missing or out of order in " + page);
      from = at;
    }
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), () -> "no \"" + part + "\" in:\n" + text);
  }
}
