package org.nearkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The site as people see it: on a small phone and a large screen, without JavaScript, by keyboard.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserIT {
  private static final int PHONE = 320;
  private static final int HEIGHT = 800;
  private static final String WIDEST = "document.documentElement.scrollWidth";
  /// Links inside a sentence are as high as its lines; a box to tick is hit by its label too.
  private static final String SMALL_TARGETS = """
      Array.from(document.querySelectorAll('a, button, input, select, summary'))
        .filter(each => !each.closest('details:not([open]) > :not(summary)'))
        .filter(each => !each.closest('main p') && !each.matches('.govuk-skip-link, [type=hidden]'))
        .filter(each => each.getBoundingClientRect().height < 44)
        .map(each => each.outerHTML + ' ' + each.getBoundingClientRect().height)""";
  private final TestSite site = new TestSite(true);
  private Optional<Browser> browser = Optional.empty();

  @BeforeAll
  void startBrowser() {
    browser = Optional.of(Browser.start());
  }

  @AfterAll
  void stop() {
    browser.ifPresent(Browser::close);
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
      "home, 320, /", "home, 1280, /",
      "results, 320, /search?q=lupus&near=Worcester",
      "results, 1280, /search?q=lupus&near=Worcester&format=online",
      "results-es, 320, /search?q=lupus&near=Worcester&lang=es",
      "nothing, 320, /search?q=nothing&near=Springfield",
      "nothing, 1280, /search?q=nothing&near=Springfield",
      "group, 320, /group/7KQ2M9XPA1", "group, 1280, /group/7KQ2M9XPA1",
      "group-es, 320, /group/7KQ2M9XPA1?lang=es",
      "doubtful, 320, /group/7KQ2M9XPA3",
      "about, 320, /about", "bot, 320, /bot", "bot, 1280, /bot?lang=es",
      "about, 1280, /about?lang=es",
      "missing, 320, /nowhere", "missing, 1280, /nowhere"})
  void pagesAreAccessible(String name, int width, String path) {
    try (var page = open(new NewContextOptions().setBypassCSP(true), width)) {
      page.navigate(site.address(path));
      takePicture(page, name + '-' + width);
      var violations = new AxeBuilder(page).analyze().getViolations();
      assertTrue(violations.isEmpty(), violations::toString);
      assertEquals(width, page.evaluate(WIDEST), "a page is wider than its screen");
      assertEquals(List.of(), page.evaluate(SMALL_TARGETS), "targets too small to hit");
    }
  }

  @Test
  void aSearchLeadsToAPhoneNumberWithoutJavaScript() {
    var asked = new ArrayList<String>();
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (var page = open(options, PHONE)) {
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(site.address("/?lang=es"));
      page.getByLabel("¿Qué tema busca?").fill("lupus");
      page.getByLabel("¿Dónde?").fill("Worcester");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Buscar")).click();
      assertThat(page.locator("h1")).containsText("a 25 millas o menos de Worcester, MA");
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Lupus Circle of Worcester"))
          .click();
      assertThat(page.locator("a[href^='tel:+']")).containsText("(508) 555-0142");
      assertThat(page.locator("html")).hasAttribute("lang", "es");
      assertEquals(List.of(), page.context().cookies());
    }
    assertTrue(asked.stream().allMatch(url -> url.startsWith(site.address("/"))), asked::toString);
  }

  @Test
  void theKeyboardComesFirstToTheMainPart() {
    try (var page = open(new NewContextOptions(), PHONE)) {
      page.navigate(site.address("/"));
      page.keyboard().press("Tab");
      assertThat(page.locator(".govuk-skip-link")).isFocused();
    }
  }

  @Test
  void resultsComeBeforeTheFormOnAPhone() {
    try (var page = open(new NewContextOptions(), PHONE)) {
      page.navigate(site.address("/search?q=lupus&near=Worcester"));
      var card = page.locator(".near-card").first().boundingBox();
      var form = page.locator("form").boundingBox();
      assertTrue(card.y < form.y, "the form is above the first group");
    }
  }

  @Test
  void paperShowsGroupsAndNoNavigation() {
    try (var page = open(new NewContextOptions(), PHONE)) {
      page.navigate(site.address("/search?q=lupus&near=Worcester"));
      page.emulateMedia(new Page.EmulateMediaOptions()
          .setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator("form")).isHidden();
      assertThat(page.locator(".near-header")).isHidden();
      assertThat(page.locator(".near-card").first()).isVisible();
    }
  }

  private Page open(NewContextOptions options, int width) {
    return browser.orElseThrow()
        .chromium()
        .newContext(options.setViewportSize(width, HEIGHT).setLocale("en-US"))
        .newPage();
  }

  /// Pictures to look at, only where a directory for them is named.
  private static void takePicture(Page page, String name) {
    var directory = System.getenv("NEARKIN_PICTURES");
    if (directory != null) {
      page.screenshot(new ScreenshotOptions().setFullPage(true)
          .setPath(Path.of(directory, name + ".png")));
    }
  }
}
