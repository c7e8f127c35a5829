package org.nearkin.crawl.archive.warc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;
import org.nearkin.crawl.archive.warc.WarcRecords.Entry;
import org.nearkin.crawl.archive.warc.WarcRecords.Visit;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every fetched page as it was, in files named `nearkin-YYYYMMDDHHMMSS-NNN.warc.gz` that only grow.
///
/// It knows no page by name: whoever appends keeps the [ArchivedPage]. Many threads may share it. Its directory
/// belongs to one archive of one process.
public final class PageArchive implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageArchive.class);

  private final WarcDirectory files;
  private final ArchivedPages pages;
  private final WarcRecords records;
  private final long tornBytes;

  /// How the files are written.
  ///
  /// @param mostBytes of a file, packed; only a single larger record may exceed it
  /// @param level of deflate, 1 to 9
  /// @param force whether [#append] waits until the record is on the disk
  public record Settings(long mostBytes, int level, boolean force) {
    /// Without waiting for the disk: what a power failure takes is fetched again.
    public static final Settings USUAL = new Settings(256L * 1024 * 1024, 1, false);
  }

  private PageArchive(WarcDirectory files, ArchivedPages pages, Settings settings,
      long tornBytes) {
    this.files = files;
    this.pages = pages;
    this.records = new WarcRecords(settings.level());
    this.tornBytes = tornBytes;
  }

  /// Opens an archive, made if it is not there. What a broken-off write left at the end of the newest file is cut off.
  ///
  /// @param indexedEnd for the name of a file, the end of its last record that is known to be complete, or 0; what
  ///     follows is checked
  /// @throws UncheckedIOException if the directory cannot be read or written
  public static PageArchive open(Path directory, Settings settings, InstantSource clock,
      ToLongFunction<String> indexedEnd) {
    var files = new WarcDirectory(directory, settings, clock);
    try {
      Files.createDirectories(directory);
      var names = files.list();
      var torn = names.isEmpty()
          ? 0
          : files.reopen(names.getLast(), indexedEnd.applyAsLong(names.getLast()));
      if (torn > 0) {
        LOG.info("Cut {} bytes of a record that was broken off from {}", torn, names.getLast());
      }
      return new PageArchive(files, new ArchivedPages(directory), settings, torn);
    } catch (IOException e) {
      throw failure("opened", directory, e);
    }
  }

  /// How many bytes of a broken-off record were cut off when the archive was opened.
  public long tornBytes() {
    return tornBytes;
  }

  /// Archives a fetched page. Call it inside the transaction that writes down where it is: bytes of which no index
  /// knows are taken for garbage.
  ///
  /// @param source the id of the source for which it was fetched
  /// @param earlier a record that may hold the same body, which then is not written again
  /// @throws UncheckedIOException if it cannot be written
  public ArchivedPage append(String source, Instant fetchedAt, Fetched page,
      Optional<Location> earlier) {
    var visit = new Visit(source, fetchedAt.truncatedTo(ChronoUnit.MILLIS), page,
        Sha256.of(page.body().bytes()));
    var origin = earlier.flatMap(location -> findSame(location, visit));
    try {
      if (origin.isPresent()) {
        var revisit = files.write(records.revisit(visit, origin.get()));
        return new ArchivedPage(revisit, earlier.orElseThrow());
      }
      var location = files.write(records.response(visit));
      return new ArchivedPage(location, location);
    } catch (IOException e) {
      throw failure("written", files, e);
    }
  }

  /// A revisit that refers to a damaged record would lose the page, so the body is looked at.
  private Optional<Entry> findSame(Location location, Visit visit) {
    try {
      return Optional.of(pages.entry(location))
          .filter(entry -> Sha256.of(entry.stored().page().body().bytes()).equals(visit.sha256()));
    } catch (IOException e) {
      LOG.warn("A page is archived anew, because its last version cannot be read at {}", location);
      return Optional.empty();
    }
  }

  /// Reads a page back, as [ArchivedPages#read] does.
  public StoredPage read(ArchivedPage archived) {
    return pages.read(archived);
  }

  /// Ends the file that is being written; the next page begins another one.
  public void seal() {
    try {
      files.seal();
    } catch (IOException e) {
      throw failure("written", files, e);
    }
  }

  /// The names of the files to which nothing is added any more, oldest first.
  public List<String> listSealed() {
    try {
      return files.listSealed();
    } catch (IOException e) {
      throw failure("read", files, e);
    }
  }

  /// Bytes of a file's records, packed; the one that describes the file does not count.
  public long countBytes(String file) {
    try {
      return files.countBytes(file);
    } catch (IOException e) {
      throw failure("read", file, e);
    }
  }

  /// Copies records of a sealed file into a new one, which is on the disk when this returns. References of revisits to
  /// them stay true, because they go by the records' names.
  ///
  /// @return where each of them is now
  public Map<Location, Location> copy(String file, Collection<Location> kept) {
    try {
      return files.copy(file, kept);
    } catch (IOException e) {
      throw failure("copied", file, e);
    }
  }

  /// Deletes a sealed file; one that is not there is deleted already.
  public void delete(String file) {
    try {
      files.delete(file);
    } catch (IOException e) {
      throw failure("deleted", file, e);
    }
  }

  private static UncheckedIOException failure(String what, Object where, IOException cause) {
    var reason = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return new UncheckedIOException(
        "The page archive cannot be " + what + " (" + where + ")" + reason, cause);
  }

  @Override
  public void close() {
    seal();
  }
}
