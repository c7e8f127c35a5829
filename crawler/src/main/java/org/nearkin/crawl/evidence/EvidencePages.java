package org.nearkin.crawl.evidence;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.nearkin.claim.ClaimStore;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.ListingKey;
import org.nearkin.crawl.archive.ArchiveStore;
import org.nearkin.crawl.archive.ArchivedVersion;
import org.nearkin.crawl.archive.warc.ArchivedPages;
import org.nearkin.crawl.archive.warc.StoredPage;
import org.nearkin.crawl.extract.Page;
import org.nearkin.store.DataStore;

/// Opens the archived page from which something published was read, at the place where it stood.
public final class EvidencePages {
  private final ClaimStore claims;
  private final ArchiveStore versions;
  private final ArchivedPages archive;

  public EvidencePages(DataStore data, ArchivedPages archive) {
    this.claims = new ClaimStore(data);
    this.versions = new ArchiveStore(data);
    this.archive = archive;
  }

  /// What came of opening a page.
  public sealed interface Opened {
    /// The words that stood there.
    ///
    /// @param fetchedAt when the site sent the page
    record Found(Instant fetchedAt, String words) implements Opened {}

    /// It was not read from a page: a person said so, or the source's own file says so of all its listings.
    record NotRead() implements Opened {}

    /// The page is there, but not the place on it.
    record PlaceNotFound(Instant fetchedAt) implements Opened {}

    /// No copy of the page is kept: it asks for that, or it was forgotten.
    record NotKept() implements Opened {}

    /// The copy cannot be read.
    record Damaged(String reason) implements Opened {}
  }

  /// Opens the page as it was when a published run last saw the listing on it.
  public Opened open(ListingKey listing, Evidence evidence) {
    if (evidence.method() == Evidence.Method.PERSON || evidence.locator().isEmpty()) {
      return new Opened.NotRead();
    }
    var version = claims.findLastPublished(listing)
        .flatMap(end -> versions.findUntil(listing.source(), evidence.document(), end));
    try {
      return version.map(found -> open(found, evidence)).orElseGet(Opened.NotKept::new);
    } catch (UncheckedIOException e) {
      return new Opened.Damaged(String.valueOf(e.getMessage()));
    }
  }

  private Opened open(ArchivedVersion version, Evidence evidence) {
    var stored = archive.read(version.page());
    return findWords(stored, evidence)
        .<Opened>map(words -> new Opened.Found(stored.fetchedAt(), words))
        .orElseGet(() -> new Opened.PlaceNotFound(stored.fetchedAt()));
  }

  private static Optional<String> findWords(StoredPage stored, Evidence evidence) {
    var page = stored.page();
    return Snippets.find(new Page(page.address(), page.mediaType(), page.text()),
        evidence.locator());
  }
}
