package org.nearkin.crawl.verdict;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/// One line of the table of signs.
///
/// @param longest the main text may have so many characters; a longer page is real whatever it says
record Sign(Verdict verdict, Place place, int longest) {
  /// Menus may add so much to the text of a page that has nothing to say.
  private static final int FURNITURE = 1500;

  /// The verdicts that signs speak for.
  enum Verdict {
    CHALLENGE,
    LOGIN,
    NOT_FOUND,
    UNAVAILABLE;

    PageVerdict because(String sign) {
      return switch (this) {
        case CHALLENGE -> new PageVerdict.Challenge(sign);
        case LOGIN -> new PageVerdict.Login(sign);
        case NOT_FOUND -> new PageVerdict.SoftNotFound(sign);
        case UNAVAILABLE -> new PageVerdict.Unavailable(sign);
      };
    }
  }

  /// Where a sign stands, and how it looks there.
  sealed interface Place {}

  /// The whole of a heading or of one part of the title.
  record InTitle(Pattern words) implements Place {}

  /// Anywhere in the main text.
  record InText(Pattern words) implements Place {}

  /// An element in the middle of the page.
  ///
  /// @param name what it is, in words for the operator
  record Mark(Evaluator selector, String name) implements Place {}

  /// Reads a line: verdict, place, longest text, pattern, and for a mark its name.
  ///
  /// @throws IllegalArgumentException if it cannot be read
  static Sign parse(String line) {
    var cells = line.split("\t", -1);
    var verdict = Verdict.valueOf(cells[0]);
    var place = switch (cells[1]) {
      case "title" -> new InTitle(Pattern.compile(cells[3]));
      case "text" -> new InText(Pattern.compile("\\b(?:" + cells[3] + ")\\b"));
      case "mark" -> new Mark(QueryParser.parse(cells[3]), cells[4]);
      default -> throw new IllegalArgumentException(
          "A sign stands in title, text or mark, not in " + cells[1] + ": " + line);
    };
    return new Sign(verdict, place, Integer.parseInt(cells[2]));
  }

  /// The verdict on a page that was served.
  Optional<PageVerdict> find(PageLook look) {
    if (look.mainLength() > longest) {
      return Optional.empty();
    }
    return isOutweighed(look) ? Optional.empty() : findAnyLength(look);
  }

  /// A heading speaks for the whole page. A site under maintenance or a page of what is missing may tell times, too.
  private boolean isOutweighed(PageLook look) {
    var isTitle = place instanceof InTitle;
    return (!isTitle && look.visibleLength() > longest + FURNITURE)
        || (look.tellsTimes()
            && (!isTitle || verdict == Verdict.CHALLENGE || verdict == Verdict.LOGIN));
  }

  /// The verdict on a page that came with a status that says it is not the page, so that its length is no argument.
  Optional<PageVerdict> findAnyLength(PageLook look) {
    return (switch (place) {
      case InTitle(var words) -> look.titles()
          .stream()
          .filter(title -> words.matcher(title).matches())
          .findFirst()
          .map(title -> "its title is \"" + title + "\"");
      case InText(var words) -> words.matcher(look.words())
          .results()
          .findFirst()
          .map(found -> "it says \"" + found.group() + "\"");
      case Mark(var selector, var name) -> Selector.select(selector, look.document())
          .stream()
          .filter(PageLook::isCentral)
          .findFirst()
          .map(_ -> "there is " + name);
    }).map(verdict::because);
  }
}
