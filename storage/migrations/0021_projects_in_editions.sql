-- Which project what somebody shared is about, if they said its code.
ALTER TABLE waiting_share ADD COLUMN lasting_id INTEGER
    REFERENCES lasting_project (id) ON DELETE SET NULL;
CREATE INDEX waiting_share_by_lasting ON waiting_share (lasting_id) WHERE lasting_id IS NOT NULL;

-- The project of each share: of a walk the one that its person named, of a session the one that it
-- is about, which it may get after the group was asked.
CREATE VIEW shared_project AS
    SELECT waiting_share.id AS share_id,
        ifnull(waiting_share.lasting_id, continued_project.lasting_id) AS lasting_id
    FROM waiting_share LEFT JOIN continued_project
        ON continued_project.session_id = waiting_share.session_id
        AND ifnull(continued_project.project_id, 0) = ifnull(waiting_share.project_id, 0);

-- When a project was counted in an edition: it may be so twice a year.
CREATE TABLE counted_project (
    id INTEGER PRIMARY KEY,
    lasting_id INTEGER NOT NULL REFERENCES lasting_project (id) ON DELETE CASCADE,
    at REAL NOT NULL
) STRICT;
CREATE INDEX counted_project_by_lasting ON counted_project (lasting_id);
