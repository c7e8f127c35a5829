package org.nearkin.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Claims;
import org.nearkin.claim.DecisionStore;
import org.nearkin.crawl.archive.warc.ArchivedPages;
import org.nearkin.crawl.evidence.EvidencePages;
import org.nearkin.crawl.evidence.EvidencePages.Opened;
import org.nearkin.group.Attending;
import org.nearkin.group.Claimed;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupStore;
import org.nearkin.group.ListingLink;
import org.nearkin.group.Meeting;
import org.nearkin.group.Setting;
import org.nearkin.group.SupportGroup;
import org.nearkin.resolve.Resolver;
import org.nearkin.store.DataStore;
import org.nearkin.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearkin explain`: why a group is one group and in its state, and where each field comes from, beside the words of the
/// archived page.
@Command(name = "explain", description = "Tells why a group is one group, and where each field comes from.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int LONGEST = 300;

  @Parameters(paramLabel = "GROUP", description = "The group's public id, as in its address.")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Mixin
  private StoreOptions options = new StoreOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /// A published value with its name.
  record Line(String field, Claimed<?> value) {}

  @Override
  public Integer call() {
    return options.onStore(store -> {
      var group = Optional.of(id)
          .filter(GroupId::isWellFormed)
          .flatMap(known -> new GroupStore(store).find(new GroupId(known)))
          .orElseThrow(() -> new UserException(
              "there is no group \"" + id + "\": take the ten characters of its address"));
      printGroup(group);
      printIds(store, group);
      printRelatives(store, group);
      printLines(store, group);
      return 0;
    });
  }

  private void printGroup(SupportGroup group) {
    var out = spec.commandLine().getOut();
    out.println(group.name().value() + ": "
        + GroupReasons.state(group.provenance().standing(), InstantSource.system().instant()));
    group.provenance()
        .listings()
        .forEach(link -> out.println("  listed by " + link.sourceName() + " as "
            + link.listing().key() + ", last seen " + link.lastSeen() + ": " + link.page()));
  }

  private void printIds(DataStore store, SupportGroup group) {
    var groups = new GroupStore(store);
    GroupReasons.ids(groups.findSuccessor(group.id()), groups.listPredecessors(group.id()))
        .forEach(spec.commandLine().getOut()::println);
  }

  /// Reckoned anew from today's claims: verdicts are not kept.
  private void printRelatives(DataStore store, SupportGroup group) {
    var resolver = new Resolver(Catalog.load(options.sources()),
        Bundled.load(Home.places(options.home())).forResolving(), new SplittableRandom(0));
    var claims = new Claims(new ClaimStore(store).listPublished(),
        new DecisionStore(store).list());
    var listings = group.provenance()
        .listings()
        .stream()
        .map(ListingLink::listing)
        .collect(Collectors.toSet());
    GroupReasons.relatives(resolver.relatives(claims, listings))
        .forEach(spec.commandLine().getOut()::println);
  }

  private void printLines(DataStore store, SupportGroup group) {
    var pages = new EvidencePages(store, new ArchivedPages(Home.archive(options.home())));
    var out = spec.commandLine().getOut();
    for (var line : lines(group)) {
      var claim = line.value().claim();
      var evidence = claim.evidence();
      out.println(line.field() + ": " + line.value().value());
      out.println("    said by " + claim.listing().source() + ", read by " + evidence.method()
          + " with confidence " + evidence.confidence());
      out.println("    from " + evidence.document() + " at " + evidence.locator());
      out.println("    " + said(pages.open(claim.listing(), evidence)));
    }
  }

  private static String said(Opened opened) {
    return switch (opened) {
      case Opened.Found(var at, var words) ->
        "which said, as fetched " + at + ": " + shorten(words);
      case Opened.NotRead() -> "which no page says: a person said so, or the source's own file";
      case Opened.PlaceNotFound(var at) -> "where the copy fetched " + at + " has nothing";
      case Opened.NotKept() -> "of which no copy is kept";
      case Opened.Damaged(var reason) -> "whose copy cannot be read: " + reason;
    };
  }

  private static String shorten(String words) {
    var line = words.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /// Everything that is published of a group.
  static List<Line> lines(SupportGroup group) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("name", group.name()));
    group.subject().conditions().forEach(claimed -> lines.add(new Line("condition", claimed)));
    group.meetings().forEach(meeting -> addMeeting(lines, meeting));
    group.contacts().phones().forEach(claimed -> lines.add(new Line("phone", claimed)));
    group.contacts().emails().forEach(claimed -> lines.add(new Line("e-mail", claimed)));
    group.contacts().websites().forEach(claimed -> lines.add(new Line("website", claimed)));
    var details = group.details();
    details.summary().ifPresent(claimed -> lines.add(new Line("summary", claimed)));
    details.organizer().ifPresent(claimed -> lines.add(new Line("organizer", claimed)));
    details.cost().ifPresent(claimed -> lines.add(new Line("cost", claimed)));
    details.audience().ifPresent(claimed -> lines.add(new Line("audience", claimed)));
    details.status().ifPresent(claimed -> lines.add(new Line("status", claimed)));
    add(lines, "language", details.languages());
    addAttending(lines, details.attending());
    addSetting(lines, details.setting());
    return lines;
  }

  private static void addAttending(List<Line> lines, Attending attending) {
    add(lines, "joining", attending.joining());
    add(lines, "series", attending.series());
    add(lines, "guests", attending.guests());
    add(lines, "ages", attending.ages());
    add(lines, "costs", attending.costs());
  }

  private static void addSetting(List<Line> lines, Setting setting) {
    add(lines, "leader", setting.leaders());
    add(lines, "accessibility", setting.accessibility());
    add(lines, "safety", setting.safety());
  }

  private static <T> void add(List<Line> lines, String field, List<Claimed<T>> values) {
    values.forEach(claimed -> lines.add(new Line(field, claimed)));
  }

  private static void addMeeting(List<Line> lines, Meeting meeting) {
    meeting.schedule().ifPresent(claimed -> lines.add(new Line("schedule", claimed)));
    meeting.venue().ifPresent(claimed -> lines.add(new Line("venue", claimed)));
    meeting.link().ifPresent(claimed -> lines.add(new Line("meeting link", claimed)));
  }
}
