package org.nearkin.search.query;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearkin.group.Format;
import org.nearkin.place.Gazetteer;
import org.nearkin.place.PlaceMentions;
import org.nearkin.search.query.ClockReader.Hours;
import org.nearkin.search.query.Inquiry.ForWhom;
import org.nearkin.search.query.Inquiry.Whereabouts;
import org.nearkin.search.query.QueryWords.Hit;
import org.nearkin.search.query.TimeWish.PartOfDay;
import org.nearkin.search.query.TimeWish.Soon;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.ConditionLinker;
import org.nearkin.vocabulary.ConditionMatch;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.vocabulary.FacetReader;
import org.nearkin.vocabulary.Languages;
import org.nearkin.vocabulary.QueryLinker;
import org.nearkin.vocabulary.Relation;

/// Reads one line of free text, in English or Spanish, into what it asks for.
///
/// Names of conditions are protected first ("night eating" says nothing about the time). Then language, place, hours,
/// formats, days and cost each take their words away, and the conditions are found in what is left. Pure: neither
/// logs nor keeps what is typed. Of a longer line the first 300 characters are read.
public final class QueryReader {
  private static final int LONGEST = 300;
  /// From here on a condition's name is more than a hint.
  private static final double NAMED = 0.8;
  private static final double STATED = 0.45;
  private static final Pattern RADIUS = Pattern.compile(
      "(?iU)(?:\\b(?:within|in|a menos de)\\s+(?:a\\s+)?)?\\b(\\d{1,3})[ -]?(?:mi|miles?|millas?)\\b(?: radius| de radio)?(?: (?:of|from|around|de))?");
  private static final Pattern NEAR = Pattern
      .compile("(?iU)\\b(?:near|close to|around|cerca de|cerca)\\b");
  private static final String DAYS = "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|wed|thur?s?|fri|sat|sun|lunes|martes|miércoles|miercoles|jueves|viernes|sábados?|sabados?|domingos?";
  private static final Pattern WEEKS = Pattern.compile(
      "(?iU)\\b((?:(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|últim[oa]|ultim[oa])(?:\\s+(?:and|y|&)\\s+|\\s*,\\s*|\\s+))+)(?="
          + DAYS + ")");

  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();
  private final QueryWords words = QueryWords.bundled();
  private final LanguageReader languages = new LanguageReader(Languages.bundled());
  private final ConditionLinker names = ConditionLinker.bundled();
  private final QueryLinker conditions = QueryLinker.bundled();
  private final FacetReader facets = FacetReader.bundled();
  private final PlaceMentions places;

  public QueryReader(Gazetteer gazetteer) {
    this.places = new PlaceMentions(gazetteer);
  }

  /// What the line asks for.
  public Inquiry read(String line) {
    String asked = line.substring(0, Math.min(line.length(), LONGEST)).replace('|', ' ');
    QueryText text = new QueryText(asked);
    protectNames(text, asked);
    Optional<String> language = languages.read(text);
    Slots slots = new Slots();
    Hours hours = ClockReader.read(text);
    boolean near = NEAR.matcher(text.open()).find();
    OptionalInt miles = miles(text);
    Optional<Whereabouts> place = place(text, miles);
    slots.weeks = weeks(text);
    words.find(text).forEach(hit -> slots.fill(text, hit));
    // Kin count inside the name of a condition too.
    words.find(new QueryText(asked)).forEach(slots::fillKin);
    if (near && place.isPresent() && slots.formats.isEmpty()) {
      slots.formats.add(Format.IN_PERSON);
    }
    if (slots.formats.isEmpty()) {
      slots.formats.addAll(slots.hints);
    }
    String left = text.left();
    List<ConditionMatch> about = conditions.link(left);
    return new Inquiry(about, forWhom(left, about, slots), slots.formats, place,
        slots.time(hours), language, slots.free, left);
  }

  private ForWhom forWhom(String left, List<ConditionMatch> about, Slots slots) {
    Set<Relation> relations = EnumSet.noneOf(Relation.class);
    relations.addAll(slots.relations);
    relations.addAll(facets.relations(left));
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    audiences.addAll(facets.audiences(left));
    about.stream()
        .filter(match -> match.confidence() >= STATED)
        .findFirst()
        .map(match -> vocabulary.get(match.conditionId()).audience())
        .ifPresent(addressed -> {
          relations.addAll(impliedRelations(addressed));
          audiences.addAll(impliedAudiences(addressed));
        });
    // "My son" is whom the question is about, not who would come.
    if (relations.contains(Relation.PARENT)) {
      audiences.removeAll(Set.of(Audience.CHILDREN, Audience.TEENS));
    }
    return new ForWhom(relations, audiences);
  }

  // Family groups are for family; where those concerned come as well, nothing follows.
  private Set<Relation> impliedRelations(String addressed) {
    List<String> parts = List.of(addressed.split(";", -1));
    boolean onlyOthers = parts.stream()
        .map(facets::relations)
        .noneMatch(of -> of.contains(Relation.SELF));
    return onlyOthers ? facets.relations(parts.getFirst()) : Set.of();
  }

  // Prostate cancer is for men, whoever else comes.
  private Set<Audience> impliedAudiences(String addressed) {
    List<String> parts = List.of(addressed.split(";", -1));
    Set<Audience> implied = EnumSet.noneOf(Audience.class);
    implied.addAll(facets.audiences(parts.getFirst()));
    if (parts.size() > 1) {
      implied.retainAll(Set.of(Audience.MEN, Audience.WOMEN));
    }
    return implied;
  }

  private void protectNames(QueryText text, String asked) {
    words.find(text)
        .stream()
        .filter(hit -> hit.meaning().slot().equals("none"))
        .forEach(hit -> text.protect(hit.from(), hit.to()));
    for (ConditionMatch match : names.link(asked)) {
      int at = match.rule().equals("composition") ? -1 : asked.indexOf(match.words());
      if (at >= 0 && match.confidence() >= NAMED) {
        text.protect(at, at + match.words().length());
      }
    }
  }

  private static OptionalInt miles(QueryText text) {
    Matcher radius = RADIUS.matcher(text.open());
    if (!radius.find()) {
      return OptionalInt.empty();
    }
    text.take(radius);
    return OptionalInt.of(Integer.parseInt(radius.group(1)));
  }

  private Optional<Whereabouts> place(QueryText text, OptionalInt miles) {
    return places.find(text.open()).map(mention -> {
      text.take(mention.from(), mention.to());
      return new Whereabouts(mention.words(), mention.answer(), miles);
    });
  }

  private static Set<Integer> weeks(QueryText text) {
    Set<Integer> weeks = new TreeSet<>();
    Matcher match = WEEKS.matcher(text.open());
    if (match.find()) {
      for (String word : match.group(1).split("[\\s,&]+", -1)) {
        week(QueryText.fold(word)).ifPresent(weeks::add);
      }
      text.take(match.start(1), match.end(1));
    }
    return weeks;
  }

  private static OptionalInt week(String word) {
    List<List<String>> names = List.of(List.of("1st", "first", "prim"),
        List.of("2nd", "second", "segund"),
        List.of("3rd", "third", "terc"), List.of("4th", "fourth", "cuart"),
        List.of("5th", "fifth", "quint"));
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).stream().anyMatch(word::startsWith)) {
        return OptionalInt.of(i + 1);
      }
    }
    return word.startsWith("last") || word.startsWith("ultim")
        ? OptionalInt.of(-1)
        : OptionalInt.empty();
  }

  /// What the word table filled.
  private static final class Slots {
    final Set<Format> formats = EnumSet.noneOf(Format.class);
    final Set<Format> hints = EnumSet.noneOf(Format.class);
    final Set<Relation> relations = EnumSet.noneOf(Relation.class);
    final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Set<Integer> weeks = Set.of();
    Optional<PartOfDay> part = Optional.empty();
    Optional<Soon> soon = Optional.empty();
    Optional<LocalTime> noon = Optional.empty();
    boolean free;

    void fill(QueryText text, Hit hit) {
      String value = hit.meaning().value();
      boolean taken = true;
      switch (hit.meaning().slot()) {
        case "format" -> formats.add(Format.valueOf(value));
        case "day" ->
          List.of(value.split(" ", -1)).forEach(day -> days.add(DayOfWeek.valueOf(day)));
        case "part" -> part = Optional.of(PartOfDay.valueOf(value));
        case "soon" -> soon = Optional.of(Soon.valueOf(value));
        case "tonight" -> {
          soon = Optional.of(Soon.TODAY);
          part = Optional.of(PartOfDay.EVENING);
        }
        case "hour" -> noon = Optional.of(LocalTime.parse(value));
        case "cost" -> free = true;
        case "silent" -> {}
        case "venue" -> {
          hints.add(Format.IN_PERSON);
          taken = false;
        }
        case "meal" -> {
          hints.add(Format.IN_PERSON);
          part = Optional.of(PartOfDay.valueOf(value));
        }
        default -> taken = false;
      }
      if (taken) {
        text.take(hit.from(), hit.to());
      }
    }

    void fillKin(Hit hit) {
      if (hit.meaning().slot().equals("relation")) {
        relations.add(Relation.valueOf(hit.meaning().value()));
      }
    }

    TimeWish time(Hours hours) {
      return new TimeWish(days, weeks, part, hours.from().or(() -> noon), hours.to().or(() -> noon),
          soon);
    }
  }
}
