package org.nearkin.crawl.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearkin.source.PageRule;

class PageJudgeTest {

  static Stream<AnswerCases.Case> cases() {
    return Stream.of("flagged.txt", "usable.txt").flatMap(AnswerCases::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAreToldApart(AnswerCases.Case answer) {
    var verdict = judge(answer);
    assertEquals(answer.verdict(), verdict.getClass().getSimpleName(), verdict::toString);
  }

  static Stream<AnswerCases.Case> servedPages() {
    return cases().filter(answer -> answer.page().status() == 200)
        .filter(answer -> answer.expected() == Expectation.PAGE)
        .filter(answer -> answer.page().text().contains("</body>"))
        .filter(answer -> !answer.page().text().contains("rel=\"canonical\""));
  }

  @ParameterizedTest
  @MethodSource("servedPages")
  void aPageOfManyGroupsIsUsableWhateverElseItSays(AnswerCases.Case answer) {
    var groups = "<p>Grief circle, Tuesdays, 6 pm. Bring a friend and a cup for your tea.</p>";
    var full = answer.page().text().replace("</body>", groups.repeat(90) + "</body>");
    var page = new AnsweredPage(answer.page().address(), 200, "text/html", full);
    assertEquals(new PageVerdict.Usable(), judge(page, Expectation.PAGE));
  }

  @Test
  void aSignIsNamedForTheOperator() {
    var page = page("https://a.example/x", "<title>Page not found | A</title><h1>Hm</h1>");
    assertEquals(new PageVerdict.SoftNotFound("its title is \"page not found\""),
        judge(page, Expectation.PAGE));
  }

  @Test
  void typesAreNamedInWords() {
    var page = page("https://a.example/x", "<p>Choose one of our many groups.</p>");
    assertEquals(new PageVerdict.WrongType("JSON", "a web page"), judge(page, Expectation.JSON));
  }

  @Test
  void aFeedIsNotParsedAsAPage() {
    var parsed = new AtomicInteger();
    var feed = new AnsweredPage(URI.create("https://a.example/f"), 200, "application/json", "[]");
    PageJudge.judge(feed, () -> {
      parsed.incrementAndGet();
      return Jsoup.parse("");
    }, Expectation.ANY);
    assertEquals(0, parsed.get());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      https://a.example/groups     | https://a.example/login?next=%2Fgroups           | Login
      https://a.example/groups     | https://a.example/wp-login.php?redirect_to=x     | Login
      https://a.example/groups     | https://a.example/account/sign-in                | Login
      https://a.example/groups     | https://login.a.example/                         | Login
      https://a.example/groups     | https://a.okta.com/app/x                         | Login
      https://a.example/groups     | https://a.example/                               | SoftNotFound
      https://a.example/groups/1   | https://www.a.example                            | SoftNotFound
      https://a.example/groups/1   | https://a.example/en/                            | SoftNotFound
      https://a.example/groups/1   | https://a.example/index.html                     | SoftNotFound
      https://a.example/groups     | https://a.example/groups/                        | -
      https://a.example/groups     | https://a.example/log-in-the-forest              | -
      https://a.example/groups     | https://a.example/authors                        | -
      https://a.example/           | https://a.example/en                             | -
      https://a.example/login      | https://a.example/signin                         | -
      https://a.example/groups     | https://b.example/                               | -
      https://a.example/groups     | https://a.example/?page_id=7                     | -
      """)
  void redirectsAreJudgedByWhereTheyLead(URI asked, URI target, String verdict) {
    assertEquals(verdict, PageJudge.judgeRedirect(asked, target)
        .map(found -> found.getClass().getSimpleName())
        .orElse("-"));
  }

  @Test
  void waysOfReadingSayWhatIsDue() {
    assertEquals(Expectation.JSON, Expectation.of(new PageRule.MeetingGuide()));
    assertEquals(Expectation.CSV, Expectation.of(new PageRule.Csv(Map.of(), Optional.empty())));
    assertEquals(Expectation.ANY, Expectation.of(new PageRule.Automatic()));
    assertEquals(Expectation.PAGE, Expectation.of(new PageRule.LinksOnly()));
  }

  @Test
  void thereAreEnoughCases() {
    assertTrue(AnswerCases.of("flagged.txt").count() > 60);
    assertTrue(AnswerCases.of("usable.txt").count() > 45);
  }

  private static PageVerdict judge(AnswerCases.Case answer) {
    return judge(answer.page(), answer.expected());
  }

  private static PageVerdict judge(AnsweredPage page, Expectation expected) {
    return PageJudge.judge(
        page, () -> Jsoup.parse(page.text(), page.address().toString()), expected);
  }

  private static AnsweredPage page(String address, String html) {
    return new AnsweredPage(URI.create(address), 200, "text/html", html);
  }
}
