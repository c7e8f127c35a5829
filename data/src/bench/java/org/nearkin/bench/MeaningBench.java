package org.nearkin.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nearkin.contact.EmailReader;
import org.nearkin.contact.PhoneReader;
import org.nearkin.fact.JoiningReader;
import org.nearkin.place.AddressParser;
import org.nearkin.place.Gazetteer;
import org.nearkin.place.Geotagger;
import org.nearkin.schedule.ScheduleParser;
import org.nearkin.vocabulary.ConditionLinker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to understand one phrase. Run by `.ci/bench meaning`, with the profile `bench`; not part of any jar.
///
/// Each call reads the next of a few phrases as long as those of listings, so that no single one is learned by heart.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MeaningBench {
  private static final LocalDate SEEN = LocalDate.of(2026, 11, 25);
  private static final List<String> SCHEDULES = List.of(
      "Second and fourth Tuesday of the month, 6:30 to 8 pm",
      "Every Wednesday at noon, except holidays", "First Monday, 7 p.m.",
      "Meets the third Thursday of each month from 10 a.m. to 11:30 a.m.; no meeting in July",
      "Todos los martes a las 7 de la tarde", "Call for dates and times");
  private static final List<String> NAMES = List.of("Lupus support group for young adults",
      "Caring for a husband with Parkinson's disease", "Grupo de apoyo para el duelo",
      "MS Connections",
      "Parents of children with type 1 diabetes", "Stroke Club", "Thursday evening gathering");
  private static final List<String> ADDRESSES = List.of("12 Elm St, Worcester, MA 01608",
      "Hope Hospital, 400 Oak Ave, Room 4, St. Paul, Minn. 55101", "Springfield, IL",
      "100 King St W, Toronto, ON M5X 1A9", "14 High Street, Ipswich IP1 3QH",
      "First Church, 9 Mill Road, Little Nowhere, VT");
  private static final List<String> CONTACTS = List.of(
      "Call Jo at (508) 555-0142 ext. 12 or write to jo@example.org",
      "1-800-555-HELP; jo [at] example [dot] org", "Meeting ID: 812 5550 1234, passcode 445566",
      "Tel. 508.555.0142, correo ana@ejemplo.org", "See the website for details");
  private static final List<String> FACTS = List.of("Drop in, no registration required",
      "Please call before your first visit", "Se requiere inscripción", "By referral only",
      "We meet in the parish hall and share a pot of tea afterwards");

  private final Geotagger geotagger = new Geotagger(Gazetteer.bundled());
  private final AddressParser addresses = new AddressParser(Gazetteer.bundled());
  private final ConditionLinker linker = ConditionLinker.bundled();
  private int calls;

  private String next(List<String> phrases) {
    calls++;
    return phrases.get(Math.floorMod(calls, phrases.size()));
  }

  @Benchmark
  public Object schedule() {
    return ScheduleParser.parse(next(SCHEDULES), SEEN);
  }

  @Benchmark
  public Object condition() {
    return linker.link(next(NAMES));
  }

  @Benchmark
  public Object place() {
    return geotagger.locate(addresses.parse(next(ADDRESSES)), Optional.empty());
  }

  @Benchmark
  public Object phone() {
    return PhoneReader.find(next(CONTACTS), Optional.of("508"), "US");
  }

  @Benchmark
  public Object email() {
    return EmailReader.find(next(CONTACTS));
  }

  @Benchmark
  public Object fact() {
    return JoiningReader.read(next(FACTS));
  }
}
