-- What each healthy run added to the change history of its source, so that it can be taken back. Portable to PostgreSQL
-- like the foundation.
CREATE TABLE change_visit (
  run_id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  visited_at BIGINT NOT NULL,
  since_ms BIGINT NOT NULL CHECK (since_ms >= 0),
  changed INTEGER NOT NULL CHECK (changed IN (0, 1))
);

-- How long the sources wait for their next visit that leave that to the directory, as last worked out.
CREATE TABLE visit_interval (
  source TEXT PRIMARY KEY,
  interval_ms BIGINT NOT NULL CHECK (interval_ms > 0)
);
