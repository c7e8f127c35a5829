-- When a page is tried again, and until when a host is left alone. Portable to PostgreSQL like the foundation.
ALTER TABLE frontier_page ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0;
CREATE INDEX frontier_page_by_state ON frontier_page (run_id, state, number);
CREATE TABLE crawl_host (
  host TEXT NOT NULL PRIMARY KEY,
  not_before BIGINT NOT NULL
);
