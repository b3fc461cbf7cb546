-- What a group is being asked to let the programme have, as it is shown; gone once it is decided.
-- Project 0: all of the session.
CREATE TABLE asked_share (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    project_id INTEGER NOT NULL,
    share TEXT NOT NULL,
    PRIMARY KEY (session_id, project_id)
) STRICT, WITHOUT ROWID;

-- Who was asked. Whether someone said no or nothing is the same, and isn't kept.
CREATE TABLE asked_person (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    project_id INTEGER NOT NULL,
    yes INTEGER NOT NULL DEFAULT 0 CHECK (yes IN (0, 1)),
    PRIMARY KEY (session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_person_by_person ON asked_person (person_id);

-- All have to say yes, and who is erased can't any more.
CREATE TRIGGER asked_and_erased BEFORE DELETE ON person BEGIN
    DELETE FROM asked_share WHERE (session_id, project_id) IN (
        SELECT session_id, project_id FROM asked_person WHERE person_id = OLD.id);
END;
