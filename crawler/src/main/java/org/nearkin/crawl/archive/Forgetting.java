package org.nearkin.crawl.archive;

import java.net.URI;
import org.nearkin.store.DataStore;

/// Has archived pages forgotten by whoever writes the archive, which may be another process: they are gone from the
/// index at once, and from the files with the next [Retention#sweep].
public final class Forgetting {
  private final DataStore data;
  private final RetentionStore index;
  private final PageMemoryStore memories;

  public Forgetting(DataStore data) {
    this.data = data;
    this.index = new RetentionStore(data);
    this.memories = new PageMemoryStore(data);
  }

  /// Forgets all versions of a page, of whatever source.
  ///
  /// @return how many there were
  public int forgetPage(URI address) {
    return data.inTransaction(() -> {
      memories.forgetPage(address);
      return index.forgetPage(address);
    });
  }

  /// Forgets all pages of a source.
  ///
  /// @return how many versions there were
  public int forgetSource(String source) {
    return data.inTransaction(() -> {
      memories.forgetSource(source);
      return index.forgetSource(source);
    });
  }
}
