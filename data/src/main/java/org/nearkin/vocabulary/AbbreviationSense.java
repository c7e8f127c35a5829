package org.nearkin.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nearkin.vocabulary.PhraseIndex.Hit;

/// Decides whether letters in a text mean the condition or fellowship they abbreviate.
///
/// "MS" is multiple sclerosis in "MS support group", a state in "Jackson, MS" and a degree in "Ann Lee, MS".
final class AbbreviationSense {
  private static final int NEIGHBOURS = 4;
  private static final int SHORTEST_IN_ANY_CASE = 3;
  private static final Set<String> MEETING = Set.of("meeting");
  private static final Pattern PLAIN_GAP = Pattern.compile("\\s+");

  private final FoldedText text;
  private final PhraseIndex<LinkTarget> index;
  private final boolean small;
  private final boolean capital;

  AbbreviationSense(FoldedText text, PhraseIndex<LinkTarget> index) {
    this.text = text;
    this.index = index;
    this.small = text.text().chars().anyMatch(Character::isLowerCase);
    this.capital = text.text().chars().anyMatch(Character::isUpperCase);
  }

  boolean accepts(Hit<LinkTarget> hit) {
    return writtenAsAbbreviation(hit) && !isPlaceOrDegree(hit)
        && (!hit.value().ambiguous() || isAlone(hit) || isDotted(hit) || hasContext(hit)
            || isBesideCondition(hit));
  }

  boolean isAlone(Hit<LinkTarget> hit) {
    return hit.to() - hit.from() == text.words().size();
  }

  // Capitals say nothing in a text all in capitals, small letters nothing in a query typed without any.
  private boolean writtenAsAbbreviation(Hit<LinkTarget> hit) {
    String abbreviation = hit.value().written();
    String letters = text.written(hit.from(), hit.to()).replace(".", "");
    boolean everydayWord = WordLists.ABBREVIATION_WORDS
        .contains(abbreviation.toLowerCase(Locale.ROOT));
    if (letters.equals(abbreviation) || letters.equals(abbreviation.toUpperCase(Locale.ROOT))) {
      return small || !everydayWord || isAlone(hit);
    }
    if (everydayWord) {
      return !capital && hit.value().rule() == LinkTarget.Rule.FELLOWSHIP && isBeforeMeeting(hit);
    }
    boolean sure = !hit.value().ambiguous() && abbreviation.length() >= SHORTEST_IN_ANY_CASE;
    return sure || (!capital && !isAlone(hit));
  }

  // "na meeting near me", "oa online meeting"
  private boolean isBeforeMeeting(Hit<LinkTarget> hit) {
    return isWordAt(hit.to(), MEETING) || isWordAt(hit.to() + 1, MEETING);
  }

  private boolean isDotted(Hit<LinkTarget> hit) {
    return text.written(hit.from(), hit.to()).contains(".");
  }

  private boolean hasContext(Hit<LinkTarget> hit) {
    return IntStream.rangeClosed(1, NEIGHBOURS)
        .anyMatch(
            distance -> isWordAt(hit.from() - distance, WordLists.CONTEXT)
                || isWordAt(hit.to() - 1 + distance, WordLists.CONTEXT));
  }

  // "UC and Crohn's", "lupus, RA"
  private boolean isBesideCondition(Hit<LinkTarget> hit) {
    return IntStream.rangeClosed(1, 2)
        .anyMatch(
            distance -> isPhraseAt(hit.from() - distance) || isPhraseAt(hit.to() - 1 + distance));
  }

  private boolean isPhraseAt(int at) {
    return at >= 0 && at < text.words().size()
        && index.valuesAt(List.of(text.words().get(at).folded()))
            .stream()
            .anyMatch(target -> target.rule() == LinkTarget.Rule.PHRASE);
  }

  private boolean isPlaceOrDegree(Hit<LinkTarget> hit) {
    if (hit.from() == 0
        || !WordLists.PLACES_AND_DEGREES.contains(hit.value().written().toUpperCase(Locale.ROOT))) {
      return false;
    }
    String before = text.words().get(hit.from() - 1).folded();
    String gap = text.gapBefore(hit.from());
    if (gap.contains(",")) {
      return !isCondition(before);
    }
    return PLAIN_GAP.matcher(gap).matches() && !introduces(before) && !isNamedGroup(hit);
  }

  private boolean introduces(String word) {
    return isCondition(word) || WordLists.LINKS.contains(word) || WordLists.CONTEXT.contains(word)
        || WordLists.GENERIC.contains(word);
  }

  // "Greater Boston MS Support Group": the one disease that is written like a state all the time.
  private boolean isNamedGroup(Hit<LinkTarget> hit) {
    return hit.value().written().equals("MS") && isWordAt(hit.to(), WordLists.CONTEXT);
  }

  private boolean isWordAt(int at, Set<String> words) {
    return at >= 0 && at < text.words().size() && words.contains(text.words().get(at).folded());
  }

  private boolean isCondition(String word) {
    return !WordLists.PLACES_AND_DEGREES.contains(word.toUpperCase(Locale.ROOT))
        && !index.valuesAt(List.of(word)).isEmpty();
  }
}
