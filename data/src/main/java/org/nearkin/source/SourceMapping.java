package org.nearkin.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nearkin.claim.Field;
import org.nearkin.place.PostalAddress;
import tools.jackson.databind.JsonNode;

/// Turns a file of the right shape into a definition, and collects the words that mean nothing.
///
/// A value that cannot be read is noted and replaced by a stand-in; a definition with problems is never handed out.
final class SourceMapping {
  private static final URI NOWHERE = URI.create("http://invalid/");
  private final YamlDocument document;
  private final String file;
  private final Function<Cadence.Cron, Optional<String>> cron;
  private final List<SourceProblem> problems = new ArrayList<>();

  private SourceMapping(YamlDocument document, String file,
      Function<Cadence.Cron, Optional<String>> cron) {
    this.document = document;
    this.file = file;
    this.cron = cron;
  }

  /// @param cron what is wrong with a cron text, if anything
  static SourceReading map(YamlDocument document, String file,
      Function<Cadence.Cron, Optional<String>> cron) {
    var mapping = new SourceMapping(document, file, cron);
    var definition = mapping.definition();
    return mapping.problems.isEmpty()
        ? new SourceReading.Valid(definition)
        : new SourceReading.Invalid(mapping.problems);
  }

  private SourceDefinition definition() {
    var root = document.root();
    var home = home(root.path("home"));
    return new SourceDefinition(
        text(root, "id"),
        text(root, "name"),
        SourceDefinition.Organizer.valueOf(constant(text(root, "organizer"))),
        root.path("verified").asBoolean(false),
        text(root, "language"),
        home,
        crawl(root.path("crawl"), home.zone()),
        pages(root.path("pages")));
  }

  private SourceDefinition.Home home(JsonNode home) {
    var address = new PostalAddress(
        find(home, "street"),
        find(home, "city"),
        find(home, "region"),
        find(home, "postal-code"),
        find(home, "country"));
    var zone = find(home, "zone")
        .map(name -> read("/home/zone", name, ZoneId::of, ZoneId.of("UTC")));
    return new SourceDefinition.Home(
        address("/home/page", text(home, "page")),
        address,
        find(home, "area-code"),
        zone,
        find(home, "about"));
  }

  private CrawlPlan crawl(JsonNode crawl, Optional<ZoneId> zone) {
    var start = new ArrayList<URI>();
    for (var index = 0; index < crawl.path("start").size(); index++) {
      start.add(address("/crawl/start/" + index, crawl.path("start").path(index).asString()));
    }
    return new CrawlPlan(
        start,
        cadence(crawl, zone),
        duration("/crawl/interval", text(crawl, "interval")),
        crawl.path("max-pages").asInt(),
        find(crawl, "hours").flatMap(this::hours),
        crawl.path("sitemaps").asBoolean(false));
  }

  private Cadence cadence(JsonNode crawl, Optional<ZoneId> zone) {
    if (crawl.has("every") && crawl.has("cron")) {
      note("/crawl/cron", "\"every\" and \"cron\" cannot be joined: keep one of them");
    }
    return find(crawl, "every")
        .<Cadence>map(written -> new Cadence.Every(duration("/crawl/every", written)))
        .or(() -> find(crawl, "cron").map(text -> cron(text, zone)))
        .orElseGet(Cadence.Adaptive::new);
  }

  private Cadence cron(String text, Optional<ZoneId> zone) {
    if (zone.isEmpty()) {
      note("/crawl/cron", "\"cron\" needs, under \"home\", the \"zone\" whose clock is meant");
    }
    var times = new Cadence.Cron(text, zone.orElse(ZoneOffset.UTC));
    cron.apply(times).ifPresent(problem -> note("/crawl/cron", problem));
    return times;
  }

  private Optional<VisitingHours> hours(String written) {
    return read("/crawl/hours", written, text -> Optional.of(VisitingHours.parse(text)),
        Optional.empty());
  }

  private List<PageRule> pages(JsonNode pages) {
    var rules = new ArrayList<PageRule>();
    for (var index = 0; index < pages.size(); index++) {
      var page = pages.path(index);
      rules.add(new PageRule(
          texts(page.path("paths")),
          reading(page, "/pages/" + index),
          texts(page.path("follow"))));
    }
    return rules;
  }

  private PageRule.Reading reading(JsonNode page, String pointer) {
    var way = text(page, "read");
    if (!way.equals("selectors") && (page.has("listing") || page.has("fields"))) {
      note(pointer, "\"listing\" and \"fields\" are only for \"read: selectors\"");
    }
    if (!way.equals("csv") && (page.has("columns") || page.has("separator"))) {
      note(pointer, "\"columns\" and \"separator\" are only for \"read: csv\"");
    }
    return switch (way) {
      case "auto" -> new PageRule.Automatic();
      case "json-ld" -> new PageRule.JsonLd();
      case "meeting-guide" -> new PageRule.MeetingGuide();
      case "csv" -> csv(page, pointer);
      case "selectors" -> selectors(page, pointer);
      default -> new PageRule.LinksOnly();
    };
  }

  private PageRule.Reading selectors(JsonNode page, String pointer) {
    if (!page.has("listing") || !page.path("fields").has("name")) {
      note(pointer, "\"read: selectors\" needs \"listing\" and, under \"fields\", a \"name\"");
    }
    Map<Field, PageRule.FieldRule> fields = new EnumMap<>(Field.class);
    page.path("fields")
        .forEachEntry((word, rule) -> fields
            .put(Field.valueOf(constant(word)), field(rule, pointer + "/fields/" + word)));
    return new PageRule.Selectors(text(page, "listing"), fields);
  }

  private PageRule.Reading csv(JsonNode page, String pointer) {
    if (!page.path("columns").has("name")) {
      note(pointer, "\"read: csv\" needs, under \"columns\", a \"name\"");
    }
    Map<Field, List<String>> columns = new EnumMap<>(Field.class);
    page.path("columns")
        .forEachEntry((word, heads) -> columns.put(Field.valueOf(constant(word)),
            heads.isArray() ? texts(heads) : List.of(heads.asString(""))));
    return new PageRule.Csv(columns, find(page, "separator"));
  }

  private PageRule.FieldRule field(JsonNode rule, String pointer) {
    if (rule.isString()) {
      var select = Optional.of(rule.asString());
      return new PageRule.FieldRule(
          select, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
    if (rule.has("heading") && (rule.has("select") || rule.has("after"))) {
      note(pointer,
          "\"heading\" looks above the listing and cannot be joined with \"select\" or \"after\"");
    }
    find(rule, "clean").ifPresent(clean -> checkPattern(pointer + "/clean", clean));
    return new PageRule.FieldRule(
        find(rule, "select"),
        find(rule, "attribute"),
        texts(rule.path("after")),
        find(rule, "heading"),
        find(rule, "clean"));
  }

  private void checkPattern(String pointer, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException problem) {
      note(pointer, "\"" + pattern + "\" is not a regular expression: " + problem.getDescription());
    }
  }

  private URI address(String pointer, String written) {
    try {
      var address = new URI(written);
      var scheme = address.getScheme();
      if (address.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
        return address;
      }
    } catch (URISyntaxException problem) {
      note(pointer, "\"" + written + "\" is not a web address: " + problem.getReason());
      return NOWHERE;
    }
    note(pointer,
        "\"" + written + "\" is not a complete web address; it should begin with https://");
    return NOWHERE;
  }

  private Duration duration(String pointer, String written) {
    var duration = read(pointer, written, Duration::parse, Duration.ofDays(1));
    if (duration.isNegative() || duration.isZero()) {
      note(pointer, "\"" + written + "\" should be longer than nothing");
    }
    return duration;
  }

  private <T> T read(String pointer, String written, Function<String, T> parser, T otherwise) {
    try {
      return parser.apply(written);
    } catch (DateTimeException problem) {
      note(pointer, "\"" + written + "\" cannot be read: " + problem.getMessage());
      return otherwise;
    }
  }

  private void note(String pointer, String message) {
    problems.add(new SourceProblem(
        file, document.lineOf(pointer), SourceSchema.readable(pointer), message, Optional.empty()));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static Optional<String> find(JsonNode node, String key) {
    return node.path(key).asStringOpt();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
