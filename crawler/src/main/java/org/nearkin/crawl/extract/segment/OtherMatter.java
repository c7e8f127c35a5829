package org.nearkin.crawl.extract.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What tells that a page, or an entry of it, is about something else than a group: a job, a conference, the staff, a
/// timetable of classes, the hours of a clinic or for visitors, a story.
///
/// Such pages name the same conditions, weekdays and phones as lists of groups do; the difference is in the words by
/// which they call themselves.
final class OtherMatter {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  /// Fewer may stand on any page: an organization that also looks for a helper.
  private static final int JOB_SIGNS = 3;
  /// A byline stands close below the headline.
  private static final int NEAR = 4;
  private static final String MEETING_OF_MANY = "(?:conference(?! call| rooms?| cent)|symposium|congress|convention|summit)";
  private static final Pattern GROUP = Pattern.compile(
      "\\b(?:groups?|circles?|anonymous|fellowships?|meetings?|caf[eé]|grupos?|groupes?)\\b",
      CASES);
  private static final Pattern OTHER_LIST = Pattern.compile(
      "\\b(?:fitness|exercise|yoga|swim(?:ming)?|gym|pool|dance|aquatics?|class(?:es)?) (?:class(?:es)?|timetables?|schedules?|calendar)\\b"
          + "|\\btimetable\\b|\\bstaff\\b|\\bfaculty\\b"
          + "|\\b(?:our|the|meet (?:the|our)) (?:\\w+ )?(?:team|doctors|providers|physicians|clinicians|people|leadership)\\b"
          + "|\\b(?:visiting|visitors?|opening|business|clinic|office) (?:hours|times)\\b|^hours(?: (?:of|and)\\b.*)?$|^clinics\\b"
          + "|\\b(?:nuestro equipo|nuestro personal|horarios? de (?:visitas?|clases|consultas?)|notre équipe|heures de visite)\\b",
      CASES);
  private static final Pattern PROGRAMME = Pattern.compile(
      "\\b" + MEETING_OF_MANY + "\\b.{0,30}\\b20\\d\\d\\b"
          + "|\\b(?:20\\d\\d|annual|\\d+(?:st|nd|rd|th)) .{0,60}\\b" + MEETING_OF_MANY + "\\b",
      CASES);
  private static final List<Pattern> JOB = Stream.of(
      "\\b(?:careers|vacanc(?:y|ies)|job (?:openings?|posting|description)|open positions?|employment|empleos?)\\b",
      "^\\W*(?:pay|salary|pay (?:range|rate)|compensation|hourly rate|wages?|benefits|sueldo|salario)\\b\\s*[:–—-]",
      "^\\W*(?:posted|closing date|employment type|job type|reports to|apply by|start date)\\b\\s*[:–—-]",
      "^(?:how to apply|apply now|to apply)\\b|\\b(?:resum[eé]|curriculum vitae|cover letter|your cv)\\b",
      "^(?:(?:key |main |your )?(?:duties|responsibilities)|(?:required |minimum )?qualifications|requirements"
          + "|(?:the|about the|your) (?:role|job|position)|what you(?:['’]ll| will) (?:do|bring|need))\\b")
      .map(sign -> Pattern.compile(sign, CASES))
      .toList();
  private static final Pattern BYLINE = Pattern.compile(
      "^By \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:[,|•·] ?.{0,60})?$");
  private static final Pattern DATELINE = Pattern
      .compile("^\\p{Lu}{2}[\\p{Lu} .'’-]+(?:, [\\p{L}. ]{2,20})? ?(?:—|–|--) ?\\p{Lu}");
  private static final Pattern PERSON = Pattern.compile(
      "^(?:Dr|Rev|Fr|Mr|Mrs|Ms|Prof|Rabbi|Pastor|Chaplain|Father|Dra)\\.? (?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,4}$"
          + "|,\\s*(?:M\\.?D|D\\.?O|A?P?RN|BSN|MSN|NP|CNP|DNP|L[I]?CSW|LMSW|MSW|LPC|LMHC|LMFT|Ph\\.?D|Psy\\.?D|RDN?|LDN"
          + "|DPT|OTR|M\\.?Div|M\\.?Ed|PA-C|CCC-SLP|CHW)\\b[\\p{L}., /-]*$");
  private static final Pattern OTHER_THAN_GROUP = Pattern.compile(
      "\\bclinics?$|^(?:visiting|visitors?|admissions?)\\b|\\bappointments?$"
          + "|\\b(?:story|stories|testimonials?)$|\\bregistration (?:opens|closes|deadline)\\b|\\b"
          + MEETING_OF_MANY + "\\b",
      CASES);
  private static final Pattern CADENCE = Pattern.compile(
      "^(?:every|each|first|second|third|fourth|last|[1-5](?:st|nd|rd|th)|cada|todos|primer|segundo|tercer|cuarto|[uú]ltimo)\\b",
      CASES);
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern STORY = Pattern.compile("^[\"“'‘]?I \\p{Ll}+(?: \\S+){4,}");
  private static final Pattern SECTION = Pattern.compile(
      "^(?:visiting|visitors?|clinics?|(?:opening|office|business|clinic) (?:hours|times)|our (?:staff|team)|staff)\\b",
      CASES);
  private static final Pattern BODY_MEETS = Pattern.compile(
      "\\b(?:board|council|committee|trustees|directors|governors|staff|junta directiva|comit[eé]|consejo|conseil)\\b"
          + "[^.;]{0,40}\\b(?:meets?|meetings? (?:is|are)|gathers?|se re[uú]ne|reuniones|se réunit)\\b",
      CASES);
  private static final Pattern PLAY = Pattern.compile(
      "\\b(?:toddlers?|under[- ]?fives|play ?groups?|stay (?:and|&) play|tots|rhyme ?times?|story ?times?)\\b",
      CASES);

  private OtherMatter() {}

  /// What a page has room for.
  enum Room {
    GROUPS,
    /// It is a list of other things; only what is called a group is one.
    CALLED_GROUPS,
    NOTHING
  }

  static Room room(PageLines lines, Document document) {
    var heading = Optional.ofNullable(document.selectFirst("h1")).map(Element::text).orElse("");
    var title = document.title();
    if (isJob(lines, title) || PROGRAMME.matcher(heading).find()
        || PROGRAMME.matcher(title).find()) {
      return Room.NOTHING;
    }
    var own = heading.isBlank() ? title : heading;
    return OTHER_LIST.matcher(own).find() && !isGroup(own) ? Room.CALLED_GROUPS : Room.GROUPS;
  }

  /// Several sorts of signs: a post may be named for the group that it leads.
  private static boolean isJob(PageLines lines, String title) {
    return JOB.stream()
        .filter(sign -> Stream
            .concat(Stream.of(title), lines.all().stream().map(RankedLine::text))
            .anyMatch(text -> sign.matcher(text).find()))
        .count() >= JOB_SIGNS;
  }

  /// Whether somebody signs the text as its reporter, or it begins with the town that it reports from.
  static boolean isReport(PageLines lines) {
    for (var i = 0; i < lines.size(); i++) {
      var text = lines.get(i).text();
      if (DATELINE.matcher(text).find() && text.length() > 120) {
        return true;
      }
      if (BYLINE.matcher(text).find() && lines.all()
          .subList(Math.max(0, i - NEAR), i)
          .stream()
          .anyMatch(RankedLine::isHeading)) {
        return true;
      }
    }
    return false;
  }

  /// Whether words call something a group.
  static boolean isGroup(String words) {
    return GROUP.matcher(words).find();
  }

  /// Whether a name is that of a person, a clinic, a story or another thing that is no group.
  static boolean isName(String name) {
    var bare = ASIDE.matcher(name).replaceAll("").strip();
    return STORY.matcher(bare).find() || (!isGroup(bare) && (PERSON.matcher(bare).find()
        || OTHER_THAN_GROUP.matcher(bare).find() || isTime(bare)));
  }

  /// "Sunday Serenity" is a name, "Last Sunday" is not.
  private static boolean isTime(String name) {
    return !Marks.isNamey(name) && Marks.isTime(name)
        && (Marks.hasClock(name) || CADENCE.matcher(name).find());
  }

  /// Whether a sentence says when those who run the house meet.
  static boolean isMeetingOfOthers(String sentence) {
    return BODY_MEETS.matcher(sentence).find();
  }

  /// Whether a heading says that what is below it are no groups.
  static boolean isSection(String heading) {
    return SECTION.matcher(heading).find() && !isGroup(heading);
  }

  /// Whether a text is about small children at play.
  static boolean isPlay(String text) {
    return PLAY.matcher(text).find();
  }
}
