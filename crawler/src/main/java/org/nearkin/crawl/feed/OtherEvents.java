package org.nearkin.crawl.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.vocabulary.ConditionLinker;

/// Tells the entries of a calendar or feed that are no support groups: a blood drive among the circles, a committee
/// among the meetings, a day on which the house is closed, a clinic in a directory of all services.
public final class OtherEvents {
  private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final double CERTAIN = 0.6;
  private static final Pattern OTHER = Pattern.compile(
      "\\b(?:blood drive|book (?:sale|club|group)|story ?times?|play ?groups?|garage sale|rummage sale|fund ?raiser"
          + "|galas?|raffle|bingo|trivia night|open house|job fair|health fair|cpr|first aid class|flu (?:shots?|clinic)"
          + "|(?:board|business|committee|council|annual|staff|service|area|region(?:al)?) meeting"
          + "|(?:board|service|steering|planning) (?:of directors|committee)|volunteer (?:shift|orientation|training)s?"
          + "|choir practice|worship service|office hours|annual meeting)\\b"
          + "|\\b(?:house|office|center|centre|building|library|holiday)s? (?:is |are )?clos(?:ed|ing|ure)\\b|^closed\\b",
      CASES);
  private static final Pattern HELP = Pattern.compile(
      "\\b(?:support (?:groups?|circles?|meetings?|network)|self-?help|mutual (?:aid|help)|peer (?:support|group|led)s?"
          + "|bereave(?:ment|d)|grief|griev(?:ing|ers)|anonymous|al-?anon|alateen|caregivers?|carers?|survivors?|recovery"
          + "|loved ones?|(?:some(?:one|body)|those) (?:i|you|we|they) loves?"
          + "|grupos? de apoyo|ayuda mutua|duelo|cuidador(?:es|as)?|groupes? (?:de soutien|d['’]entraide))\\b",
      CASES);
  /// Words for a group of people in the same boat, whatever else stands around them.
  private static final Pattern GROUP = Pattern.compile(
      "\\b(?:(?:support|self-?help|encounter) (?:groups?|circles?|meetings?|network)"
          + "|self-?help|mutual (?:aid|help|support)|peer[- ](?:support|groups?|led)|anonymous|al-?anon|alateen"
          + "|grupos? de (?:apoyo|ayuda)|ayuda mutua|groupes? (?:de (?:soutien|parole)|d['’]entraide))\\b",
      CASES);
  private static final Pattern GATHERING = Pattern.compile(
      "\\b(?:groups?|circles?|meetings?|clubs?|caf[eé]s?|drop-?ins?|meet-?ups?|fellowship|get-?togethers?|networks?"
          + "|grupos?|c[ií]rculos?|reuni(?:[oó]n|ones)|groupes?|cercles?)(?![\\p{L}])",
      CASES);
  private static final int OPENING = 2;

  private OtherEvents() {}

  /// The words that tell that an entry of this name is no support group.
  public static Optional<String> findOther(String name) {
    var found = OTHER.matcher(name);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /// Whether one of the texts is about help with a condition or a hard time in life.
  public static boolean isAboutHelp(String... texts) {
    return Stream.of(texts)
        .anyMatch(text -> HELP.matcher(text).find() || ConditionLinker.bundled()
            .link(text)
            .stream()
            .anyMatch(match -> match.confidence() >= CERTAIN));
  }

  /// Whether an entry of a directory of all kinds of services is a support group: its name, the opening of its
  /// description or one of its terms calls it one, or its name calls it a gathering and it is about help.
  ///
  /// To be about a condition is not enough, as clinics are, too.
  public static boolean isGroup(String name, String description, List<String> terms) {
    var opening = Prose.sentences(description).stream().limit(OPENING).toList();
    var texts = Stream.of(Stream.of(name), opening.stream(), terms.stream())
        .flatMap(Function.identity())
        .toList();
    return findOther(name).isEmpty()
        && (texts.stream().anyMatch(text -> GROUP.matcher(text).find())
            || (GATHERING.matcher(name).find() && isAboutHelp(texts.toArray(String[]::new))));
  }
}
