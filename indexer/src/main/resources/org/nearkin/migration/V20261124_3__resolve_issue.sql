-- What the last resolution could not understand; replaced by each resolution.
CREATE TABLE resolve_issue (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
);
