-- When a page is tried again, and until when a host is left alone. Portable to PostgreSQL like the foundation.
ALTER TABLE frontier_page ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0;
CREATE TABLE crawl_host (
  host TEXT NOT NULL PRIMARY KEY,
  not_before BIGINT NOT NULL
);
