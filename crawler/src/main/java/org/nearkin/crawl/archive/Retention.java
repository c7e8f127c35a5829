package org.nearkin.crawl.archive;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;
import org.nearkin.crawl.archive.warc.PageArchive;
import org.nearkin.store.DataStore;

/// Decides what of the archive may go, and sees to it that it goes.
///
/// Kept are the last three versions of each page, what is younger than 90 days, and every version that changed a
/// published field. A file of which nothing is needed is deleted; one that is garbage for more than half is rewritten;
/// so is, whatever its share, one that holds something to be forgotten. The records are copied first, then the index
/// is changed in one transaction, then the old file is deleted: killed at any moment, the next call ends the work.
public final class Retention {
  private static final int NEWEST = 3;
  private static final Duration LIFE = Duration.ofDays(90);

  private final DataStore data;
  private final PageArchive archive;
  private final RetentionStore index;
  private final Forgetting forgetting;

  public Retention(DataStore data, PageArchive archive) {
    this.data = data;
    this.archive = archive;
    this.index = new RetentionStore(data);
    this.forgetting = new Forgetting(data);
  }

  /// What a call did.
  ///
  /// @param versions that were dropped or forgotten
  /// @param files that were deleted, some of them after what is needed of them had been rewritten
  public record Report(int versions, int files) {}

  /// Whether something is to be forgotten that is still in the files, see [Forgetting].
  public boolean isAnyForgotten() {
    return index.isAnyForgotten();
  }

  /// Drops what is old and not needed, and tidies the files. Call it at start and once a day.
  public Report sweep(Instant now) {
    var dropped = index.drop(now.minus(LIFE), NEWEST);
    if (index.isAnyForgotten()) {
      archive.seal();
    }
    return new Report(dropped, tidy());
  }

  /// Purges all versions of a page, so that no file holds a byte of it when this returns.
  public Report forgetPage(URI address) {
    return purge(forgetting.forgetPage(address));
  }

  /// Purges all pages of a source, so that no file holds a byte of them when this returns.
  public Report forgetSource(String source) {
    return purge(forgetting.forgetSource(source));
  }

  private Report purge(int versions) {
    archive.seal();
    return new Report(versions, tidy());
  }

  private int tidy() {
    var deleted = 0;
    for (var file : archive.listSealed()) {
      // Pages are archived within transactions, so none is half way while this one runs.
      if (data.inTransaction(() -> release(file))) {
        archive.delete(file);
        deleted++;
      }
    }
    return deleted;
  }

  /// Frees the index from a file, if it is due; it may be deleted when the transaction is done.
  private boolean release(String file) {
    var needed = index.listNeeded(file);
    if (!needed.isEmpty() && !isDue(file, needed)) {
      return false;
    }
    index.move(file, needed.isEmpty() ? Map.of() : archive.copy(file, needed));
    return true;
  }

  private boolean isDue(String file, List<Location> needed) {
    var bytes = archive.countBytes(file);
    // Bytes nobody knows are of an answer whose transaction failed; they may be of a page that is to be forgotten.
    var unknown = bytes != count(index.listKnown(file));
    return unknown || count(needed) * 2 < bytes || index.isForgottenIn(file);
  }

  private static long count(List<Location> locations) {
    return locations.stream().mapToLong(Location::length).sum();
  }
}
