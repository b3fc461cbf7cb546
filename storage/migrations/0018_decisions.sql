-- What became of a proposal: agreed or not, as it stood when the answers closed, and who does it by
-- which day. Without a row it was never decided. Equal proposals of several people have equal rows.
CREATE TABLE decision (
    proposal_id INTEGER PRIMARY KEY REFERENCES proposal (id) ON DELETE CASCADE,
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    rank INTEGER,  -- in which order the group picked what it begins with
    who TEXT,      -- NULL: not asked; '': left open
    -- Who typed it, to erase it with them; NULL if it was a button.
    who_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
    place INTEGER NOT NULL DEFAULT 0,  -- where it may be read, as for a proposal
    day TEXT       -- NULL: not asked; '': left open
) STRICT;
CREATE INDEX decision_by_who ON decision (who_by);

CREATE TRIGGER who_unlinked BEFORE DELETE ON person BEGIN
    UPDATE decision SET who = '', who_by = NULL, place = 0 WHERE who_by = OLD.id;
END;

-- What was responded to before this was kept.
INSERT INTO decision (proposal_id, agreed)
SELECT proposal.id, 2 * (
    SELECT count(*) FROM voice JOIN participant USING (person_id)
    WHERE voice.proposal_id = proposal.id AND agrees AND participant.session_id = proposal.session_id
) > (SELECT count(*) FROM participant WHERE participant.session_id = proposal.session_id)
FROM proposal WHERE EXISTS (SELECT 1 FROM voice WHERE voice.proposal_id = proposal.id);
