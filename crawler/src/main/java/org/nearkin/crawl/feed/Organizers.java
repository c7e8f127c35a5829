package org.nearkin.crawl.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells people from organisations in a field where sites put either.
public final class Organizers {
  private static final Pattern PERSON = Pattern.compile(
      "(\\p{Lu}[\\p{L}'’.-]+)(?: \\p{Lu}[\\p{L}'’.-]*){0,2}(?:, .*| \\(.*\\))?");
  private static final Pattern ORGANIZATION = Pattern.compile(
      "\\b(?:cent(?:er|re)|hospital|clinic|house|society|association|foundation|network|alliance|group|team|office|staff"
          + "|program(?:me)?s?|services?|department|church|parish|library|university|college|institute|council|committee"
          + "|community|support|care|cancer|health|hospice|inc|llc|ministry|club|chapter|fellowship|project|centro|grupo)\\b",
      Pattern.CASE_INSENSITIVE);

  private Organizers() {}

  /// The first name, if the organizer is a person.
  public static Optional<String> findFirstName(String organizer, String source) {
    var person = PERSON.matcher(organizer);
    var lower = organizer.toLowerCase(Locale.ROOT);
    return person.matches() && !isOrganization(organizer)
        && !source.toLowerCase(Locale.ROOT).contains(lower)
            ? Optional.of(person.group(1))
            : Optional.empty();
  }

  /// Whether a name has a word that only an organisation or a part of one has, such as "office".
  public static boolean isOrganization(String name) {
    return ORGANIZATION.matcher(name).find();
  }
}
