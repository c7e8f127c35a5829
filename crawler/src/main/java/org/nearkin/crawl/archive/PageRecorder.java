package org.nearkin.crawl.archive;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nearkin.crawl.archive.PageMemory.Sight;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.crawl.archive.warc.StoredPage;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.store.DataStore;

/// Archives pages and remembers them. Each call joins the transaction in which it is made, so that the page, its index
/// and its memory stand or fall with what else is written down of the visit.
public final class PageRecorder {
  private final DataStore data;
  private final PageArchive archive;
  private final ArchiveStore versions;
  private final PageMemoryStore memories;

  public PageRecorder(DataStore data, PageArchive archive) {
    this.data = data;
    this.archive = archive;
    this.versions = new ArchiveStore(data);
    this.memories = new PageMemoryStore(data);
  }

  /// A page that was fetched. Hash it before the transaction: that takes a millisecond.
  ///
  /// @param at as given, but to the millisecond
  public record Visit(String source, String runId, Fetched page, PageHash hash, Instant at) {

    public Visit {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// What is remembered of a page.
  public Optional<PageMemory> findMemory(String source, URI address) {
    return memories.find(source, address);
  }

  /// Archives a page, as a mere reference if its body is that of the last version.
  public PageMemory record(Visit visit) {
    return data.inTransaction(() -> {
      var whole = visit.page().body().whole();
      var version = archive(visit);
      versions.add(version);
      return remember(visit, Optional.of(version.fetchedAt()).filter(_ -> whole));
    });
  }

  private ArchivedVersion archive(Visit visit) {
    var page = visit.page();
    var earlier = versions.findLast(visit.source(), page.address())
        .filter(last -> last.sha256().equals(visit.hash().body()))
        .map(last -> last.page().body());
    var archived = archive.append(visit.source(), visit.at(), page, earlier);
    return new ArchivedVersion(visit.source(), page.address(), visit.at(), visit.runId(),
        visit.hash().body(), archived, !page.body().whole(), false);
  }

  /// Remembers a page that asks not to be archived: its hash, not its body. Versions from before it asked are purged
  /// at the next [Retention#sweep].
  public PageMemory recordWithoutBody(Visit visit) {
    return data.inTransaction(() -> {
      new RetentionStore(data).forgetPage(visit.source(), visit.page().address());
      return remember(visit, Optional.empty());
    });
  }

  private PageMemory remember(Visit visit, Optional<Instant> archivedAt) {
    var sight = new Sight(visit.page(), visit.hash(), visit.at(), archivedAt);
    var memory = memories.find(visit.source(), visit.page().address())
        .map(known -> known.afterBody(sight))
        .orElseGet(() -> PageMemory.first(visit.source(), sight));
    memories.save(memory);
    return memory;
  }

  /// Remembers that the page is as it was.
  public PageMemory recordNotModified(PageMemory known, Instant at) {
    var memory = known.afterNotModified(at.truncatedTo(ChronoUnit.MILLIS));
    memories.save(memory);
    return memory;
  }

  /// Remembers an answer without a page, such as 404; of a page never seen nothing is remembered.
  public void recordStatus(String source, URI address, int status, Instant at) {
    memories.find(source, address)
        .map(known -> known.afterStatus(status, at.truncatedTo(ChronoUnit.MILLIS)))
        .ifPresent(memories::save);
  }

  /// What is remembered of all pages of a source that were visited at or after a time, in the order of their addresses.
  public List<PageMemory> listVisitedSince(String source, Instant time) {
    return memories.listVisitedSince(source, time);
  }

  /// The page as it was when last archived, to be read again after 304.
  ///
  /// @throws java.io.UncheckedIOException if its record is damaged
  public Optional<StoredPage> findArchived(PageMemory memory) {
    return memory.archivedAt()
        .flatMap(at -> versions.find(memory.source(), memory.address(), at))
        .map(version -> archive.read(version.page()));
  }
}
