package org.nearkin.crawl.extract.segment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearkin.claim.Field;

/// Words that people put before a value, and the field that follows them.
final class Labels {
  static final Map<Field, List<String>> WORDS = words();
  /// All labels, the longer first, as alternatives of a regular expression.
  static final String ALTERNATIVES = all().stream()
      .sorted(Comparator.comparingInt(String::length).reversed())
      .map(Pattern::quote)
      .collect(Collectors.joining("|"));

  private Labels() {}

  static List<String> all() {
    return WORDS.values().stream().flatMap(List::stream).toList();
  }

  private static Map<Field, List<String>> words() {
    var words = new LinkedHashMap<Field, List<String>>();
    words.put(Field.SCHEDULE, List.of("when", "day", "days", "date", "dates", "time", "times",
        "meeting time", "meeting times", "meeting day", "meeting days", "meeting date",
        "meeting dates", "day and time", "day & time", "date and time", "date & time",
        "days and times", "dates and times", "schedule", "meeting schedule", "meets", "we meet",
        "meetings", "frequency", "hours", "cuándo", "cuando", "día", "días", "hora", "horario",
        "horarios", "fecha", "fechas", "día y hora", "se reúne", "reuniones", "quand", "horaire"));
    words.put(Field.PLACE, List.of("where", "location", "locations", "place", "venue", "address",
        "meeting place", "meeting location", "dónde", "donde", "lugar", "dirección", "sede", "lieu",
        "adresse"));
    words.put(Field.CONTACT, List.of("contact", "contacts", "contact person", "contact name",
        "facilitator", "facilitators", "facilitated by", "leader", "leaders", "group leader",
        "led by", "host", "coordinator", "for information", "for more information", "info",
        "more info", "more information", "questions", "to register", "register", "registration",
        "rsvp", "to join", "contacto", "informes", "información", "para más información",
        "inscripción", "facilitadora", "facilitador", "responsable"));
    words.put(Field.PHONE, List.of("phone", "telephone", "tel", "call", "teléfono", "llame",
        "téléphone", "tél"));
    words.put(Field.EMAIL, List.of("email", "e-mail", "correo", "correo electrónico", "courriel"));
    words.put(Field.COST, List.of("cost", "costs", "fee", "fees", "price", "charge", "costo",
        "precio", "coût"));
    words.put(Field.AUDIENCE, List.of("who", "for", "for whom", "who can come", "who should attend",
        "who it's for", "open to", "audience", "ages", "para quién", "dirigido a", "pour qui"));
    words.put(Field.FORMAT, List.of("format", "how", "type", "formato", "modalidad"));
    words.put(Field.LANGUAGE, List.of("language", "languages", "idioma", "langue"));
    words.put(Field.STATUS, List.of("status", "note", "please note", "estado", "nota"));
    words.put(Field.ORGANIZER, List.of("organizer", "organiser", "organization", "sponsored by",
        "hosted by", "sponsor", "organiza", "organizador"));
    words.put(Field.CONDITION, List.of("topic", "topics", "category", "condition", "diagnosis",
        "tema"));
    words.put(Field.WEBSITE, List.of("website", "web site", "web", "online", "link", "sitio web"));
    return words;
  }
}
