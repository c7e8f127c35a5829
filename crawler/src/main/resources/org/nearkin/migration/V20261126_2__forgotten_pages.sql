-- Whether anything is to be forgotten is asked every few seconds. Portable to PostgreSQL like the foundation.
CREATE INDEX archived_page_forgotten ON archived_page (state) WHERE state = 'forgotten';
