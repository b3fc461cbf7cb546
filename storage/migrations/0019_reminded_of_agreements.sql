-- A timer of a session can be for one person, who asked to be reminded of what was agreed. It stays
-- when the session ends, and goes with the session or the person.
ALTER TABLE session_timer ADD COLUMN person_id INTEGER REFERENCES person (id) ON DELETE CASCADE;
CREATE INDEX session_timer_by_person ON session_timer (person_id) WHERE person_id IS NOT NULL;
