-- In a round: the message in which somebody typed what they gave, so that an edit of it changes that
-- (0 for what was given before this, and for what nobody typed); and a sentence of theirs that nobody
-- else reads until they have decided about it, or '' if they want to word theirs anew.
ALTER TABLE contribution ADD COLUMN message INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN held TEXT;
