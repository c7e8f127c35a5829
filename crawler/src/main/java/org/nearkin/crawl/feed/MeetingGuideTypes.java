package org.nearkin.crawl.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the type codes of the Meeting Guide format say about people, languages and rooms.
///
/// The list: code4recovery `spec`, `data/types.json`. Codes for the course of a meeting, and codes that a site made up,
/// say nothing here and are passed over.
final class MeetingGuideTypes {
  private static final Map<String, String> AUDIENCES = table("""
      W women
      M men
      T transgender people
      NB non-binary people
      LGBTQ LGBTQ people
      G gay people
      L lesbians
      BI bisexual people
      POC people of color
      NDG Indigenous people
      N Native Americans
      SEN seniors
      Y young people
      P professionals
      BE newcomers
      DD people with a dual diagnosis
      BV-I blind and visually impaired people
      D-HOH deaf and hard of hearing people
      """);
  private static final Map<String, String> LANGUAGES = table("""
      AF af
      AM am
      AR ar
      BG bg
      DA da
      DE de
      EL el
      EN en
      FA fa
      FI fi
      FR fr
      HE he
      HI hi
      HR hr
      HU hu
      IS is
      ITA it
      JA ja
      KA ka
      KOR ko
      LT lt
      ML ml
      MT mt
      NE ne
      NL nl
      NO no
      POL pl
      POR pt
      PUN pa
      RUS ru
      S es
      SK sk
      SL sl
      SV sv
      TH th
      TL tl
      TUR tr
      UK uk
      """);
  private static final Map<String, String> ROOMS = table("""
      X wheelchair access
      XB wheelchair-accessible bathroom
      ASL American Sign Language
      FF fragrance-free
      BA child care
      CF children are welcome
      OUT outdoors
      """);

  private MeetingGuideTypes() {}

  static List<String> audiences(List<String> codes) {
    return words(AUDIENCES, codes).toList();
  }

  /// Two-letter codes of the languages named.
  static List<String> languages(List<String> codes) {
    return words(LANGUAGES, codes).toList();
  }

  static Optional<String> findRoom(List<String> codes) {
    var words = words(ROOMS, codes).collect(Collectors.joining(", "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static Stream<String> words(Map<String, String> table, List<String> codes) {
    return codes.stream().filter(table::containsKey).map(table::get);
  }

  private static Map<String, String> table(String text) {
    return text.lines()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
  }
}
