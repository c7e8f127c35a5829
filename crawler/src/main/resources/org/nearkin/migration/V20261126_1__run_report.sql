-- What each closed run leaves for operators, and which alarms were told. Portable to PostgreSQL like the foundation.

ALTER TABLE run_look ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;

-- Bytes, hosts and start pages of a run.
CREATE TABLE run_report (
  run_id TEXT PRIMARY KEY REFERENCES run (id),
  source TEXT NOT NULL,
  report TEXT NOT NULL
);
CREATE INDEX run_report_by_source ON run_report (source);

-- How many listings a published run changed.
CREATE TABLE run_diff (
  run_id TEXT PRIMARY KEY REFERENCES run (id),
  source TEXT NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  gone INTEGER NOT NULL
);

-- How each source stood when operators were last told something of it, and what of that is not over.
CREATE TABLE told_alarm (
  source TEXT PRIMARY KEY,
  health TEXT NOT NULL,
  causes TEXT NOT NULL
);

-- Alarms on their way to the operator's web address; lost ones were tried often enough.
CREATE TABLE alarm_message (
  number BIGINT PRIMARY KEY,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  lost INTEGER NOT NULL CHECK (lost IN (0, 1))
);
