package org.nearkin.crawl.archive.warc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;

/// A file that records are appended to.
///
/// Not a channel: those close under everybody's hands when one of the writing threads is interrupted.
final class WarcFile implements AutoCloseable {
  private final String name;
  private final RandomAccessFile file;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();
  private volatile long end;
  private volatile long forced;

  private WarcFile(String name, RandomAccessFile file, long end) {
    this.name = name;
    this.file = file;
    this.end = end;
  }

  /// @throws java.nio.file.FileAlreadyExistsException if there is such a file
  static WarcFile create(Path path) throws IOException {
    Files.createFile(path);
    return new WarcFile(path.getFileName().toString(), new RandomAccessFile(path.toFile(), "rw"),
        0);
  }

  /// Opens a file to go on with it, and cuts off what follows the last complete record.
  ///
  /// @param start known to be the start of a record, or the end
  static WarcFile reopen(Path path, long start) throws IOException {
    var file = new RandomAccessFile(path.toFile(), "rw");
    try {
      var end = TornTail.findCompleteEnd(file, start > file.length() ? 0 : start);
      if (end < file.length()) {
        file.setLength(end);
        file.getFD().sync();
      }
      return new WarcFile(path.getFileName().toString(), file, end);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  long end() {
    return end;
  }

  /// Appends a packed record, wholly or not at all.
  Location append(byte[] packed) throws IOException {
    writing.lock();
    try {
      var location = new Location(name, end, packed.length);
      file.seek(end);
      file.write(packed);
      end = location.end();
      return location;
    } catch (IOException e) {
      file.setLength(end);
      throw e;
    } finally {
      writing.unlock();
    }
  }

  /// Returns when everything before `upTo` is on the disk. Whoever waits while another forces finds its own bytes
  /// forced as well, so that many writers share few forces.
  void force(long upTo) throws IOException {
    forcing.lock();
    try {
      if (forced < upTo) {
        var written = end;
        file.getFD().sync();
        forced = written;
      }
    } finally {
      forcing.unlock();
    }
  }

  /// Forces and closes.
  @Override
  public void close() throws IOException {
    try (file) {
      force(end);
    }
  }
}
