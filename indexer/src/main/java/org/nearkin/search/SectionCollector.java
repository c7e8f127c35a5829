package org.nearkin.search;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.nearkin.group.Format;

/// Sorts groups into those one can go to and those one can join from anywhere, and counts formats, in one pass.
///
/// Without a circle, every group that meets somewhere is local and the rest remote. With a circle, a hybrid group
/// outside it is remote, and a group outside it that meets in person only, or at an unknown place, is left out.
final class SectionCollector implements Collector {
  private final Optional<Circle> circle;
  private final Traits wanted;
  final TopFieldCollector local;
  final TopFieldCollector remote;
  final FormatCounts counts = new FormatCounts();

  SectionCollector(
      Optional<Circle> circle, Set<Format> wanted, TopFieldCollector local,
      TopFieldCollector remote) {
    this.circle = circle;
    this.wanted = Traits.of(wanted);
    this.local = local;
    this.remote = remote;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Leaf(
        DocValues.getNumeric(leaf.reader(), GroupDocument.TRAITS),
        DocValues.getBinary(leaf.reader(), GroupDocument.VENUES),
        local.getLeafCollector(leaf), remote.getLeafCollector(leaf));
  }

  private final class Leaf implements LeafCollector {
    private final NumericDocValues traits;
    private final BinaryDocValues venues;
    private final LeafCollector localLeaf;
    private final LeafCollector remoteLeaf;

    Leaf(NumericDocValues traits, BinaryDocValues venues, LeafCollector localLeaf,
        LeafCollector remoteLeaf) {
      this.traits = traits;
      this.venues = venues;
      this.localLeaf = localLeaf;
      this.remoteLeaf = remoteLeaf;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      localLeaf.setScorer(scorer);
      remoteLeaf.setScorer(scorer);
    }

    @Override
    public void collect(int document) throws IOException {
      if (!traits.advanceExact(document)) {
        return;
      }
      var found = new Traits(traits.longValue());
      if (isLocal(document, found)) {
        collect(document, found, localLeaf);
      } else if (circle.isEmpty() || found.isRemote()) {
        collect(document, found, remoteLeaf);
      }
    }

    private boolean isLocal(int document, Traits found) throws IOException {
      return circle.isEmpty()
          ? found.isPlaced()
          : venues.advanceExact(document) && circle.get().contains(venues.binaryValue());
    }

    private void collect(int document, Traits found, LeafCollector section) throws IOException {
      counts.add(found);
      if (found.isAnyOf(wanted)) {
        section.collect(document);
      }
    }
  }
}
