package org.nearkin.search.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.place.PlaceAnswer;
import org.nearkin.place.PlaceAnswer.Ambiguous;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;
import org.nearkin.vocabulary.Audience;
import org.nearkin.vocabulary.Relation;

/// What was read, in the words of the gold table.
record ReadSlots(Inquiry inquiry) {
  /// What follows from the condition, or from talking about oneself, is not in the gold table.
  private static final Set<Relation> UNJUDGED = EnumSet.of(Relation.SELF, Relation.BEREAVED);

  static ReadSlots of(Inquiry inquiry) {
    return new ReadSlots(inquiry);
  }

  Set<String> formats() {
    return inquiry.formats().stream().map(ReadSlots::code).collect(Collectors.toSet());
  }

  /// The expected place if it is among those offered, else the first one offered; and the radius.
  Set<String> places(Set<String> expected) {
    Set<String> read = new TreeSet<>();
    inquiry.place().ifPresent(place -> {
      List<String> labels = labels(place.answer());
      read.add(labels.stream()
          .flatMap(label -> expected.stream().filter(gold -> isSame(label, gold)))
          .findFirst()
          .orElse(labels.getFirst()));
      place.miles().ifPresent(miles -> read.add(miles + " miles"));
    });
    return read;
  }

  private static boolean isSame(String label, String gold) {
    return label.equals(gold) || label.startsWith(gold + " (");
  }

  private static List<String> labels(PlaceAnswer answer) {
    return switch (answer) {
      case Found found -> List.of(found.label());
      case Ambiguous several -> several.choices().stream().map(Found::label).toList();
      case Unknown unknown -> List.of(unknown.typed());
    };
  }

  Set<String> times() {
    TimeWish time = inquiry.time();
    Set<String> read = new TreeSet<>();
    time.days().forEach(day -> read.add(code(day)));
    time.weeks().forEach(week -> read.add(week < 0 ? "last" : "week " + week));
    time.part().ifPresent(part -> read.add(code(part)));
    time.soon().ifPresent(soon -> read.add(code(soon)));
    if (time.from().equals(time.to())) {
      time.from().ifPresent(at -> read.add(at.toString()));
    } else {
      time.from().ifPresent(from -> read.add("from " + from));
      time.to().ifPresent(to -> read.add("to " + to));
    }
    return read;
  }

  Set<String> audiences() {
    Stream<Enum<?>> relations = inquiry.forWhom()
        .relations()
        .stream()
        .filter(relation -> !UNJUDGED.contains(relation))
        .map(relation -> relation);
    Stream<Enum<?>> audiences = inquiry.forWhom()
        .audiences()
        .stream()
        .filter(audience -> audience != Audience.ADULTS)
        .map(audience -> audience);
    return Stream.concat(relations, audiences).map(ReadSlots::code).collect(Collectors.toSet());
  }

  Set<String> languages() {
    return inquiry.language().stream().collect(Collectors.toSet());
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
