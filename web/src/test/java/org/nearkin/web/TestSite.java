package org.nearkin.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.nearkin.group.Format;
import org.nearkin.group.SupportGroup;
import org.nearkin.place.GeoPoint;
import org.nearkin.place.PlaceAnswer;
import org.nearkin.place.PlaceAnswer.Ambiguous;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;
import org.nearkin.place.Precision;
import org.nearkin.schedule.Occurrence;
import org.nearkin.search.SearchRequest;
import org.nearkin.search.SearchResults;
import org.nearkin.search.SearchResults.Hit;
import org.nearkin.search.SearchResults.Section;
import org.nearkin.web.group.ConditionNames;
import org.nearkin.web.group.Knowledge;
import org.nearkin.web.group.Timetable;
import org.nearkin.web.page.CrawlerCard;

/// The site on a free port, with canned groups behind it.
final class TestSite implements AutoCloseable {
  private static final Map<String, String> CONDITIONS = Map.of("lupus", "Lupus",
      "autoimmune", "Autoimmune diseases", "grief", "Grief");
  private static final CrawlerCard CRAWLER = new CrawlerCard("NearkinBot",
      "NearkinBot/0.1 (+https://example.org/bot; mailto:bot@example.org)", "bot@example.org", 2);
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  TestSite(boolean sample) {
    var conditions = new ConditionNames(
        (id, locale) -> Optional.ofNullable(CONDITIONS.get(id))
            .map(name -> locale.getLanguage().equals("es") ? name + " (es)" : name),
        id -> id.equals("lupus") ? List.of("autoimmune") : List.of(),
        List.of("lupus", "grief"));
    var timetable = new Timetable(
        (_, zone, after, count) -> Stream.iterate(after.atZone(zone).withHour(19),
            start -> start.plusWeeks(1)).limit(count).map(TestSite::occurrence).toList(),
        (_, locale) -> Optional.of(locale.getLanguage().equals("es") ? "Los martes" : "Tuesdays"));
    var knowledge = new Knowledge(conditions, timetable, InstantSource.fixed(CannedGroups.NOW));
    var directory = new Directory(TestSite::search, CannedGroups::find,
        CannedGroups::findSuccessor, TestSite::place);
    server = new WebServer(new Site(directory, knowledge, CRAWLER, sample)).start("127.0.0.1", 0);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address(path)))
        .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Sends a request line as it is, and gives all that comes back: clients tidy addresses before they send them.
  String raw(String line) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream()
          .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private static Occurrence occurrence(ZonedDateTime start) {
    return new Occurrence(start.toLocalDate(), Optional.of(start), Optional.empty());
  }

  /// "explode" fails, "nothing" finds nothing, "many" has three pages, all else finds the canned groups.
  private static SearchResults search(SearchRequest request) {
    return switch (request.words()) {
      case "explode" -> throw new IllegalStateException("could not parse explode-with-a-secret");
      case "overflow" -> throw new StackOverflowError("overflow-with-a-secret");
      case "nothing" -> new SearchResults(List.of(), section(List.of(), request),
          section(List.of(), request), Map.of());
      case "many" -> new SearchResults(List.of(),
          new Section(45, section(List.of(CannedGroups.LUPUS), request).hits()),
          section(List.of(), request), Map.of(Format.IN_PERSON, 45));
      case "lonely lupus" -> new SearchResults(List.of("lupus"), section(List.of(), request),
          section(List.of(CannedGroups.ESCAPED), request), Map.of(Format.ONLINE, 1));
      default -> new SearchResults(
          request.words().toLowerCase(Locale.ROOT).contains("lupus") ? List.of("lupus") : List.of(),
          section(List.of(CannedGroups.LUPUS, CannedGroups.UNREADABLE), request),
          section(List.of(CannedGroups.ESCAPED), request),
          Map.of(Format.IN_PERSON, 2, Format.ONLINE, 1));
    };
  }

  private static Section section(List<SupportGroup> groups, SearchRequest request) {
    return new Section(groups.size(), groups.stream()
        .map(group -> new Hit(group,
            request.near().isPresent() && !group.equals(CannedGroups.ESCAPED)
                ? OptionalDouble.of(4_900)
                : OptionalDouble.empty()))
        .toList());
  }

  private static PlaceAnswer place(String typed) {
    return switch (typed) {
      case "Worcester", "Worcester, MA" -> found("Worcester, MA", Precision.CITY);
      case "Massachusetts" -> found("Massachusetts", Precision.STATE);
      case "Springfield" -> new Ambiguous(List.of(found("Springfield, MA", Precision.CITY),
          found("Springfield, IL", Precision.CITY)));
      default -> new Unknown(typed);
    };
  }

  private static Found found(String label, Precision precision) {
    return new Found(label, new GeoPoint(42.2626, -71.8023), precision, Optional.of("MA"), "US");
  }
}
