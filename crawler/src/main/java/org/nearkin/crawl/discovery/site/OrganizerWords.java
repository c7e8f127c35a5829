package org.nearkin.crawl.discovery.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the sort of an organization from its name, where a word of the name says it.
final class OrganizerWords {
  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

  static {
    add("fellowship",
        "anonymous|an[oó]nimos|intergroup|al-?anon|alateen|fellowship|recovery dharma");
    add("hospital",
        "hospitals?|hospice|medical cent(?:er|re)|health ?care|health system|clinic|cl[ií]nica"
            + "|infirmary|nhs|centro m[eé]dico|h[oô]pital");
    add("library", "librar(?:y|ies)|biblioteca|biblioth[eè]que");
    add("university", "university|college|universidad|universit[eé]");
    add("faith-community",
        "church|parish|synagogue|mosque|temple|congregation|iglesia|parroquia|[eé]glise"
            + "|diocese");
    add("community-center", "(?:community|senior|family) cent(?:er|re)|centro comunitario");
    add("association",
        "association|society|foundation|alliance|federation|coalition|asociaci[oó]n|fundaci[oó]n"
            + "|federaci[oó]n|soci[eé]t[eé]|fondation|nami|charity");
  }

  private OrganizerWords() {}

  private static void add(String organizer, String words) {
    WORDS.put(organizer, Pattern.compile("\\b(?:" + words + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  static Optional<Stated> find(Stated name) {
    for (var entry : WORDS.entrySet()) {
      var word = entry.getValue().matcher(name.value());
      if (word.find()) {
        return Optional.of(new Stated(entry.getKey(), "“" + word.group() + "” in its name"));
      }
    }
    return Optional.empty();
  }
}
