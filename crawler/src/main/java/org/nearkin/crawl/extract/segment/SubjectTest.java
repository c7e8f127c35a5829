package org.nearkin.crawl.extract.segment;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.nearkin.vocabulary.ConditionLinker;

/// Whether a piece is an entry about a group that helps with a health or life condition, and not a play group, a class or
/// an article.
final class SubjectTest {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final double CERTAIN = 0.6;
  private static final Pattern HELP = Pattern.compile(
      "\\b(?:support (?:groups?|circles?|meetings?|network|services?)|self-?help|mutual (?:aid|help)|peer (?:support|group)s?"
          + "|bereave(?:ment|d)|grief|griev(?:ing|ers)|anonymous|al-?anon|alateen|caregivers?|carers?|survivors?|recovery"
          + "|warm ?line|help ?line|grupos? de apoyo|ayuda mutua|duelo|cuidador(?:es|as)?|groupes? (?:de soutien|d['’]entraide))\\b",
      CASES);
  private static final Pattern OTHER = Pattern.compile(
      "\\b(?:play ?groups?|toddlers?|story ?times?|book (?:club|group)|blood drive|cpr|first aid class|board meeting"
          + "|staff|volunteer (?:shift|orientation|training)s?|fundraiser|gala|bingo|choir practice|worship|mass|job fair"
          + "|committee|annual meeting|office hours|registration form|news(?:letter)?|privacy|donat(?:e|ions?))\\b",
      CASES);
  private static final Pattern ASIDE = Pattern.compile(
      "^(?:related|other|more|past|previous|you may also|recent) ?(?:upcoming )?(?:events?|posts?|news|articles?|like)",
      CASES);
  private final PageLines lines;
  private final String page;

  SubjectTest(PageLines lines, Document document) {
    this.lines = lines;
    this.page = document.title();
  }

  boolean isListing(Piece piece) {
    return Names.isPossible(piece.name()) && isOpen(piece) && !isAside(piece)
        && !OTHER.matcher(piece.name()).find() && isAbout(piece);
  }

  /// Says when it meets, or at least two ways to reach it.
  private boolean isOpen(Piece piece) {
    return lines.days(piece.from(), piece.to()) > 0 || lines.anchors(piece.from(), piece.to()) > 1;
  }

  /// What else there is on the site.
  private boolean isAside(Piece piece) {
    return lines.headingsAbove(piece.from())
        .stream()
        .anyMatch(index -> ASIDE.matcher(lines.get(index).text()).find());
  }

  private boolean isAbout(Piece piece) {
    var above = lines.headingsAbove(piece.from())
        .stream()
        .map(index -> lines.get(index).text())
        .collect(Collectors.joining(" \n "));
    return isAbout(piece.name()) || isAbout(above) || HELP.matcher(page).find()
        || HELP.matcher(text(piece)).find();
  }

  private static boolean isAbout(String words) {
    return HELP.matcher(words).find() || ConditionLinker.bundled()
        .link(words)
        .stream()
        .anyMatch(match -> match.confidence() >= CERTAIN);
  }

  private String text(Piece piece) {
    return lines.all()
        .subList(piece.from(), piece.to())
        .stream()
        .map(RankedLine::text)
        .collect(Collectors.joining("\n"));
  }
}
