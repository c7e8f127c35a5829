-- Portable to PostgreSQL: text ids, UTC epoch milliseconds, no rowid.

CREATE TABLE home (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  world TEXT NOT NULL,
  revision BIGINT NOT NULL DEFAULT 0
);

-- One crawl of one source. What it saw becomes public when published_at is set.
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  published_at BIGINT,
  counts TEXT
);
CREATE INDEX run_by_source ON run (source, published_at);

CREATE TABLE listing_version (
  source TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  version TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (source, listing_key, version)
);

CREATE TABLE sighting (
  run_id TEXT NOT NULL REFERENCES run (id),
  source TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  version TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (run_id, listing_key)
);
CREATE INDEX sighting_by_listing ON sighting (source, listing_key, seen_at);

CREATE TABLE run_issue (
  run_id TEXT NOT NULL REFERENCES run (id),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (run_id, kind, subject)
);

CREATE TABLE decision (
  number BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  said TEXT NOT NULL
);

-- The published groups; a tombstone keeps the id of a group that has gone.
CREATE TABLE support_group (
  id TEXT PRIMARY KEY,
  revision BIGINT NOT NULL,
  gone BOOLEAN NOT NULL,
  document TEXT NOT NULL
);
CREATE INDEX support_group_by_revision ON support_group (revision);

-- Which group a listing belongs to: the memory that keeps public ids stable.
CREATE TABLE membership (
  source TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  group_id TEXT NOT NULL,
  PRIMARY KEY (source, listing_key)
);
