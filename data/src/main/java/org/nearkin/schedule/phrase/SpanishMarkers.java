package org.nearkin.schedule.phrase;

import java.util.regex.Pattern;

/// Words that no English listing has, so that "a", "de" and "la" may be read as Spanish.
///
/// Place names such as Los Angeles or La Mesa must not count.
final class SpanishMarkers {
  private static final Pattern MARKERS = Pattern.compile(
      "\\b(?:lunes|(?:lun|mier?|juev?|vie)(?=[ ,/&-]|$)|martes|miercoles|jueves|viernes|sabados?|domingos?|enero|febrero|marzo|abril|mayo|junio|julio"
          + "|agosto|septiembre|setiembre|octubre|noviembre|diciembre|cada|todos|semanas?|semanal(?:es|mente)?|mes|meses|mensual(?:es)?"
          + "|quincenal(?:es)?|trimestral|feriados|festivos|navidad|antes|anteriormente|hasta|mediodia|horarios?|reunion(?:es)?|suspendid[oa]s?|por|con|dias?|veces|una)\\b");

  private SpanishMarkers() {}

  static boolean find(String cleaned) {
    return MARKERS.matcher(cleaned).find();
  }
}
