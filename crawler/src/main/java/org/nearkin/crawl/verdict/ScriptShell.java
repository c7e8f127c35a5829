package org.nearkin.crawl.verdict;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Recognises a page that is empty until a browser has run its scripts.
final class ScriptShell {
  private static final int LITTLE_TEXT = 200;
  private static final int ALMOST_NO_TEXT = 50;
  private static final int LONGEST_APPEAL = 120;
  private static final int MUCH_SCRIPT = 2000;
  private static final int LONGEST_DATA = 1_000_000;
  private static final String ROOTS = "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #ember-app, #main-app, app-root, [ng-app], [data-reactroot]";
  private static final Pattern WAITING = Pattern.compile(
      "(?:(?:loading|please wait|cargando|espere)\\b.{0,20})?");
  private static final Pattern NEEDS_SCRIPT = Pattern.compile(
      "javascript.*\\b(?:enable|enabled|required|requires|disabled|habilit\\w+|activ\\w+|necesit\\w+)\\b"
          + "|\\b(?:enable|turn on|requires?|needs?|without|habilit\\w+|activ\\w+|necesit\\w+|sin)\\b.*javascript");
  private static final Pattern EVENT_TYPE = Pattern.compile(
      "\"@type\"\\s*:\\s*\\[?\\s*\"[A-Za-z:/.]*(?:Event|EventSeries|Schedule)\"");
  private static final Pattern EVENT_DATA = Pattern.compile(
      "\"(?:start_?date|start_?time|day_?of_?week|meeting_?(?:day|time)s?)\"\\s*:",
      Pattern.CASE_INSENSITIVE);

  private ScriptShell() {}

  /// What gives the shell away; nothing if there is a page, or data of events in it.
  static Optional<String> find(PageLook look) {
    var document = look.document();
    if (look.mainLength() >= LITTLE_TEXT || look.tellsTimes() || holdsEvents(document)) {
      return Optional.empty();
    }
    if (document.selectFirst("script") == null) {
      return Optional.empty();
    }
    return findEmptyRoot(document)
        .or(() -> findAppeal(look))
        .or(() -> findBareScripts(look));
  }

  private static Optional<String> findEmptyRoot(Document document) {
    return document.select(ROOTS)
        .stream()
        .filter(ScriptShell::isEmpty)
        .findFirst()
        .map(root -> "its root element \""
            + (root.id().isEmpty() ? root.normalName() : root.id()) + "\" is empty");
  }

  private static boolean isEmpty(Element root) {
    return WAITING.matcher(PageLook.words(root.text())).matches()
        && root.selectFirst("img, iframe, object, embed") == null;
  }

  /// A short page whose main words are that a browser needs scripts for it.
  private static Optional<String> findAppeal(PageLook look) {
    return look.document()
        .select("noscript")
        .stream()
        .map(element -> PageLook.words(element.wholeText()))
        .filter(words -> NEEDS_SCRIPT.matcher(words).find())
        .filter(words -> look.mainLength() < Math.max(ALMOST_NO_TEXT, words.length()))
        .findFirst()
        .or(() -> Optional.of(look.words()).filter(ScriptShell::isAppeal))
        .map(_ -> "it asks for JavaScript and says little else");
  }

  private static boolean isAppeal(String words) {
    return words.length() < LONGEST_APPEAL && NEEDS_SCRIPT.matcher(words).find();
  }

  private static Optional<String> findBareScripts(PageLook look) {
    var document = look.document();
    var written = document.select("script").stream().mapToInt(s -> s.data().length()).sum();
    var isBare = look.visibleLength() < ALMOST_NO_TEXT
        && document.selectFirst("img, iframe, frame, object, embed") == null
        && (written > MUCH_SCRIPT || document.select("script[src]").size() > 1);
    return isBare ? Optional.of("it has scripts and almost no text") : Optional.empty();
  }

  private static boolean holdsEvents(Document document) {
    return holds(document, "script[type=application/ld+json]", EVENT_TYPE)
        || holds(document,
            "script[type=application/json], script#__NEXT_DATA__, script#__NUXT_DATA__",
            EVENT_DATA);
  }

  private static boolean holds(Document document, String selector, Pattern pattern) {
    return document.select(selector)
        .stream()
        .map(Element::data)
        .map(data -> data.substring(0, Math.min(data.length(), LONGEST_DATA)))
        .anyMatch(data -> pattern.matcher(data).find());
  }
}
