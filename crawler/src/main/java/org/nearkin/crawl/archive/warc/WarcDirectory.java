package org.nearkin.crawl.archive.warc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nearkin.crawl.archive.warc.ArchivedPage.Location;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of an archive, of which at most one is being written.
final class WarcDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(WarcDirectory.class);
  private static final Pattern FILE = Pattern.compile("nearkin-(\\d{14})-(\\d{3})\\.warc\\.gz");
  private static final String NAME = "nearkin-%s-%03d.warc.gz";
  private static final DateTimeFormatter SECOND = DateTimeFormatter
      .ofPattern("yyyyMMddHHmmss", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private final Path path;
  private final Settings settings;
  private final InstantSource clock;
  private final ReentrantLock rolling = new ReentrantLock();
  private @Nullable WarcFile current;
  private String newest = "";

  WarcDirectory(Path path, Settings settings, InstantSource clock) {
    this.path = path;
    this.settings = settings;
    this.clock = clock;
  }

  /// Goes on with a file; returns the number of bytes that were cut off its end.
  ///
  /// @param start known to be the start of a record, or the end
  long reopen(String name, long start) throws IOException {
    var size = Files.size(path.resolve(name));
    var file = WarcFile.reopen(path.resolve(name), start);
    if (file.end() > 0) {
      current = file;
    } else {
      file.close();
      Files.delete(path.resolve(name));
    }
    return size - file.end();
  }

  /// Appends a packed record to the current file, or to a new one if it is full.
  Location write(byte[] packed) throws IOException {
    WarcFile file;
    Location location;
    rolling.lock();
    try {
      file = withRoom(packed.length);
      location = file.append(packed);
    } finally {
      rolling.unlock();
    }
    if (settings.force()) {
      file.force(location.end());
    }
    return location;
  }

  private WarcFile withRoom(int length) throws IOException {
    var file = current;
    if (file != null && file.end() + length <= settings.mostBytes()) {
      return file;
    }
    seal();
    var created = create();
    current = created;
    return created;
  }

  private WarcFile create() throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var name = nextName(SECOND.format(now));
    var file = WarcFile.create(path.resolve(name));
    file.append(new WarcRecords(settings.level()).info(name, now));
    force();
    newest = name;
    return file;
  }

  /// No name is given twice, and each comes after all before it, even if the clock is set back.
  private String nextName(String second) throws IOException {
    var names = list();
    var last = names.isEmpty() || newest.compareTo(names.getLast()) > 0
        ? newest
        : names.getLast();
    var first = NAME.formatted(second, 0);
    if (first.compareTo(last) > 0) {
      return first;
    }
    var parts = FILE.matcher(last);
    if (!parts.matches() || parts.group(2).equals("999")) {
      throw new IOException("there are too many files of one second, or the clock was set back");
    }
    return NAME.formatted(parts.group(1), Integer.parseInt(parts.group(2)) + 1);
  }

  /// A new file is safe only when its name is on the disk, too.
  private void force() throws IOException {
    try (var entries = FileChannel.open(path)) {
      entries.force(true);
    } catch (AccessDeniedException e) {
      LOG.debug("This system forces no directories", e);
    }
  }

  private RandomAccessFile open(String name) throws IOException {
    return new RandomAccessFile(path.resolve(name).toFile(), "r");
  }

  /// Copies records into a new file, which is on the disk when this returns.
  ///
  /// @param kept records of `name`
  /// @return where each of them is now
  Map<Location, Location> copy(String name, Collection<Location> kept) throws IOException {
    var moves = new HashMap<Location, Location>();
    rolling.lock();
    try (var from = open(name); var to = create()) {
      for (var location : kept) {
        moves.put(location, to.append(ArchivedPages.read(from, location)));
      }
    } finally {
      rolling.unlock();
    }
    return moves;
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
    force();
  }

  void seal() throws IOException {
    rolling.lock();
    try {
      if (current != null) {
        current.close();
        current = null;
      }
    } finally {
      rolling.unlock();
    }
  }

  List<String> listSealed() throws IOException {
    rolling.lock();
    try {
      var open = current == null ? "" : current.name();
      return list().stream().filter(name -> !name.equals(open)).toList();
    } finally {
      rolling.unlock();
    }
  }

  /// The names of all files, oldest first.
  List<String> list() throws IOException {
    try (var files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> FILE.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /// Bytes of a file's records, without the one at its start that describes the file.
  long countBytes(String name) throws IOException {
    try (var file = open(name)) {
      return file.length() - TornTail.findLength(file, 0);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
