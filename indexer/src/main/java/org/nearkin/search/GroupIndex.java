package org.nearkin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.nearkin.group.GroupStore.Change;

/// The searchable form of the directory.
///
/// Every commit says which revision of the store it holds and with which vocabulary, layout and version of Lucene it was made.
/// An index that cannot be read, or was made with others, is emptied and starts at revision 0: whoever follows the
/// store then fills it again. Work runs on a small pool of platform threads, because page faults in mapped files
/// would pin the carriers of virtual threads.
public final class GroupIndex implements AutoCloseable {
  /// Raise it with every change of [GroupDocument], [Traits] or [TextAnalysis].
  static final String LAYOUT = "1";

  private static final int THREADS = 2;
  private static final String REVISION = "revision";
  private static final String MADE_WITH = "made-with";

  private final Directory directory;
  private final Meaning meaning;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ExecutorService threads = Executors.newFixedThreadPool(
      THREADS, Thread.ofPlatform().daemon().name("index-", 0).factory());
  private volatile long revision;

  private GroupIndex(Directory directory, Meaning meaning) throws IOException {
    this.directory = directory;
    this.meaning = meaning;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(GroupDocument.analyzer())
        // What was not committed together with its revision does not count.
        .setCommitOnClose(false));
    try {
      this.revision = startingRevision();
      this.searchers = new SearcherManager(writer, new SearcherFactory());
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /// Opens the index in a directory of its own, made if it is not there.
  ///
  /// @throws UncheckedIOException if the directory cannot be used or another process has it open
  public static GroupIndex open(Path directory, Meaning meaning) {
    try {
      return open(FSDirectory.open(directory), meaning);
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be opened", e);
    }
  }

  /// An index that is forgotten when it is closed.
  public static GroupIndex inMemory(Meaning meaning) {
    try {
      return open(new ByteBuffersDirectory(), meaning);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GroupIndex open(Directory directory, Meaning meaning) throws IOException {
    try {
      return new GroupIndex(directory, meaning);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException _) {
      removeIndexFiles(directory);
      return new GroupIndex(directory, meaning);
    }
  }

  private static void removeIndexFiles(Directory directory) throws IOException {
    for (var file : directory.listAll()) {
      if (file.contains(IndexFileNames.SEGMENTS)
          || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }

  private long startingRevision() throws IOException {
    var commit = new HashMap<String, String>();
    var written = writer.getLiveCommitData();
    if (written != null) {
      written.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
    }
    if (madeWith().equals(commit.get(MADE_WITH))) {
      return Long.parseLong(commit.getOrDefault(REVISION, "0"));
    }
    writer.deleteAll();
    return 0;
  }

  private String madeWith() {
    return "layout " + LAYOUT + ", vocabulary " + meaning.version() + ", Lucene " + Version.LATEST;
  }

  /// The revision of the store that searches answer from; 0 if nothing was indexed yet.
  public long revision() {
    return revision;
  }

  /// Takes changes over, oldest first, in one commit with the revision of the last.
  public void apply(List<Change> changes) {
    if (!changes.isEmpty()) {
      onIndexThread(() -> write(changes, false));
    }
  }

  /// Forgets everything and takes these changes over instead; searches see the old state until it is done.
  public void rebuild(List<Change> changes) {
    onIndexThread(() -> write(changes, true));
  }

  private synchronized long write(List<Change> changes, boolean anew) throws IOException {
    if (anew) {
      writer.deleteAll();
    }
    for (var change : changes) {
      var id = GroupDocument.id(change.id());
      if (change.group().isPresent()) {
        writer.updateDocument(id, GroupDocument.of(change.group().get(), meaning));
      } else {
        writer.deleteDocuments(id);
      }
    }
    return commit(changes.isEmpty() ? 0 : changes.getLast().revision());
  }

  private long commit(long reached) throws IOException {
    writer.setLiveCommitData(
        Map.of(REVISION, Long.toString(reached), MADE_WITH, madeWith()).entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    revision = reached;
    return reached;
  }

  /// Answers a request.
  public SearchResults search(SearchRequest request) {
    return onIndexThread(() -> {
      var searcher = searchers.acquire();
      try {
        return new GroupSearch(searcher, meaning, request).results();
      } finally {
        searchers.release(searcher);
      }
    });
  }

  private <T> T onIndexThread(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the index", e);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException cause -> cause;
        case IOException cause -> new UncheckedIOException("the search index failed", cause);
        case null, default -> new IllegalStateException("the search index failed", e);
      };
    }
  }

  @Override
  public void close() {
    threads.close();
    try (directory; writer; searchers) {
      // Closed in the reverse order, all of them even if one fails.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
