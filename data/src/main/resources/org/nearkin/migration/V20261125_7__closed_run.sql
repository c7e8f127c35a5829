-- Listings that are missing or gone; whoever is not named here was seen. Portable to PostgreSQL like the foundation.
CREATE TABLE listing_presence (
  source TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  presence TEXT NOT NULL CHECK (presence IN ('missing', 'gone')),
  since BIGINT NOT NULL,
  PRIMARY KEY (source, listing_key)
);

-- A run is closed when its last page has been visited, and published when its gates let it pass. One open run for each
-- source, so that two crawls of one never meet.
ALTER TABLE run ADD COLUMN closed_at BIGINT;
UPDATE run SET closed_at = published_at;
CREATE UNIQUE INDEX run_open ON run (source) WHERE closed_at IS NULL;
