package org.nearkin.crawl.feed.event;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.RecurrenceNotation;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.source.SourceDefinition;
import tools.jackson.databind.JsonNode;

/// A listing from a schema.org service or organisation that is named like a support group and says its hours.
///
/// Nearly every page names the organisation behind its site. That is no listing, nor is an office, which is open for more
/// than a group meets.
final class ServiceListing {
  private static final double STATED = 0.9;
  private static final Set<String> TYPES = Set.of(
      "Service", "GovernmentService", "Organization", "NGO", "GovernmentOffice",
      "GovernmentOrganization",
      "MedicalOrganization", "LocalBusiness");
  private static final Pattern ROLE = Pattern.compile(
      "/(?:publisher|organizer|author|creator|provider|performer|parentOrganization|sponsor|funder|brand|copyrightHolder"
          + "|sourceOrganization|worksFor|affiliation|location|seller|superEvent)(?:/\\d+)?$");
  private static final Duration OFFICE = Duration.ofHours(20);
  private final JsonLdGraph graph;
  private final JsonLdEvent service;
  private final ListingDraft draft;

  private ServiceListing(JsonLdGraph graph, JsonLdEvent service, EventSeries.Origin origin) {
    this.graph = graph;
    this.service = service;
    this.draft = new ListingDraft(origin.page(),
        service.located().rank() == 0 ? Evidence.Method.JSON_LD : Evidence.Method.MARKUP);
  }

  /// The listing, if the node is such a service.
  static Optional<StatedListing> find(
      JsonLdGraph graph, JsonLdGraph.Located located, SourceDefinition source,
      EventSeries.Origin origin) {
    var isService = JsonLdGraph.types(located.node()).stream().anyMatch(TYPES::contains)
        && !ROLE.matcher(located.locator()).find();
    if (!isService) {
      return Optional.empty();
    }
    ZoneId zone = source.home().zone().orElse(ZoneOffset.UTC);
    var service = JsonLdEvent.of(located, zone);
    return OtherEvents.isGroup(service.name(), "", List.of()) && !isSource(service, source)
        ? new ServiceListing(graph, service, origin).listing(origin)
        : Optional.empty();
  }

  private static boolean isSource(JsonLdEvent service, SourceDefinition source) {
    var name = Fingerprint.normalize(service.name());
    var site = Fingerprint.normalize(source.name());
    return site.contains(name);
  }

  private Optional<StatedListing> listing(EventSeries.Origin origin) {
    if (!stateHours()) {
      return Optional.empty();
    }
    draft.state(Field.NAME, service.name(), at("name"), STATED);
    new EventPlace(graph, draft).stateSite(service);
    var texts = new EventTexts(graph, draft);
    texts.state(service);
    Stream.of("provider", "parentOrganization")
        .forEach(property -> graph.values(service.node(), property)
            .forEach(owner -> texts.stateOrganizer(owner, at(property))));
    var key = Fingerprint.of(List.of(service.name(), draft.text(Field.STREET), "service"));
    return Optional.of(draft.finish(key, page(origin), origin.language()));
  }

  /// Whether there are hours, and not those of an office.
  private boolean stateHours() {
    var stated = Stream.of("openingHoursSpecification", "hoursAvailable")
        .flatMap(property -> graph.values(service.node(), property))
        .filter(JsonNode::isObject)
        .flatMap(node -> ServiceHours.find(graph, node).stream())
        .toList();
    var lines = graph.values(service.node(), "openingHours")
        .map(line -> line.asString("").strip())
        .filter(line -> !line.isEmpty())
        .toList();
    var hours = Stream.concat(
        stated.stream(), lines.stream().flatMap(line -> ServiceHours.find(line).stream()))
        .distinct()
        .toList();
    hours.forEach(each -> draft.state(Field.RECURRENCE, RecurrenceNotation.format(each.time()),
        at(stated.isEmpty() ? "openingHours" : "openingHoursSpecification"), STATED));
    if (hours.isEmpty()) {
      lines.forEach(line -> draft.state(Field.SCHEDULE, line, at("openingHours"), STATED));
    }
    var perWeek = hours.stream().map(ServiceHours::perWeek).reduce(Duration.ZERO, Duration::plus);
    return (draft.states(Field.RECURRENCE) || draft.states(Field.SCHEDULE))
        && perWeek.compareTo(OFFICE) < 0;
  }

  private URI page(EventSeries.Origin origin) {
    return WebAddress.parse(JsonLdEvent.text(service.node(), "url"))
        .filter(address -> WebAddress.sameHost(address, origin.page()))
        .orElse(origin.page());
  }

  private String at(String property) {
    return graph.at(service.node(), property, service.locator());
  }
}
