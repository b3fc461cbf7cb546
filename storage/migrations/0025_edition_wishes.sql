-- Who wants to hear that an edition is out. It hangs on the person and on no share, so that it says
-- nothing of what is in that edition.
CREATE TABLE edition_wish (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    pack TEXT NOT NULL,
    at REAL NOT NULL,
    UNIQUE (person_id, pack)
) STRICT;
CREATE INDEX edition_wish_by_pack ON edition_wish (pack);
