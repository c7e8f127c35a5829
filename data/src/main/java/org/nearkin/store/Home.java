package org.nearkin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The directory that holds everything Nearkin writes, owned by one process at a time.
public final class Home implements AutoCloseable {
  private static final String DATABASE = "nearkin.db";

  private final Path directory;
  private final FileChannel channel;

  private Home(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /// Opens a home, made if it is not there.
  ///
  /// @throws HomeException if another process owns it, or it cannot be written
  public static Home open(Path directory) {
    try {
      Files.createDirectories(directory);
      var channel = FileChannel.open(directory.resolve("lock"),
          StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new HomeException("another Nearkin is using " + directory
            + ": stop it, or choose another directory with --home");
      }
      return new Home(directory, channel);
    } catch (IOException e) {
      throw new HomeException("cannot write in " + directory
          + ": make it writable, or choose another directory with --home", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /// The database file.
  public Path database() {
    return directory.resolve(DATABASE);
  }

  /// The database file of a home that another process may own: many may open it, one may crawl into it. The directory
  /// is made if it is not there.
  ///
  /// @throws HomeException if it cannot be written
  public static Path database(Path directory) {
    try {
      return Files.createDirectories(directory).resolve(DATABASE);
    } catch (IOException e) {
      throw new HomeException("cannot write in " + directory
          + ": make it writable, or choose another directory with --home", e);
    }
  }

  /// The directory of the archived pages, which are private.
  public Path archive() {
    return archive(directory);
  }

  /// The archive of a home that another process may own, to be read.
  public static Path archive(Path directory) {
    return directory.resolve("archive");
  }

  /// The directory of the search index; it can be deleted at any time and is rebuilt.
  public Path index() {
    return directory.resolve("index");
  }

  /// The directory of other countries' postal codes; empty or missing until an operator imports some.
  public Path places() {
    return places(directory);
  }

  /// The postal codes of a home that another process may own, to be read.
  public static Path places(Path directory) {
    return directory.resolve("places");
  }

  public Path directory() {
    return directory;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
