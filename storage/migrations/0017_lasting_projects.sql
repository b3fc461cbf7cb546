-- A project over its sessions. It has no name and no people: whoever holds the link or knows the
-- code begins a next session with what was agreed.
CREATE TABLE lasting_project (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE CHECK (length(token) >= 11),  -- 64 bits, 6 to a character
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 9),
    used_at REAL NOT NULL
) STRICT;

-- A sentence that its group agreed on, or took home, and how it went. By then it is the group's, so
-- nothing tells who wrote it.
CREATE TABLE earlier_agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lasting_id INTEGER NOT NULL REFERENCES lasting_project (id) ON DELETE CASCADE,
    agreed_on TEXT NOT NULL,
    element TEXT NOT NULL,
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    by_when TEXT NOT NULL,
    went TEXT
) STRICT;
CREATE INDEX earlier_agreement_by_project ON earlier_agreement (lasting_id);

-- Which project a session is about, or (of several) which each of its projects is.
CREATE TABLE continued_project (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER REFERENCES project (id) ON DELETE CASCADE,
    lasting_id INTEGER NOT NULL REFERENCES lasting_project (id) ON DELETE CASCADE,
    UNIQUE (session_id, lasting_id)
) STRICT;
CREATE UNIQUE INDEX continued_once ON continued_project (session_id, ifnull(project_id, 0));
CREATE INDEX continued_by_project ON continued_project (project_id);
CREATE INDEX continued_by_lasting ON continued_project (lasting_id);

-- Someone who came in with the code of their project and still has to say what it is called.
ALTER TABLE participant ADD COLUMN came_with INTEGER
    REFERENCES lasting_project (id) ON DELETE SET NULL;
CREATE INDEX participant_by_came_with ON participant (came_with) WHERE came_with IS NOT NULL;
