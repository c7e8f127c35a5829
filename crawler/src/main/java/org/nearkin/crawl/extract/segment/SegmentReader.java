package org.nearkin.crawl.extract.segment;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.nearkin.claim.Field;
import org.nearkin.claim.StatedListing;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.WebAddress;
import org.nearkin.source.SourceDefinition;

/// Reads the listings of a page for which nobody wrote a rule.
///
/// The page is cut in many ways; the way that explains most wins, then the best for what is left of the page. A piece
/// becomes a listing only if it has a name, says when or how to come, and is about a health or life condition: an invented
/// listing is worse than a missed one.
public final class SegmentReader {
  private static final int MOST_CUTS = 4;
  private static final double LEAST_SCORE = 1.5;
  private final PageLines lines;
  private final URI address;
  private final SourceDefinition source;
  private final Set<String> keys = new HashSet<>();

  private SegmentReader(PageLines lines, URI address, SourceDefinition source) {
    this.lines = lines;
    this.address = WebAddress.withoutFragment(address);
    this.source = source;
  }

  /// Reads a page.
  public static FeedContent read(Document document, URI address, SourceDefinition source) {
    var lines = PageLines.of(document);
    var reader = new SegmentReader(lines, address, source);
    var subject = new SubjectTest(lines, document);
    var pieces = choose(lines, document).stream().filter(subject::isListing).toList();
    var listings = pieces.stream()
        .filter(piece -> reader.isFullest(piece, pieces))
        .map(piece -> reader.read(piece, document))
        .toList();
    return new FeedContent(listings, List.of());
  }

  /// The pieces of the best cut, and of the best cuts of what that leaves.
  static List<Piece> choose(PageLines lines, Document document) {
    var score = new Score(lines);
    var candidates = Cuts.of(lines, document);
    var chosen = new ArrayList<Piece>();
    for (var round = 0; round < MOST_CUTS; round++) {
      var best = candidates.stream()
          .map(candidate -> without(candidate, chosen))
          .max(Comparator.comparingDouble(score::of))
          .filter(candidate -> score.of(candidate) >= LEAST_SCORE);
      if (best.isEmpty()) {
        break;
      }
      best.get().pieces().stream().filter(piece -> score.of(piece) > 0).forEach(chosen::add);
    }
    chosen.sort(Comparator.comparingInt(Piece::from));
    return chosen;
  }

  /// A page that prints a listing's name twice without new times or places means it once.
  private boolean isFullest(Piece piece, List<Piece> pieces) {
    return lines.days(piece.from(), piece.to()) > 0 || pieces.stream()
        .noneMatch(other -> !other.equals(piece)
            && other.name().equalsIgnoreCase(piece.name())
            && (anchors(other) > anchors(piece)
                || (anchors(other) == anchors(piece) && other.from() < piece.from())));
  }

  private int anchors(Piece piece) {
    return lines.anchors(piece.from(), piece.to());
  }

  private static Candidate without(Candidate candidate, List<Piece> taken) {
    return taken.isEmpty()
        ? candidate
        : new Candidate(candidate.cut(), candidate.pieces()
            .stream()
            .filter(piece -> taken.stream().noneMatch(piece::overlaps))
            .toList());
  }

  private StatedListing read(Piece piece, Document document) {
    var draft = new PieceReader(lines, piece, address).read();
    return draft.finish(key(draft), address, language(document));
  }

  /// A fingerprint of what seldom changes; a key taken already is not used twice.
  private String key(ListingDraft draft) {
    var print = Fingerprint
        .of(Stream.of(Field.NAME, Field.PLACE, Field.SCHEDULE).map(draft::text).toList());
    return Stream.concat(Stream.of(print),
        Stream.iterate(2, number -> number + 1).map(number -> print + "-" + number))
        .filter(keys::add)
        .findFirst()
        .orElseThrow();
  }

  private String language(Document document) {
    return Optional.ofNullable(document.selectFirst("html[lang]"))
        .map(html -> html.attr("lang").strip())
        .filter(language -> language.matches("[a-zA-Z]{2}(?:[-_].*)?"))
        .map(language -> language.substring(0, 2).toLowerCase(Locale.ROOT))
        .orElse(source.language());
  }
}
