package org.nearkin.search;

import org.nearkin.group.GroupStore;
import org.nearkin.store.DataStore;

/// Keeps the index at the store's revision.
///
/// Following twice changes nothing; a crash on the way leaves the commit before, from which the next call goes on.
public final class IndexFollower {
  private final DataStore store;
  private final GroupStore groups;
  private final GroupIndex index;

  public IndexFollower(DataStore store, GroupIndex index) {
    this.store = store;
    this.groups = new GroupStore(store);
    this.index = index;
  }

  /// Takes over what was published since the index's own revision.
  ///
  /// An index ahead of its store has seen a future that a restored backup does not know: it is made anew.
  public synchronized void follow() {
    if (store.revision() < index.revision()) {
      index.rebuild(groups.changedSince(0));
    } else {
      index.apply(groups.changedSince(index.revision()));
    }
  }
}
