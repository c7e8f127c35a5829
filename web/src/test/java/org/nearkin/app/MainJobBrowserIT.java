package org.nearkin.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearkin.web.Browser;

/// The main job, from three fictional sites to a person who finds a group: nothing in between is canned.
class MainJobBrowserIT {
  @TempDir
  Path home;

  @Test
  void aConditionAndAZipLeadToAGroup() throws InterruptedException {
    try (var browser = Browser.start();
        var directory = SampleDirectory.start(home);
        var context = browser.chromium().newContext(new NewContextOptions().setBypassCSP(true));
        var page = context.newPage()) {
      var asked = new ArrayList<String>();
      page.onRequest(request -> asked.add(request.url()));
      search(page, directory.address(), "caregivers", "01608");
      assertEquals(
          List.of("Caring Together: Dementia Caregivers",
              "Caring Together: Dementia Caregivers", "Stroke Survivor & Caregiver Group",
              "Family Circle"),
          names(page, "local"));
      assertTrue(names(page, "remote").contains("Parents on the Spectrum Road"));
      assertAccessible(page);

      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Family Circle")).click();
      assertThat(page.locator("h1")).hasText("Family Circle");
      assertThat(page.locator("main")).containsText("Next dates");
      assertThat(page.locator("main")).containsText("Seen on the source page today");
      assertAccessible(page);
      assertTrue(asked.stream().allMatch(url -> url.startsWith(directory.address())),
          asked::toString);
      assertEquals(List.of(), context.cookies());
    }
  }

  @Test
  void anAbbreviationFindsTheMergedGroupAndTheSourceOpens() throws InterruptedException {
    try (var browser = Browser.start();
        var directory = SampleDirectory.start(home);
        var context = browser.chromium().newContext();
        var page = context.newPage()) {
      search(page, directory.address(), "MS support group", "01545");
      assertEquals(List.of("MS Connections"), names(page, "local"));
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("MS Connections")).click();
      assertThat(page.locator("a[href^='mailto:']")).hasCount(1);
      assertThat(page.locator("a[href^='tel:+']")).hasCount(1);
      page.getByRole(AriaRole.LINK,
          new GetByRoleOptions().setName("Quabbin Valley Mental Health Association")).click();
      assertThat(page.locator("h1")).isVisible();
      assertTrue(page.url().startsWith("http://quabbin-mha.localhost:"), page.url());
    }
  }

  private static void search(Page page, String address, String words, String place) {
    page.navigate(address);
    page.getByLabel("What is it about?").fill(words);
    page.getByLabel("Where?").fill(place);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Search")).click();
  }

  private static List<String> names(Page page, String section) {
    return page.locator("section[aria-labelledby='%s'] .near-card h3".formatted(section))
        .allInnerTexts();
  }

  private static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertTrue(violations.isEmpty(), violations::toString);
  }
}
