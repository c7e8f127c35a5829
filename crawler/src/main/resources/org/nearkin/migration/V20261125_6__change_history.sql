-- How often each source was found changed, and how long was watched for it. Portable to PostgreSQL like the foundation.
CREATE TABLE change_history (
  source TEXT PRIMARY KEY,
  visits BIGINT NOT NULL CHECK (visits >= 0),
  changed_visits BIGINT NOT NULL CHECK (changed_visits BETWEEN 0 AND visits),
  observed_ms BIGINT NOT NULL,
  unchanged_ms BIGINT NOT NULL CHECK (unchanged_ms BETWEEN 0 AND observed_ms),
  last_visit BIGINT NOT NULL
);
