-- What each site (scheme and authority) last said of its robots.txt: the file, one character for each octet, or why
-- we have none. Portable to PostgreSQL like the foundation.
CREATE TABLE robots_file (
  site TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('found', 'missing', 'refused')),
  said TEXT NOT NULL,
  fetched_at BIGINT NOT NULL
);
