package org.nearkin.crawl.archive.warc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;
import org.nearkin.crawl.archive.warc.WarcRecords.Entry;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;

/// The pages of an archive, to be read, also while another process adds to it.
public final class ArchivedPages {
  private final Path directory;

  public ArchivedPages(Path directory) {
    this.directory = directory;
  }

  /// Reads a page back, just as it was fetched.
  ///
  /// @throws UncheckedIOException if it is not there any more, or damaged
  public StoredPage read(ArchivedPage archived) {
    try {
      var entry = entry(archived.record());
      var page = entry.stored().page();
      var origin = archived.isRevisit() ? entry(archived.body()).stored().page() : page;
      var body = new Body(origin.body().bytes(), page.body().whole());
      if (!Sha256.of(body.bytes()).equals(entry.sha256())) {
        throw new IOException("the body is not the one that was archived");
      }
      return new StoredPage(entry.stored().fetchedAt(),
          new Fetched(page.address(), page.status(), page.headers(), body));
    } catch (IOException e) {
      var reason = e.getMessage() == null ? "" : ": " + e.getMessage();
      throw new UncheckedIOException(
          "The page archive cannot be read (" + archived + ")" + reason, e);
    }
  }

  /// A single record.
  Entry entry(Location location) throws IOException {
    try (var file = new RandomAccessFile(directory.resolve(location.file()).toFile(), "r")) {
      return WarcRecords.read(read(file, location));
    }
  }

  static byte[] read(RandomAccessFile file, Location location) throws IOException {
    var packed = new byte[Math.toIntExact(location.length())];
    file.seek(location.offset());
    file.readFully(packed);
    return packed;
  }
}
