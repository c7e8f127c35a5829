package org.nearkin.crawl.extract.segment;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
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
  private static final int MOST_PIECES = 3_000;
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
    var subject = new SubjectTest(lines, document, source);
    var pieces = choose(lines, document);
    if (pieces.size() > MOST_PIECES) {
      return new FeedContent(List.of(),
          List.of(new Issue(Issue.Kind.PAGE_UNREADABLE, address.toString(),
              "the page falls into " + pieces.size() + " pieces; no list for people is so long")));
    }
    var selected = subject.select(pieces);
    var listings = (areOne(selected) ? List.of(together(selected)) : selected).stream()
        .map(piece -> reader.read(piece, document))
        .toList();
    return new FeedContent(withoutRepetitions(listings), List.of());
  }

  /// A name that stands a second time without a time means the same listing.
  private static List<StatedListing> withoutRepetitions(List<StatedListing> listings) {
    var fullest = new HashMap<String, StatedListing>();
    for (var listing : listings) {
      fullest.merge(name(listing), listing,
          (before, now) -> before.find(Field.SCHEDULE).isPresent() ? before : now);
    }
    return listings.stream()
        .filter(listing -> listing.find(Field.SCHEDULE).isPresent()
            || listing.equals(fullest.get(name(listing))))
        .toList();
  }

  private static String name(StatedListing listing) {
    return Fingerprint.normalize(listing.findText(Field.NAME).orElse(""));
  }

  /// The pieces of the best cut, and of the best cuts of what that leaves.
  static List<Piece> choose(PageLines lines, Document document) {
    var score = new Score(lines);
    var candidates = Cuts.of(lines, document);
    var chosen = new ArrayList<Piece>();
    var taken = new BitSet(lines.size());
    for (var round = 0; round < MOST_CUTS; round++) {
      var best = candidates.stream()
          .map(candidate -> candidate.without(taken))
          .max(Comparator.comparingDouble(score::of))
          .filter(candidate -> score.of(candidate) >= LEAST_SCORE);
      if (best.isEmpty()) {
        break;
      }
      for (var piece : best.get().pieces()) {
        if (score.of(piece) > 0) {
          chosen.add(piece);
          taken.set(piece.from(), piece.to());
        }
      }
    }
    chosen.sort(Comparator.comparingInt(Piece::from));
    return chosen;
  }

  /// A page that says one name again and again is about one group.
  private static boolean areOne(List<Piece> pieces) {
    return pieces.size() > 1
        && pieces.stream().map(piece -> Fingerprint.normalize(piece.name())).distinct().count() == 1
        && pieces.getFirst().nameLine() != pieces.getLast().nameLine();
  }

  private static Piece together(List<Piece> pieces) {
    var first = pieces.getFirst();
    return new Piece(first.from(), pieces.getLast().to(), first.nameLine(), first.name());
  }

  private StatedListing read(Piece piece, Document document) {
    var draft = new PieceReader(lines, piece, address).read();
    var detail = findDetail(piece);
    return draft.finish(key(draft, piece, detail), detail.orElse(address), language(document));
  }

  /// The listing's own page: where its name links to.
  private Optional<URI> findDetail(Piece piece) {
    return lines.get(piece.nameLine())
        .block()
        .select("a[href]")
        .stream()
        .filter(link -> Fingerprint.normalize(piece.name())
            .startsWith(Fingerprint.normalize(Names.clean(link.text())))
            && link.hasText())
        .findFirst()
        .flatMap(link -> WebAddress.parse(link.absUrl("href")))
        .map(WebAddress::withoutFragment)
        .filter(target -> WebAddress.sameHost(target, address) && !target.equals(address));
  }

  /// The path of its own page, or a fingerprint of name and place: a new hour is a change of the same listing; a key taken already is not used twice.
  private String key(ListingDraft draft, Piece piece, Optional<URI> detail) {
    var own = detail.map(URI::getRawPath)
        .or(() -> Optional.of(address.getRawPath()).filter(_ -> isWholePage(piece)));
    var print = Fingerprint
        .of(Stream.of(Field.NAME, Field.PLACE).map(draft::text).toList());
    return Stream.of(own.stream(), Stream.of(print),
        Stream.iterate(2, number -> number + 1).map(number -> print + "-" + number))
        .flatMap(candidates -> candidates)
        .filter(keys::add)
        .findFirst()
        .orElseThrow();
  }

  /// Whether the page is about nothing else: the piece is named by its main heading.
  private boolean isWholePage(Piece piece) {
    return lines.get(piece.nameLine()).rank() == 1;
  }

  private String language(Document document) {
    return Optional.ofNullable(document.selectFirst("html[lang]"))
        .map(html -> html.attr("lang").strip())
        .filter(language -> language.matches("[a-zA-Z]{2}(?:[-_].*)?"))
        .map(language -> language.substring(0, 2).toLowerCase(Locale.ROOT))
        .orElse(source.language());
  }
}
