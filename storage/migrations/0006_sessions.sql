-- Facilitated sessions. Who takes part are rows, so that an answer costs the same with 4 people
-- and with 40. When somebody joined is kept nowhere: it could tell who said what.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pack TEXT NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'ended')),
    state TEXT,
    token TEXT NOT NULL UNIQUE CHECK (length(token) >= 11),  -- 64 bits, 6 to a character
    code TEXT UNIQUE CHECK (length(code) <= 8),
    -- The session stays for the others when its facilitator is erased.
    facilitator_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    group_chat_id INTEGER,
    group_thread_id INTEGER,
    opened_at REAL NOT NULL,
    changed_at REAL NOT NULL
) STRICT;
CREATE INDEX session_by_facilitator ON session (facilitator_id);
CREATE INDEX session_by_group ON session (group_chat_id);

-- The name is someone's own words; it is there as long as someone of the project is.
CREATE TABLE project (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    name TEXT,
    UNIQUE (session_id, name)
) STRICT;

-- Without row numbers, which would be the order of joining.
CREATE TABLE participant (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    walk_id INTEGER NOT NULL REFERENCES walk (id) ON DELETE CASCADE,
    project_id INTEGER REFERENCES project (id),
    people INTEGER NOT NULL CHECK (people >= 1),
    PRIMARY KEY (session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_person ON participant (person_id);
CREATE INDEX participant_by_walk ON participant (walk_id);
CREATE INDEX participant_by_project ON participant (project_id);

CREATE TRIGGER project_left AFTER DELETE ON participant
WHEN OLD.project_id IS NOT NULL BEGIN
    UPDATE project SET name = NULL WHERE id = OLD.project_id
        AND NOT EXISTS (SELECT 1 FROM participant WHERE project_id = OLD.project_id);
END;
CREATE TRIGGER project_changed AFTER UPDATE OF project_id ON participant
WHEN OLD.project_id IS NOT NULL AND OLD.project_id IS NOT NEW.project_id BEGIN
    UPDATE project SET name = NULL WHERE id = OLD.project_id
        AND NOT EXISTS (SELECT 1 FROM participant WHERE project_id = OLD.project_id);
END;

-- What was shown, once and for all; people's own words apart, so that these can go.
CREATE TABLE reveal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER REFERENCES project (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
-- Of a column that is NULL a UNIQUE takes no notice.
CREATE UNIQUE INDEX reveal_once ON reveal (session_id, question, ifnull(project_id, 0));
CREATE INDEX reveal_by_project ON reveal (project_id);

CREATE TABLE reveal_text (
    reveal_id INTEGER NOT NULL REFERENCES reveal (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    walk_id INTEGER NOT NULL REFERENCES walk (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    PRIMARY KEY (reveal_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX reveal_text_by_walk ON reveal_text (walk_id);

-- One of each person in a round, for the project whose case it is.
CREATE TABLE contribution (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER REFERENCES project (id) ON DELETE CASCADE,
    phase TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    taken INTEGER NOT NULL DEFAULT 0 CHECK (taken IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX contribution_once
    ON contribution (session_id, phase, ifnull(project_id, 0), person_id);
CREATE INDEX contribution_by_person ON contribution (person_id);
CREATE INDEX contribution_by_project ON contribution (project_id);

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER REFERENCES project (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    element TEXT,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_by_session ON proposal (session_id);
CREATE INDEX proposal_by_project ON proposal (project_id);
CREATE INDEX proposal_by_person ON proposal (person_id);

-- That someone could live with it or not was shown as a count, and stays one without them.
CREATE TABLE voice (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    text TEXT,
    UNIQUE (proposal_id, person_id),
    CHECK (person_id IS NOT NULL OR text IS NULL)
) STRICT;
CREATE INDEX voice_by_person ON voice (person_id);

CREATE TRIGGER voice_unlinked BEFORE DELETE ON person BEGIN
    UPDATE voice SET person_id = NULL, text = NULL WHERE person_id = OLD.id;
END;

CREATE TABLE session_timer (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    due_at REAL NOT NULL,
    PRIMARY KEY (session_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_timer_by_due ON session_timer (due_at);

-- Wider audiences. They are those of one session: what one group may see, another may not.
CREATE TABLE answer_wider (
    id INTEGER PRIMARY KEY,
    walk_id INTEGER NOT NULL REFERENCES walk (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    question_text TEXT NOT NULL,
    value TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    at REAL NOT NULL,
    audience TEXT NOT NULL DEFAULT 'schrijver'
        CHECK (audience IN ('schrijver', 'geteld', 'groep')),
    session_id INTEGER REFERENCES session (id) ON DELETE SET NULL
) STRICT;
INSERT INTO answer_wider
    SELECT id, walk_id, question, question_text, value, pack_version, at, audience, NULL
    FROM answer;
DROP TABLE answer;
ALTER TABLE answer_wider RENAME TO answer;
CREATE INDEX answer_by_walk ON answer (walk_id, question);
CREATE INDEX answer_by_session ON answer (session_id) WHERE session_id IS NOT NULL;

-- A call that quotes what people in a session said, to whomever it goes.
ALTER TABLE outbox ADD COLUMN session_id INTEGER REFERENCES session (id) ON DELETE CASCADE;
CREATE INDEX outbox_by_session ON outbox (session_id) WHERE session_id IS NOT NULL;
