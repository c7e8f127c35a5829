package org.nearkin.group;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  /// What is remembered of each listing, also of those that are gone.
  public Map<ListingKey, Membership> memberships() {
    return store.with(handle -> handle
        .createQuery(
            """
                SELECT source, listing_key, own_id, born, group_id, heir_source, heir_key FROM membership
                """)
        .map((row, _) -> Map.entry(
            new ListingKey(row.getString("source"), row.getString("listing_key")),
            membership(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Membership membership(ResultSet row) throws SQLException {
    var heir = row.getString("heir_source");
    return new Membership(new GroupId(row.getString("own_id")), row.getLong("born"),
        new GroupId(row.getString("group_id")),
        heir == null
            ? Optional.empty()
            : Optional.of(new ListingKey(heir, row.getString("heir_key"))));
  }

  /// Remembers which group a listing belongs to; its own id never changes.
  public void remember(ListingKey listing, Membership membership) {
    store.with(handle -> handle
        .createUpdate(
            """
                INSERT INTO membership (source, listing_key, own_id, born, group_id, heir_source, heir_key)
                VALUES (:source, :key, :own, :born, :id, :heirSource, :heirKey)
                ON CONFLICT (source, listing_key) DO UPDATE
                  SET group_id = excluded.group_id, heir_source = excluded.heir_source, heir_key = excluded.heir_key
                """)
        .bind("source", listing.source())
        .bind("key", listing.key())
        .bind("own", membership.own().value())
        .bind("born", membership.born())
        .bind("id", membership.group().value())
        .bind("heirSource", membership.heir().map(ListingKey::source).orElse(null))
        .bind("heirKey", membership.heir().map(ListingKey::key).orElse(null))
        .execute());
  }

  /// The group that took over an id: the group to which the listing with that id of its own now belongs.
  ///
  /// Empty while the id is a group's, and when its listing left no group behind.
  public Optional<GroupId> findSuccessor(GroupId id) {
    return store.with(handle -> handle
        .createQuery("SELECT group_id FROM membership WHERE own_id = :id AND group_id <> :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne()
        .map(GroupId::new));
  }

  /// Ids that lead to a group since they were joined with it and were public before, in order.
  public List<GroupId> listPredecessors(GroupId id) {
    return store.with(handle -> handle
        .createQuery("""
            SELECT own_id FROM membership JOIN support_group ON support_group.id = own_id
            WHERE group_id = :id AND own_id <> :id ORDER BY own_id
            """)
        .bind("id", id.value())
        .mapTo(String.class)
        .list()
        .stream()
        .map(GroupId::new)
        .toList());
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
