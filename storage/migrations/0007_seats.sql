-- A seat: a number by chance, one for each who takes part. Under it the closed answers that were
-- shown stay together, so that the group's checklist can be made of them; once its person is
-- erased, nothing tells whose seat it was.
ALTER TABLE participant ADD COLUMN seat INTEGER NOT NULL DEFAULT 0;
UPDATE participant SET seat = abs(random() % 4611686018427387904) + 1;
CREATE UNIQUE INDEX participant_by_seat ON participant (session_id, seat);

-- The answers that a reveal counted. No person and no walk is named here, and never may be.
CREATE TABLE frozen_answer (
    reveal_id INTEGER NOT NULL REFERENCES reveal (id) ON DELETE CASCADE,
    seat INTEGER NOT NULL,
    project_id INTEGER REFERENCES project (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    PRIMARY KEY (reveal_id, seat)
) STRICT, WITHOUT ROWID;
CREATE INDEX frozen_answer_by_project ON frozen_answer (project_id);
