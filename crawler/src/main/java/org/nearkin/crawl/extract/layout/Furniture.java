package org.nearkin.crawl.extract.layout;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The parts of a page that stand on every page of a site: menus, footers, search boxes.
public final class Furniture {
  private static final Set<String> TAGS = Set.of("nav", "footer", "menu", "dialog", "select");
  private static final Set<String> ROLES = Set.of(
      "navigation", "contentinfo", "search", "menu", "menubar", "dialog");
  private static final Pattern FOOTER = Pattern.compile(
      "\\b(?:site-?footer|page-?footer|footer|cookies?|consent|copyright|skip-?link)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LINKS = Pattern.compile(
      "\\b(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|pagination|pager|toolbar|social|share|related)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final double MOSTLY_LINKS = 0.5;
  private static final int SMALL_FORM = 300;

  private Furniture() {}

  /// Whether the element is furniture by its tag, role or class.
  public static boolean is(Element element) {
    var name = element.normalName();
    if (TAGS.contains(name) || ROLES.contains(element.attr("role"))) {
      return true;
    }
    if (name.equals("form")) {
      // Some sites wrap every page whole in a form.
      return element.text().length() < SMALL_FORM;
    }
    if (name.equals("main") || element.attr("role").equals("main")) {
      // Named for the link that skips to it, or holding nothing but a list of links, it is still what the page is for.
      return false;
    }
    var words = element.id() + " " + element.className();
    return !words.isBlank() && !name.equals("body")
        && (FOOTER.matcher(words).find()
            || (LINKS.matcher(words).find() && isMostlyLinks(element)));
  }

  private static boolean isMostlyLinks(Element element) {
    var all = element.text().length();
    return all > 0 && element.select("a").text().length() > MOSTLY_LINKS * all;
  }
}
