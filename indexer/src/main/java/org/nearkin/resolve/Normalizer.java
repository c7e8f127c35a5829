package org.nearkin.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.claim.Decision;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.ListingVersion;
import org.nearkin.claim.StatedListing;
import org.nearkin.claim.Statement;
import org.nearkin.fact.KindReader;
import org.nearkin.group.Kind;
import org.nearkin.source.SourceDefinition;

/// Understands the words of one listing, after people's edits.
final class Normalizer {
  private final Map<String, SourceDefinition> sources;
  private final SubjectReader subjects;
  private final MeetingReader meetings;
  private final DetailsReader details;

  Normalizer(Map<String, SourceDefinition> sources, Knowledge knowledge) {
    this.sources = sources;
    this.subjects = new SubjectReader(knowledge);
    this.meetings = new MeetingReader(
        new PlaceReader(knowledge.addresses(), knowledge.geotagger()));
    this.details = new DetailsReader(knowledge.languages());
  }

  /// Empty when the listing has no name.
  Optional<NormalListing> normalize(ListingVersion version, List<Decision> decisions) {
    var id = version.key().source();
    var source = sources.containsKey(id)
        ? sources.get(id)
        : SourceDefinition.noLongerRead(id, version.said());
    return normalize(new Speaker(edited(version, decisions), source));
  }

  private Optional<NormalListing> normalize(Speaker speaker) {
    return speaker.findClaimed(Field.NAME).map(name -> {
      var subject = subjects.read(speaker);
      return new NormalListing(
          speaker.version(),
          speaker.source(),
          name,
          KindReader.find(name.value()).orElse(Kind.GROUP),
          subject,
          meetings.read(speaker, subjects.findFinest(subject)),
          ContactReader.read(speaker),
          details.read(speaker));
    });
  }

  /// A person's words stand in place of the source's, and say that they are a person's.
  private static ListingVersion edited(ListingVersion version, List<Decision> decisions) {
    var said = version.said();
    for (var decision : decisions) {
      if (decision instanceof Decision.Edit edit && edit.listing().equals(version.key())) {
        said = edited(said, edit.field(), edit.text());
      }
    }
    return new ListingVersion(version.key(), version.version(), said, version.firstSeen(),
        version.lastSeen(), version.presence());
  }

  private static StatedListing edited(StatedListing said, Field field, String text) {
    var evidence = new Evidence(said.page(), "decision", Evidence.Method.PERSON, 1);
    var statements = Stream.concat(
        Stream.of(new Statement(field, text, evidence)),
        said.statements().stream().filter(statement -> statement.field() != field));
    return new StatedListing(said.key(), said.page(), said.language(), statements.toList());
  }
}
