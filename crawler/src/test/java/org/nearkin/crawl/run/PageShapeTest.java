package org.nearkin.crawl.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageShapeTest {
  private static final String LIST = """
      <main class="page"><h1>Groups</h1><ul class="groups">
      <li class="group group-17"><b class="name">Grief</b><i class="when">Mondays</i></li>
      <li class="group group-18"><b class="name">Stroke</b><i class="when">Fridays</i></li>
      </ul></main>
      """;

  private static PageShape shape(String html) {
    return PageShape.of(Jsoup.parse(html));
  }

  @Test
  void wordsNumbersAndLengthDoNotCount() {
    var longer = LIST.replace("</ul>",
        "<li class='group-19 group'><b class='name'>Caregivers</b><i class='when'>Daily</i></li></ul>")
        .replace("Groups", "Our groups");
    assertEquals(shape(LIST), shape(longer));
  }

  @Test
  void anotherPlaceInThePageIsAnotherPath() {
    assertEquals(5, shape(LIST).paths().size());
    var moved = shape(LIST.replace("<main", "<div><main").replace("</main>", "</main></div>"));
    assertTrue(shape(LIST).similarity(moved) < 1);
  }

  @Test
  void onlyTheNearestAncestorsCount() {
    var deep = "<div><div><div><div class='a'>1</div></div></div></div>";
    var deeper = "<section>" + deep + "</section>";
    assertEquals(shape(deep), shape(deeper));
  }

  @Test
  void siblingsDoNotBecomeAncestors() {
    var one = shape(
        "<div class='x'><p class='a'>1</p></div><div class='x'><p class='b'>1</p></div>");
    var other = shape("<div class='x'><p class='a'>1</p><p class='b'>1</p></div>");
    assertEquals(one, other);
  }

  @Test
  void similarityIsWhatIsCommonByWhatEitherHas() {
    var one = new PageShape(Set.of(1L, 2L, 3L));
    assertEquals(0.5, one.similarity(new PageShape(Set.of(2L, 3L, 4L))));
    assertEquals(0, one.similarity(PageShape.EMPTY));
    assertEquals(1, PageShape.EMPTY.similarity(shape("<p>no classes")));
    assertEquals(1, PageShape.union(List.of(one, new PageShape(Set.of(4L))))
        .similarity(new PageShape(Set.of(1L, 2L, 3L, 4L))));
  }

  @Test
  void renamedClassesAreAnotherShape() {
    var renamed = LIST.replace("group", "css").replace("name", "t").replace("when", "u");
    assertTrue(shape(LIST).similarity(shape(renamed)) < 0.5);
  }
}
