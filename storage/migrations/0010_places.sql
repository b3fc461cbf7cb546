-- Where what is said in a session can be read: everyone's own chat (0), or those and one group.
-- Every answer, contribution, proposal and other view keeps which place its writer had read; what
-- was shown keeps the place that all of its writers had read. An id is never given out twice, so
-- a yes can't come to mean another group.
CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    chat_id INTEGER NOT NULL,
    title TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX place_once ON place (session_id, chat_id);
CREATE INDEX place_by_chat ON place (chat_id);

-- Who said that they read along in the group, and so don't get it in their own chat too.
CREATE TABLE reads_along (
    place_id INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (place_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reads_along_by_person ON reads_along (person_id);

ALTER TABLE answer ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE proposal ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE voice ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reveal ADD COLUMN place INTEGER NOT NULL DEFAULT 0;

-- A yes from before named no group, and nobody was told that one reads along: the facilitator
-- links it again, and everybody hears it.
UPDATE session SET group_chat_id = NULL, group_thread_id = NULL WHERE status = 'open';
