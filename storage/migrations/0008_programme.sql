-- The programme: what teams let it count, and the editions that are made of that.

-- Said yes to, and not counted yet. It hangs on who said yes and on what it was made of, and goes
-- with either of them. A row is never changed: another yes is another row, with a higher number, so
-- that it is in no edition that was begun before. 'told': it was in a weekly number.
CREATE TABLE waiting_share (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    walk_id INTEGER REFERENCES walk (id) ON DELETE CASCADE,
    session_id INTEGER REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER REFERENCES project (id) ON DELETE CASCADE,
    pack TEXT NOT NULL,
    organisation TEXT,
    share TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    CHECK ((walk_id IS NULL) != (session_id IS NULL)),
    CHECK (project_id IS NULL OR session_id IS NOT NULL)
) STRICT;
CREATE INDEX waiting_share_by_person ON waiting_share (person_id);
CREATE UNIQUE INDEX waiting_share_by_walk ON waiting_share (walk_id);
CREATE UNIQUE INDEX waiting_share_by_session ON waiting_share (session_id, ifnull(project_id, 0))
    WHERE session_id IS NOT NULL;
CREATE INDEX waiting_share_by_project ON waiting_share (project_id) WHERE project_id IS NOT NULL;

-- Sentences that go along, each with a yes of its own.
CREATE TABLE waiting_text (
    share_id INTEGER NOT NULL REFERENCES waiting_share (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    PRIMARY KEY (share_id, text)
) STRICT, WITHOUT ROWID;

-- What a group lets the programme have, all of them do: who is erased can't any more.
CREATE TRIGGER share_of_a_group BEFORE DELETE ON person BEGIN
    DELETE FROM waiting_share WHERE id IN (
        SELECT waiting_share.id FROM participant
        JOIN waiting_share ON waiting_share.session_id = participant.session_id
        WHERE participant.person_id = OLD.id AND (waiting_share.project_id IS NULL
            OR waiting_share.project_id IS participant.project_id));
END;

-- Counted, once and for all. In which edition is kept nowhere, so there are no row numbers either,
-- which would tell. Project 0: all of the session.
CREATE TABLE counted_walk (
    walk_id INTEGER PRIMARY KEY REFERENCES walk (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE counted_session (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER NOT NULL,
    PRIMARY KEY (session_id, project_id)
) STRICT, WITHOUT ROWID;

-- Published, and never computed again: its bytes, and its numbers before they were clipped.
CREATE TABLE edition (
    number INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    made_at REAL NOT NULL,
    published TEXT NOT NULL,
    zip BLOB NOT NULL
) STRICT;

CREATE INDEX edition_by_pack ON edition (pack, number);

-- Who waits for an edition that is being made, or for the word that it is there ('number').
CREATE TABLE making (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    number INTEGER
) STRICT;
CREATE INDEX making_by_person ON making (person_id);

-- How many were new in a week, with noise; the true number is kept nowhere.
CREATE TABLE weekly_number (
    pack TEXT NOT NULL,
    week TEXT NOT NULL,
    value INTEGER NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (pack, week)
) STRICT, WITHOUT ROWID;

-- Who works for the programme, beside those whom the settings name.
CREATE TABLE staff (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    since REAL NOT NULL
) STRICT;

CREATE TABLE invitation (
    hash TEXT PRIMARY KEY,
    expires_at REAL NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what for the programme. Without a person: on the machine, or by someone since erased.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('made', 'sent', 'invited', 'joined', 'removed')),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    edition INTEGER
) STRICT;
CREATE INDEX audit_by_person ON audit (person_id);
