-- What a run needs to know when it is closed. Portable to PostgreSQL like the foundation.

-- A page may also be missing in its several ways, or be there and of a kind that is not read; and it may have been
-- visited only because it is known from before.
CREATE TABLE visited_page (
  run_id TEXT NOT NULL REFERENCES run (id),
  address TEXT NOT NULL,
  number BIGINT NOT NULL,
  depth INTEGER NOT NULL,
  hops INTEGER NOT NULL,
  unlinked INTEGER NOT NULL CHECK (unlinked IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'moved', 'failed', 'denied', 'unfit',
    'gone', 'not_found', 'to_root', 'soft_not_found')),
  detail TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  not_before BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, address)
);
INSERT INTO visited_page (run_id, address, number, depth, hops, unlinked, state, detail, attempts,
  not_before)
SELECT run_id, address, number, depth, hops, 0, state, detail, attempts, not_before
FROM frontier_page;
DROP TABLE frontier_page;
ALTER TABLE visited_page RENAME TO frontier_page;
CREATE INDEX frontier_page_by_number ON frontier_page (run_id, number);
CREATE INDEX frontier_page_by_state ON frontier_page (run_id, state, number);

-- What all pages of an open run look like together.
CREATE TABLE run_look (
  run_id TEXT PRIMARY KEY REFERENCES run (id),
  pages INTEGER NOT NULL,
  text_length BIGINT NOT NULL,
  cut INTEGER NOT NULL CHECK (cut IN (0, 1)),
  shape TEXT NOT NULL
);

-- Which page showed which listing, and whether the page is the listing's own.
CREATE TABLE page_listing (
  run_id TEXT NOT NULL REFERENCES run (id),
  source TEXT NOT NULL,
  address TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  PRIMARY KEY (run_id, address, listing_key)
);
CREATE INDEX page_listing_by_source ON page_listing (source, listing_key);

-- Listings of which a page of an open run still says the name, although it shows none.
CREATE TABLE named_listing (
  run_id TEXT NOT NULL REFERENCES run (id),
  listing_key TEXT NOT NULL,
  PRIMARY KEY (run_id, listing_key)
);

-- How the listings stood before a published run changed that, so that it can be undone; null for one that is new.
CREATE TABLE listing_life_before (
  run_id TEXT NOT NULL REFERENCES run (id),
  listing_key TEXT NOT NULL,
  life TEXT,
  PRIMARY KEY (run_id, listing_key)
);

-- Listings that a site shows under another key than before; the run found that out.
CREATE TABLE listing_alias (
  source TEXT NOT NULL,
  alias TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  run_id TEXT NOT NULL REFERENCES run (id),
  PRIMARY KEY (source, alias)
);

-- Sources that an operator has stopped.
CREATE TABLE paused_source (
  source TEXT PRIMARY KEY,
  since BIGINT NOT NULL,
  reason TEXT NOT NULL
);

-- Sources that an operator wants to be crawled now, or read again from the archive.
CREATE TABLE run_request (
  source TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('crawl', 'reread')),
  asked_at BIGINT NOT NULL
);
