package org.nearkin.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.claim.Statement;
import org.nearkin.fact.AccessibilityReader;
import org.nearkin.fact.AgeReader;
import org.nearkin.fact.CostReader;
import org.nearkin.fact.GuestsReader;
import org.nearkin.fact.JoiningReader;
import org.nearkin.fact.LeaderReader;
import org.nearkin.fact.SafetyReader;
import org.nearkin.fact.SeriesReader;
import org.nearkin.fact.Stated;
import org.nearkin.group.Attending;
import org.nearkin.group.Claimed;
import org.nearkin.group.Setting;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;

/// What it takes to attend and what one finds there, from the words of one listing; never from a guess.
///
/// Each fact is looked for only in the fields where its words mean it: "confidential" beside a phone is said of the voice
/// mail, "drop-in" in an address of a room. A field of its own is believed sooner than prose.
final class PracticeReader {
  /// Below, the readers of facts only suspect.
  private static final double SURE = 0.8;
  private static final Field[] PROSE = {Field.DESCRIPTION, Field.SCHEDULE, Field.FORMAT,
      Field.AUDIENCE, Field.NAME};
  private static final Field[] PROSE_AND_CONTACT = {Field.DESCRIPTION, Field.SCHEDULE,
      Field.FORMAT, Field.AUDIENCE, Field.NAME, Field.CONTACT};
  private static final Field[] PROSE_AND_PLACE = {Field.DESCRIPTION, Field.FORMAT, Field.AUDIENCE,
      Field.NAME, Field.PLACE, Field.VENUE};
  /// Ages behind these words are those of somebody else, or those at which an illness was found.
  private static final Pattern SOMEBODY_ELSE = Pattern.compile(
      "\\b(?:parents?|mothers?|fathers?|moms?|dads?|grandparents?|caregivers?|carers?|families|family|partner|spouse|husband|wife|son|daughter|child(?:ren)? (?:is|are|has|have)"
          + "|diagnosed|madres?|padres?|familias?|cuidador(?:a|as|es)?|diagnosticad[oa]s?)\\b",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private PracticeReader() {}

  static Attending attending(Speaker speaker) {
    return new Attending(
        Caution.joining(read(speaker, JoiningReader::read, PROSE_AND_CONTACT)),
        Caution.series(read(speaker, SeriesReader::read, PROSE)),
        Caution.guests(read(speaker, GuestsReader::read, PROSE)),
        ages(speaker),
        costs(speaker));
  }

  static Setting setting(Speaker speaker) {
    return new Setting(
        read(speaker, LeaderReader::read, PROSE_AND_CONTACT),
        Caution.accessibility(read(speaker, AccessibilityReader::read, PROSE_AND_PLACE)),
        read(speaker, SafetyReader::read, PROSE));
  }

  /// "Parents of children under 12" says nothing of how old the parents are.
  private static List<Claimed<Ages>> ages(Speaker speaker) {
    var own = Stream.of(Field.AUDIENCE, Field.NAME, Field.DESCRIPTION)
        .flatMap(speaker::all)
        .filter(statement -> !SOMEBODY_ELSE.matcher(statement.text()).find());
    return claims(speaker, own, AgeReader::read, _ -> true);
  }

  /// In prose "a month" and "a person" are prices only beside a sum.
  private static List<Claimed<Cost>> costs(Speaker speaker) {
    var stated = claims(speaker, speaker.all(Field.COST), CostReader::read, _ -> true);
    if (!stated.isEmpty() || speaker.find(Field.COST).isPresent()) {
      return stated;
    }
    return claims(speaker, Stream.of(Field.DESCRIPTION, Field.SCHEDULE).flatMap(speaker::all),
        CostReader::read,
        cost -> !(cost instanceof Cost.Fee(var amount)) || amount.isPresent());
  }

  private static <T> List<Claimed<T>> read(
      Speaker speaker, Function<String, List<Stated<T>>> reader, Field... fields) {
    return claims(speaker, Stream.of(fields).flatMap(speaker::all), reader, _ -> true);
  }

  private static <T> List<Claimed<T>> claims(Speaker speaker, Stream<Statement> statements,
      Function<String, List<Stated<T>>> reader, Predicate<T> isMeant) {
    var found = new ArrayList<Claimed<T>>();
    statements.forEach(statement -> reader.apply(statement.text())
        .stream()
        .filter(stated -> stated.confidence() >= SURE && isMeant.test(stated.value()))
        .map(stated -> speaker.claim(stated.value(), statement))
        .filter(claimed -> found.stream().noneMatch(it -> it.value().equals(claimed.value())))
        .forEach(found::add));
    return List.copyOf(found);
  }
}
