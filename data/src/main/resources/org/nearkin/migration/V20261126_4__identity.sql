-- Each listing keeps an id of its own; a group is called by that of its oldest listing. Portable to PostgreSQL.
-- born: number of the publication that first saw the listing. heir: who a listing that is gone was last together with.
ALTER TABLE membership ADD COLUMN own_id TEXT;
ALTER TABLE membership ADD COLUMN born BIGINT NOT NULL DEFAULT 0;
ALTER TABLE membership ADD COLUMN heir_source TEXT;
ALTER TABLE membership ADD COLUMN heir_key TEXT;

-- Until now one id was shared by all: the first listing keeps it, the others get their own at the next publication.
UPDATE membership SET own_id = group_id;
DELETE FROM membership WHERE EXISTS (
  SELECT 1 FROM membership lesser
  WHERE lesser.group_id = membership.group_id
    AND (lesser.source < membership.source
      OR (lesser.source = membership.source AND lesser.listing_key < membership.listing_key)));
CREATE UNIQUE INDEX membership_by_own_id ON membership (own_id);
