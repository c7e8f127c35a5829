package org.nearkin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleDescriberTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      FREQ=MONTHLY;BYDAY=2TU,4TU @18:30-20:00 => Second and fourth Tuesday of the month, 6:30 pm to 8 pm
      FREQ=WEEKLY;BYDAY=MO,WE @10:00 => Every Monday and Wednesday, 10 am
      FREQ=MONTHLY;BYDAY=-1TH @12:00-13:00 => Last Thursday of the month, noon to 1 pm
      FREQ=MONTHLY;BYDAY=3MO;BYMONTH=1,2,3,4,5,6,8,9,10,11,12 @19:00 => Third Monday of the month, 7 pm, except in July
      FREQ=WEEKLY;BYDAY=SU;BYMONTH=1,2,3,4,5,9,10,11,12 => Every Sunday, September through May
      DTSTART=20260112;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO @18:00 => Every other Monday, 6 pm, starting January 12, 2026
      RDATE=20260310 @18:00-19:30 => Tuesday, March 10, 2026, 6 pm to 7:30 pm
      FREQ=WEEKLY;BYDAY=WE @09:30 || FREQ=WEEKLY;BYDAY=WE @18:00 => Every Wednesday, 9:30 am and 6 pm
      FREQ=DAILY @07:00 => Every day, 7 am
      FREQ=WEEKLY;BYDAY=MO;HOLIDAYS=FEDERAL @12:00 => Every Monday, noon, no meeting on federal holidays
      FREQ=WEEKLY;BYDAY=TH;HOLIDAYS=THANKSGIVING,CHRISTMAS_DAY => Every Thursday, no meeting on Thanksgiving and Christmas Day
      """)
  void saysARuleInPlainEnglish(String rules, String words) {
    assertEquals(words, ScheduleDescriber.of(Locale.US).describe(schedule(rules)).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      FREQ=MONTHLY;BYDAY=2TU,4TU @18:30-20:00 => Segundo y cuarto martes del mes, de 6:30 p. m. a 8 p. m.
      FREQ=WEEKLY;BYDAY=MO,SA @13:00 => Todos los lunes y sábados, a la 1 p. m.
      FREQ=MONTHLY;BYMONTHDAY=15 @16:00 => El día 15 de cada mes, a las 4 p. m.
      FREQ=WEEKLY;BYDAY=TH;HOLIDAYS=THANKSGIVING,CHRISTMAS_DAY => Todos los jueves, no hay reunión en el Día de Acción de Gracias y Navidad
      DTSTART=20260112;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO @18:00 => Cada dos semanas los lunes, a las 6 p. m., desde el 12 de enero de 2026
      """)
  void saysARuleInPlainSpanish(String rules, String words) {
    Locale spanish = Locale.forLanguageTag("es-US");
    assertEquals(words, ScheduleDescriber.of(spanish).describe(schedule(rules)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "es-US"})
  void whatItSaysIsReadBackAsTheSameRule(String language) {
    ScheduleDescriber describer = ScheduleDescriber.of(Locale.forLanguageTag(language));
    RandomRules rules = new RandomRules(new Random(20260101));
    for (int round = 0; round < 3_000; round++) {
      Schedule schedule = schedule(rules.next());
      String words = describer.describe(schedule).orElseThrow();
      Schedule again = ScheduleParser.parse(words, TODAY);
      assertEquals(lines(schedule), lines(again), words);
    }
  }

  @Test
  void rulesWithoutAShortNameAreNotSaid() {
    Schedule schedule = schedule("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 @18:00");
    assertTrue(ScheduleDescriber.of(Locale.US).describe(schedule).isEmpty());
  }

  private static Schedule schedule(String rules) {
    return new Schedule("", Notation.parse(rules), 1, List.of());
  }

  private static String lines(Schedule schedule) {
    return String.join("\n", schedule.times().stream().map(Notation::write).toList());
  }
}
