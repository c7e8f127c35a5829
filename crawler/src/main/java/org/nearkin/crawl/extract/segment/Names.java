package org.nearkin.crawl.extract.segment;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which words of a piece are its name.
final class Names {
  private static final int WITHIN_LINES = 4;
  /// A name that opens a line and ends at a dash, colon or full stop.
  private static final Pattern OPENING = Pattern.compile(
      "^(.{4,90}?)(?:\\s[-–—|]\\s|:(?=\\s)|\\s--\\s|\\.(?=\\s+[\\p{Lu}]))");
  /// Words of running text, which has no names at its beginning.
  private static final Pattern SENTENCE = Pattern.compile(
      "(?i)[.!?]$|\\b(?:is|are|was|were|will|has|have|meets?|offers?|provides?|we|our|you|your|please|join|this|these|if"
          + "|es|son|está|se reúne|ofrece|nuestro|usted|este|esta)\\b");
  private static final Pattern NO_NAME = Pattern.compile(
      "(?i)^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?\\b.{0,8}$|"
          + "(?i)^(?:how to|what|why|five|ten) .*|^(?:to|for|if|when|please|click|see|call|email|visit|contact|register|location|note|questions?|all|new!?)\\b(?! )"
          + "|^(?:to|if|please|click|see|call|email|visit|for (?:more )?information|for questions|for those)\\b"
          + "|^(?:(?:contact|about)(?: us)?|info(?:rmation)?|details?|organi[sz]er|venue|(?:office |business )?hours|share(?: this)?"
          + "|schedules?(?: of meetings?)?|meeting (?:type|schedule|times?|dates?|information|location)s?|dates?|times?|location"
          + "|(?:related|upcoming|other|more|all|past) (?:events?|groups|meetings?|dates)|events?|calendar|home|welcome.*|bienvenid[oa]s?.*|room|resources?"
          + "|questions?|faqs?|money|(?:our |find |all )?(?:support |self-help |community |peer )*groups?(?: (?:and|&|in|near|at|by) [\\w, ]+)?|grupos de apoyo(?: en .*)?|next steps|learn more|read more|view all|groups?|program|recurring event|series|phone|directions)$"
          + "|^(?!\\d+(?:st|nd|rd|th)? (?:step|tradition)s?\\b)[\\d*]|[:?]$|@|https?://|\\b\\d{3}[-. ]\\d{4}\\b");
  private static final Pattern ASIDE = Pattern.compile(
      "(?i)\\((?:view |see |download )?(?:flyer|flier|map|more|details|pdf)\\)|\\*+|\\(?\\bnew!\\)?");
  /// When it meets, said after the name.
  private static final Pattern TIME_END = Pattern.compile(
      "(?i)(?<=\\w{3}.{0,80})[\\s:,–—-]+(?:(?:meets )?(?:every|each|on)\\b.{0,30}|(?:1st|2nd|3rd|4th|first|second|third|fourth|last)\\b.{0,30})"
          + "(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b.*$");
  private static final Pattern FORMAT = Pattern
      .compile("\\s+(?:VIRTUAL|ONLINE|IN[ -]PERSON|HYBRID|ZOOM)$");
  private static final Pattern SPONSOR = Pattern.compile(
      "(?i)[\\s,–—-]+(?:sponsored|hosted|presented|offered|facilitated|led) by\\b.*$");
  /// What stands before a name where everything has a label.
  private static final Pattern LABEL = Pattern.compile(
      "(?i)^\\W*(?:(?:support )?group|(?:group |meeting |program )?name|grupo|nombre(?: del grupo)?)\\s*:\\s*");
  private static final Pattern TRAILING = Pattern.compile("[\\s:;,–—-]+$");
  private static final Pattern LEADING = Pattern.compile("^[\\s•·▪►»*+–—-]+");

  private Names() {}

  /// A piece for the lines of an element: named by its first heading, else by a heading above it that names several
  /// pieces, else by the words that open it.
  static Optional<Piece> within(PageLines lines, PageLines.Range range) {
    for (var i = range.from(); i < Math.min(range.to(), range.from() + WITHIN_LINES); i++) {
      var name = clean(lines.get(i).name());
      if (lines.get(i).isHeading() && !Marks.isTime(name) && isPossible(name)) {
        return Optional.of(new Piece(range.from(), range.to(), i, name));
      }
    }
    var first = range.from();
    var opening = first(lines, first);
    return Marks.isNamey(opening) || !startsWithFacts(lines, first)
        ? Optional.of(new Piece(first, range.to(), first, opening))
        : heading(lines, first)
            .map(above -> new Piece(first, range.to(), above, clean(lines.get(above).name())));
  }

  /// The words that open a line; empty for running text.
  static String first(PageLines lines, int index) {
    var line = lines.get(index);
    if (line.isHeading()) {
      return clean(line.name());
    }
    var opening = OPENING.matcher(line.text());
    var words = clean(
        opening.find() && !isLabel(opening.group(1)) ? opening.group(1) : line.text());
    return SENTENCE.matcher(words).find() ? "" : words;
  }

  /// A name without what pages put around names: bullets, stars, asides for the reader, who sponsors it.
  static String clean(String name) {
    var own = LABEL.matcher(name).replaceFirst("");
    var bare = TIME_END.matcher(ASIDE.matcher(own).replaceAll(" ").replaceAll(" {2,}", " "))
        .replaceFirst("")
        .strip();
    var plain = FORMAT.matcher(SPONSOR.matcher(bare).replaceFirst("")).replaceFirst("");
    return TRAILING.matcher(LEADING.matcher(plain).replaceFirst("")).replaceFirst("");
  }

  /// Whether words say that they are a name.
  static boolean hasLabel(String words) {
    return LABEL.matcher(words).find();
  }

  /// Whether words only say that a name follows.
  static boolean isLabel(String words) {
    return LABEL.matcher(words.endsWith(":") ? words : words + ":").replaceFirst("").isEmpty();
  }

  /// Whether words can be a name at all: no label, no sentence, no remark, no word that every page has.
  static boolean isPossible(String name) {
    return name.length() > 2 && Marks.isShort(name) && !NO_NAME.matcher(name).find()
        && !Marks.namesAddress(name)
        && !(name.split(" ").length > 5 && SENTENCE.matcher(name).find() && !Marks.isNamey(name));
  }

  private static boolean startsWithFacts(PageLines lines, int index) {
    var marks = lines.get(index).marks();
    return Marks.isTime(lines.get(index).text()) || marks.label() || marks.places()
        || marks.contacts() > 0;
  }

  private static Optional<Integer> heading(PageLines lines, int index) {
    return lines.headingsAbove(index)
        .stream()
        .findFirst()
        .filter(above -> lines.get(above).couldBeName());
  }
}
