-- Sites whose owners asked not to be crawled. Portable to PostgreSQL like the foundation.
CREATE TABLE do_not_crawl (
  host TEXT NOT NULL,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (host, path)
);
