-- The pages of each open run, forgotten when it is published. Portable to PostgreSQL like the foundation.
CREATE TABLE frontier_page (
  run_id TEXT NOT NULL REFERENCES run (id),
  address TEXT NOT NULL,
  number BIGINT NOT NULL,
  depth INTEGER NOT NULL,
  hops INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'moved', 'failed', 'denied')),
  detail TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  PRIMARY KEY (run_id, address)
);
CREATE INDEX frontier_page_by_number ON frontier_page (run_id, number);
