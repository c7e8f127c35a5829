package org.nearkin.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nearkin.claim.ListingKey;
import org.nearkin.store.DataStore;
import org.nearkin.store.Json;

/// The published groups and the memory of which listing belongs to which public id.
public final class GroupStore {
  private final DataStore store;

  public GroupStore(DataStore store) {
    this.store = store;
  }

  /// One change since a revision: the group as it is now, or that it has gone.
  public record Change(GroupId id, long revision, Optional<SupportGroup> group) {}

  /// Writes a group with the revision of the publishing transaction.
  public void put(SupportGroup group, long revision) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO support_group (id, revision, gone, document)
        VALUES (:id, :revision, :gone, :document)
        ON CONFLICT (id) DO UPDATE
          SET revision = excluded.revision, gone = excluded.gone, document = excluded.document
        """)
        .bind("id", group.id().value())
        .bind("revision", revision)
        .bind("gone", group.state() == GroupState.GONE)
        .bind("document", Json.write(group))
        .execute());
  }

  /// The group with a public id, also when it is hidden or gone.
  public Optional<SupportGroup> find(GroupId id) {
    return store.with(handle -> handle
        .createQuery("SELECT document FROM support_group WHERE id = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne()
        .map(GroupStore::read));
  }

  /// All groups as written, by id.
  public Map<GroupId, SupportGroup> all() {
    return store.with(handle -> handle
        .createQuery("SELECT document FROM support_group ORDER BY id")
        .mapTo(String.class)
        .list()
        .stream()
        .map(GroupStore::read)
        .collect(Collectors.toMap(SupportGroup::id, group -> group)));
  }

  /// What changed after a revision, oldest change first; searchable groups whole, the others as gone.
  public List<Change> changedSince(long revision) {
    return store.with(handle -> handle
        .createQuery(
            """
                SELECT revision, document FROM support_group WHERE revision > :revision ORDER BY revision, id
                """)
        .bind("revision", revision)
        .map((row, _) -> change(row.getLong("revision"), row.getString("document")))
        .list());
  }

  /// Which public id each listing belongs to.
  public Map<ListingKey, GroupId> memberships() {
    return store.with(handle -> handle
        .createQuery("SELECT source, listing_key, group_id FROM membership")
        .map((row, _) -> Map.entry(
            new ListingKey(row.getString("source"), row.getString("listing_key")),
            new GroupId(row.getString("group_id"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Remembers that a listing belongs to a public id.
  public void remember(ListingKey listing, GroupId id) {
    store.with(handle -> handle.createUpdate("""
        INSERT INTO membership (source, listing_key, group_id) VALUES (:source, :key, :id)
        ON CONFLICT (source, listing_key) DO UPDATE SET group_id = excluded.group_id
        """)
        .bind("source", listing.source())
        .bind("key", listing.key())
        .bind("id", id.value())
        .execute());
  }

  private static Change change(long revision, String document) {
    var group = read(document);
    return new Change(group.id(), revision,
        group.state().isSearchable() ? Optional.of(group) : Optional.empty());
  }

  private static SupportGroup read(String document) {
    return Json.read(document, SupportGroup.class);
  }
}
