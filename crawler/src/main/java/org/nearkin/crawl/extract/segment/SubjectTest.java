package org.nearkin.crawl.extract.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.Prose;
import org.nearkin.source.SourceDefinition;
import org.nearkin.vocabulary.ConditionLinker;

/// Whether a piece is an entry about a group that helps with a health or life condition, and not a play group, a class,
/// an office or an article.
final class SubjectTest {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final double CERTAIN = 0.6;
  private static final int FEW = 3;
  private static final int LONG = 900;
  private static final int SHORT_LINE = 160;
  private static final Pattern HELP = Pattern.compile(
      "\\b(?:support (?:groups?|circles?|meetings?|network|services?)|self-?help|mutual (?:aid|help)|peer (?:support|group)s?"
          + "|bereave(?:ment|d)|grief|griev(?:ing|ers)|anonymous|al-?anon|alateen|caregivers?|carers?|survivors?|recovery"
          + "|warm ?line|help ?line|grupos? de apoyo|ayuda mutua|duelo|cuidador(?:es|as)?|groupes? (?:de soutien|d['’]entraide))\\b",
      CASES);
  private static final Pattern LIST = Pattern.compile(
      "\\b(?:groups?|meetings?|circles?|chapters?|peer support|mentors?|one-to-one|communit(?:y|ies)|alumni|grupos?|reuniones|groupes?)\\b",
      CASES);
  private static final Pattern OTHER = Pattern.compile(
      "\\b(?:play ?groups?|toddlers?|story ?times?|book (?:club|group)|blood drive|cpr|first aid class|board meeting"
          + "|staff|volunteer (?:shift|orientation|training)s?|fundraiser|gala|bingo|choir practice|worship|mass|job fair"
          + "|committee|annual meeting|office hours|registration form|news(?:letter)?|privacy|donat(?:e|ions?)|trustees?)\\b",
      CASES);
  private static final Pattern ASIDE = Pattern.compile(
      "^(?:related|other|more|past|previous|you may also|recent) ?(?:upcoming )?(?:events?|posts?|news|articles?|like)",
      CASES);
  /// Parts of a site where people tell stories; groups stand there only if something is labelled.
  private static final Pattern ARTICLES = Pattern.compile(
      "/(?:news|blogs?|stories|story|press|articles?|newsletters?|letters?)(?:[/.?_-]|$)", CASES);
  /// The site's name after the page's.
  private static final Pattern TITLE_END = Pattern.compile("\\s+[-–—|»·:]\\s.*$");
  private final PageLines lines;
  private final SourceDefinition source;
  private final Map<String, Boolean> known = new HashMap<>();
  private final boolean listPage;
  private final boolean article;
  private final OtherMatter.Room room;

  SubjectTest(PageLines lines, Document document, SourceDefinition source) {
    this.article = ARTICLES.matcher(document.location()).find() || OtherMatter.isReport(lines);
    this.room = OtherMatter.room(lines, document);
    this.lines = lines;
    this.source = source;
    var heading = Optional.ofNullable(document.selectFirst("h1")).map(Element::text).orElse("");
    this.listPage = LIST.matcher(TITLE_END.matcher(document.title()).replaceFirst("")).find()
        || LIST.matcher(heading).find();
  }

  /// The pieces that are listings. In a list of which most are about help, the others are too: many groups bear fancy names.
  List<Piece> select(List<Piece> pieces) {
    var entries = pieces.stream().filter(this::isEntry).toList();
    var sure = entries.stream().filter(this::isAbout).toList();
    return sure.size() >= FEW && 2 * sure.size() > entries.size() ? entries : sure;
  }

  private boolean isEntry(Piece piece) {
    return Names.isPossible(piece.name())
        && !OTHER.matcher(piece.name()).find()
        && !OtherMatter.isName(piece.name())
        && hasRoom(piece)
        && !isPlay(piece)
        && !isOrganization(piece)
        && !isAside(piece)
        && !isMeetingOfOthers(piece)
        && (!article || lines.all()
            .subList(piece.from(), piece.to())
            .stream()
            .anyMatch(line -> line.marks().label()))
        && isOpen(piece);
  }

  /// Whether the page is a list of groups, or calls this one a group.
  private boolean hasRoom(Piece piece) {
    return switch (room) {
      case GROUPS -> true;
      case CALLED_GROUPS -> OtherMatter.isGroup(piece.name())
          || lines.headingsAbove(piece.from())
              .stream()
              .map(lines::get)
              .anyMatch(heading -> heading.rank() > 1 && OtherMatter.isGroup(heading.text()));
      case NOTHING -> false;
    };
  }

  /// For small children, and not for their families' sake.
  private boolean isPlay(Piece piece) {
    return OtherMatter.isPlay(text(piece)) && !isAboutHelp(piece.name())
        && !isAboutHelp(headings(piece)) && !HELP.matcher(text(piece)).find();
  }

  /// The site's own name over its address is no group.
  private boolean isOrganization(Piece piece) {
    return lines.days(piece.from(), piece.to()) == 0
        && Fingerprint.normalize(source.name()).contains(Fingerprint.normalize(piece.name()));
  }

  /// All that it says of times is when the board meets.
  private boolean isMeetingOfOthers(Piece piece) {
    var times = lines.all()
        .subList(piece.from(), piece.to())
        .stream()
        .filter(line -> line.marks().days() > 0)
        .toList();
    return !times.isEmpty()
        && times.stream().allMatch(line -> OtherMatter.isMeetingOfOthers(line.text()));
  }

  /// What else there is on the site.
  private boolean isAside(Piece piece) {
    return lines.headingsAbove(piece.from())
        .stream()
        .map(index -> lines.get(index).text())
        .anyMatch(heading -> ASIDE.matcher(heading).find() || OtherMatter.isSection(heading));
  }

  /// Says when it meets, or at least two ways to reach it; in a long text it must say so in a line of its own.
  private boolean isOpen(Piece piece) {
    var says = lines.days(piece.from(), piece.to()) > 0
        || lines.anchors(piece.from(), piece.to()) > 1
        || Prose.findNotice(text(piece)).isPresent();
    return says && (isShort(piece) || hasFactLine(piece));
  }

  private boolean isShort(Piece piece) {
    return lines.letters(piece.from(), piece.to()) < LONG;
  }

  private boolean hasFactLine(Piece piece) {
    return lines.all()
        .subList(piece.from(), piece.to())
        .stream()
        .anyMatch(line -> line.text().length() < SHORT_LINE
            && line.marks().days() > 0 && Marks.hasClock(line.text()))
        || isAboutHelp(piece.name());
  }

  private boolean isAbout(Piece piece) {
    return isAboutHelp(piece.name())
        || isAboutHelp(headings(piece))
        || (listPage && lines.days(piece.from(), piece.to()) > 0)
        || (Marks.isNamey(piece.name()) && HELP.matcher(text(piece)).find())
        || (isShort(piece) && hasFactLine(piece) && isAboutHelp(text(piece)));
  }

  /// Headings are asked about for each piece below them.
  private boolean isAboutHelp(String words) {
    return known.computeIfAbsent(words, SubjectTest::saysHelp);
  }

  private static boolean saysHelp(String words) {
    return HELP.matcher(words).find() || ConditionLinker.bundled()
        .link(words)
        .stream()
        .anyMatch(match -> match.confidence() >= CERTAIN);
  }

  private String headings(Piece piece) {
    return lines.headingsAbove(piece.from())
        .stream()
        .map(index -> lines.get(index).text())
        .collect(Collectors.joining(" \n "));
  }

  private String text(Piece piece) {
    return lines.all()
        .subList(piece.from(), piece.to())
        .stream()
        .map(RankedLine::text)
        .collect(Collectors.joining("\n"));
  }
}
