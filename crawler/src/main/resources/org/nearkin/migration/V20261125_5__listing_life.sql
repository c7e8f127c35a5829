-- What each closed run amounts to, and whether it was published. Portable to PostgreSQL like the foundation.
CREATE TABLE run_gate (
  run_id TEXT PRIMARY KEY REFERENCES run (id),
  source TEXT NOT NULL,
  closed_at BIGINT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('passed', 'quarantined', 'accepted', 'discarded')),
  reasons TEXT NOT NULL,
  summary TEXT NOT NULL,
  decided_by TEXT,
  decided_at BIGINT
);
CREATE INDEX run_gate_by_source ON run_gate (source, closed_at);
CREATE INDEX run_gate_by_verdict ON run_gate (verdict, closed_at);

-- Where each listing stands between "there" and "gone".
CREATE TABLE listing_life (
  source TEXT NOT NULL,
  listing_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('seen', 'missing', 'gone')),
  since BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  next_check BIGINT,
  human_owned INTEGER NOT NULL CHECK (human_owned IN (0, 1)),
  review INTEGER NOT NULL CHECK (review IN (0, 1)),
  PRIMARY KEY (source, listing_key)
);
CREATE INDEX listing_life_by_check ON listing_life (next_check);
CREATE INDEX listing_life_by_state ON listing_life (source, state);
