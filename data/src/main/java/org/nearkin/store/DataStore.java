package org.nearkin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The one database of a home: connections, the transaction that stores share, migrations.
///
/// Each package keeps its own SQL in its own `*Store`, which asks this class for a handle. Work runs on a
/// small pool of platform threads, because SQLite's native calls would pin the carriers of virtual threads.
/// Inside [#inTransaction] every store called on the way joins the same transaction. Transactions have a thread of
/// their own: SQLite lets one write at a time, and queueing for it is quicker than its own way of trying again.
public final class DataStore implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ThreadGroup threads = new ThreadGroup("store");
  private final ExecutorService executor;
  private final ExecutorService writer;

  private DataStore(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    // A failed statement's message would carry what people wrote into the log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    this.executor = Executors.newFixedThreadPool(
        THREADS, Thread.ofPlatform().group(threads).daemon().name("store-", 0).factory());
    this.writer = Executors.newSingleThreadExecutor(
        Thread.ofPlatform().group(threads).daemon().name("store-writer").factory());
  }

  /// Opens the database file, made if it is not there, and brings its tables up to date.
  ///
  /// @throws HomeException if the file belongs to the other world
  public static DataStore open(Path file, World world) {
    var store = new DataStore(connectionPool(file));
    try {
      Flyway.configure()
          .dataSource(store.pool)
          .locations("classpath:org/nearkin/migration")
          .load()
          .migrate();
      store.mark(file, world);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static HikariDataSource connectionPool(Path file) {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    sqlite.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    sqlite.enforceForeignKeys(true);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + file);
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(THREADS + 1);
    config.setPoolName("store");
    return new HikariDataSource(config);
  }

  private void mark(Path file, World world) {
    var found = with(handle -> {
      handle.createUpdate("INSERT INTO home (id, world) VALUES (1, :world) ON CONFLICT DO NOTHING")
          .bind("world", world.marker())
          .execute();
      return handle.createQuery("SELECT world FROM home").mapTo(String.class).one();
    });
    if (!found.equals(world.marker())) {
      throw new HomeException(file.getParent() + " holds the " + found + " directory, not the "
          + world.marker() + " one: choose another directory with --home");
    }
  }

  /// Runs one statement or query, in the surrounding transaction if there is one.
  public <T> T with(Function<Handle, T> work) {
    return onStoreThread(executor, () -> jdbi.withHandle(work::apply));
  }

  /// Runs several steps, of one or several stores, that happen together or not at all.
  public <T> T inTransaction(Callable<T> steps) {
    return onStoreThread(writer, () -> jdbi.inTransaction(_ -> steps.call()));
  }

  /// Like [#inTransaction], for steps that are simply done again if the power fails right after them. It does not wait
  /// for the disk, which makes it many times quicker; a killed process loses nothing.
  public <T> T inStep(Callable<T> steps) {
    return onStoreThread(writer, () -> jdbi.withHandle(handle -> {
      handle.execute("PRAGMA synchronous = NORMAL");
      try {
        return handle.inTransaction(_ -> steps.call());
      } finally {
        handle.execute("PRAGMA synchronous = FULL");
      }
    }));
  }

  /// The counter that followers (index, feeds) compare: every publishing transaction raises it by one.
  public long revision() {
    return with(handle -> handle.createQuery("SELECT revision FROM home").mapTo(Long.class).one());
  }

  /// Raises the revision; call it inside the transaction that publishes.
  public long raiseRevision() {
    return with(handle -> {
      handle.execute("UPDATE home SET revision = revision + 1");
      return handle.createQuery("SELECT revision FROM home").mapTo(Long.class).one();
    });
  }

  private <T> T onStoreThread(ExecutorService executor, Callable<T> work) {
    try {
      return threads.parentOf(Thread.currentThread().getThreadGroup())
          ? work.call()
          : executor.submit(work).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the store", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    executor.close();
    writer.close();
    pool.close();
  }
}
