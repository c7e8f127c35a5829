package org.nearkin.resolve.match;

/// How alike two listings are in one respect, in words that a person can check.
public enum Level {
  /// Stands in every comparison: how rare a pair of the same meeting is among those compared.
  ANY_PAIR(Feature.ANY, "they were compared"),

  NAME_SAME(Feature.NAME, "the names say the same"),
  NAME_CONTAINED(Feature.NAME, "one name says all that the other does"),
  NAME_SIMILAR(Feature.NAME, "the names share most of what they say"),
  NAME_SHARES(Feature.NAME, "the names share a word"),
  NAME_SILENT(Feature.NAME, "a name says nothing of its own"),
  NAME_OTHER(Feature.NAME, "the names share nothing"),
  NAME_CONTRADICTS(Feature.NAME, "the names have different numbers"),

  PLACE_SAME_HOUSE(Feature.PLACE, "the same house"),
  PLACE_NEXT_DOOR(Feature.PLACE, "next door"),
  PLACE_SAME_TOWN(Feature.PLACE, "the same town, within 5 km"),
  PLACE_NEAR(Feature.PLACE, "within 20 km"),
  PLACE_FAR(Feature.PLACE, "more than 20 km apart"),

  SCHEDULE_SAME(Feature.SCHEDULE, "the same days and hour"),
  SCHEDULE_PART(Feature.SCHEDULE, "some of the days and hours are the same"),
  SCHEDULE_ROUGHLY(Feature.SCHEDULE, "the same weekday and hour, perhaps not the same weeks"),
  SCHEDULE_SHIFTED(Feature.SCHEDULE, "the same day, within an hour"),
  SCHEDULE_OTHER(Feature.SCHEDULE, "other days or hours"),

  PHONE_SAME(Feature.PHONE, "the same phone number, which few listings have"),
  PHONE_CENTRAL(Feature.PHONE, "the same phone number, which many listings have"),
  PHONE_OTHER(Feature.PHONE, "other phone numbers"),

  EMAIL_SAME(Feature.EMAIL, "the same e-mail address"),
  EMAIL_CENTRAL(Feature.EMAIL, "the same e-mail address, which many listings have"),
  EMAIL_OTHER(Feature.EMAIL, "other e-mail addresses"),

  LINK_SAME(Feature.LINK, "the same online room"),
  LINK_OTHER(Feature.LINK, "other online rooms"),

  CONDITION_SAME(Feature.CONDITION, "the same condition"),
  CONDITION_RELATED(Feature.CONDITION, "related conditions"),
  CONDITION_OTHER(Feature.CONDITION, "other conditions"),

  PEOPLE_SAME(Feature.PEOPLE, "for the same people"),
  PEOPLE_ONE_SIDED(Feature.PEOPLE, "only one says for whom"),
  PEOPLE_OTHER(Feature.PEOPLE, "for other people"),

  LANGUAGE_OTHER(Feature.LANGUAGE, "in other languages"),

  FORMAT_REMOTE(Feature.FORMAT, "one meets from anywhere, the other names no room"),
  FORMAT_OTHER(Feature.FORMAT, "one in person, the other not"),

  RIVALS_NONE(Feature.RIVALS, "nothing else meets there at that hour"),
  RIVALS_SOME(Feature.RIVALS, "others meet there at that hour"),
  RIVALS_BETTER(Feature.RIVALS, "another listing of that hour and house fits one of them better"),

  SOURCE_SAME(Feature.SOURCE, "one source lists both");

  private final Feature feature;
  private final String words;

  Level(Feature feature, String words) {
    this.feature = feature;
    this.words = words;
  }

  /// The respect it is about; a comparison has one level of each at most.
  public Feature feature() {
    return feature;
  }

  /// Part of a sentence.
  public String words() {
    return words;
  }

  /// A respect in which listings are compared.
  public enum Feature {
    ANY,
    NAME,
    PLACE,
    SCHEDULE,
    PHONE,
    EMAIL,
    LINK,
    CONDITION,
    PEOPLE,
    LANGUAGE,
    FORMAT,
    RIVALS,
    SOURCE
  }
}
