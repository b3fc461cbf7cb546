-- Who may see an answer, as it said under the question. A wider audience is a new value here,
-- never another reading of this one.
ALTER TABLE answer ADD COLUMN audience TEXT NOT NULL DEFAULT 'schrijver'
    CHECK (audience IN ('schrijver'));
