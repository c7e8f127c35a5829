-- What was fetched and where its bytes lie in the private archive. Portable to PostgreSQL like the foundation.

-- One row for each fetched version of a page. The record lies at (file, file_offset, length); the body at the place
-- named by body_..., which is another one if the body was fetched before and the record only refers to it.
CREATE TABLE archived_page (
  source TEXT NOT NULL,
  address TEXT NOT NULL,
  fetched_at BIGINT NOT NULL,
  run_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  file TEXT NOT NULL,
  file_offset BIGINT NOT NULL,
  length BIGINT NOT NULL,
  body_file TEXT NOT NULL,
  body_offset BIGINT NOT NULL,
  body_length BIGINT NOT NULL,
  truncated INTEGER NOT NULL CHECK (truncated IN (0, 1)),
  kept_for_field INTEGER NOT NULL DEFAULT 0 CHECK (kept_for_field IN (0, 1)),
  -- Rows of dropped and forgotten versions stay until their bytes are gone from the disk.
  state TEXT NOT NULL DEFAULT 'kept' CHECK (state IN ('kept', 'dropped', 'forgotten')),
  PRIMARY KEY (source, address, fetched_at)
);
CREATE INDEX archived_page_by_file ON archived_page (file, file_offset);
CREATE INDEX archived_page_by_body ON archived_page (body_file, body_offset);
CREATE INDEX archived_page_by_address ON archived_page (address);

-- What is known of each page from its last visits.
CREATE TABLE page_memory (
  source TEXT NOT NULL,
  address TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  sha256 TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  -- The version in archived_page that stands for the page when it has not changed.
  archived_at BIGINT,
  last_status INTEGER NOT NULL,
  first_seen BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  visits INTEGER NOT NULL,
  changed_visits INTEGER NOT NULL,
  unchanged_visits INTEGER NOT NULL,
  PRIMARY KEY (source, address)
);
CREATE INDEX page_memory_by_address ON page_memory (address);
