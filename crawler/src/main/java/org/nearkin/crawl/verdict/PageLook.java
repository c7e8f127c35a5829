package org.nearkin.crawl.verdict;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.nearkin.crawl.extract.layout.Furniture;

/// What a visitor sees of a page.
///
/// @param titles the parts of the title and the main headings, as plain words
/// @param words of the main text, which is without menus, footers and small forms
/// @param mainLength characters of the main text, or more than any sign allows
/// @param visibleLength characters of all text that is not hidden
/// @param tellsTimes whether the main text says when something takes place, as guards and error pages do not
record PageLook(
    Document document,
    List<String> titles,
    String words,
    int mainLength,
    int visibleLength,
    boolean tellsTimes) {
  private static final Pattern PARTS = Pattern.compile("\\s[|\\-–—»›‹«·•]+\\s|\\s*[|»›‹«]\\s*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  /// No sign counts on a page with more text than this.
  private static final int LONGEST = 5000;
  private static final List<String> UNSEEN = List.of(
      "script", "style", "noscript", "template", "svg", "head");
  private static final List<String> ASIDE = List.of("header", "nav", "footer", "aside", "dialog");
  /// A whole day of the week or a time of day: the page says when something is. Guards print dates, but short ones.
  private static final Pattern MEETING = Pattern.compile(
      "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|\\d+ ?[ap]m"
          + "|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\\b");

  PageLook {
    titles = List.copyOf(titles);
  }

  /// Looks as closely as a verdict needs: of a page with much to say only that it has.
  static PageLook of(Document document) {
    var main = mainText(document);
    return main.length() >= LONGEST
        ? new PageLook(document, List.of(), "", main.length(), main.length(), true)
        : ofLittleText(document, main);
  }

  /// Looks at all of a page, whatever its length.
  static PageLook ofWhole(Document document) {
    return ofLittleText(document, mainText(document));
  }

  private static PageLook ofLittleText(Document document, String main) {
    var visible = text(document.body(), PageLook::isHidden, Integer.MAX_VALUE);
    var words = words(main);
    return new PageLook(document, titles(document), words, main.length(), visible.length(),
        MEETING.matcher(words).find());
  }

  /// The beginning of the text without menus, footers, small forms and what is hidden.
  private static String mainText(Document document) {
    return text(document.body(), element -> isHidden(element) || Furniture.is(element), LONGEST);
  }

  private static List<String> titles(Document document) {
    var headings = document.select("h1");
    var shown = (headings.isEmpty() ? document.select("h2") : headings).stream()
        .filter(PageLook::isSeen)
        .map(Element::text);
    return Stream.concat(PARTS.splitAsStream(document.title()), shown)
        .map(PageLook::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /// Lower case, without accents and apostrophes, with one space between words.
  static String words(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return OTHERS.matcher(joined).replaceAll(" ").strip();
  }

  /// Whether nothing around the element hides it or puts it at the page's edge.
  static boolean isCentral(Element element) {
    return element.parents()
        .stream()
        .noneMatch(around -> (isHidden(around) && !around.nameIs("head"))
            || ASIDE.contains(around.normalName()));
  }

  private static boolean isSeen(Element element) {
    return !isHidden(element) && element.parents().stream().noneMatch(PageLook::isHidden);
  }

  private static boolean isHidden(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static String text(Element body, Predicate<Element> isLeftOut, int enough) {
    var text = new StringBuilder();
    body.filter((NodeFilter) (node, depth) -> text.length() < enough
        ? collect(node, isLeftOut, text)
        : FilterResult.STOP);
    return text.toString();
  }

  private static FilterResult collect(
      Node node, Predicate<Element> isLeftOut, StringBuilder collected) {
    if (node instanceof Element element && !element.nameIs("body") && isLeftOut.test(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text && !text.isBlank()) {
      collected.append(collected.isEmpty() ? "" : " ").append(text.text().strip());
    }
    return FilterResult.CONTINUE;
  }
}
