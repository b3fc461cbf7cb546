-- Which message of its writer a proposal was typed in, so that an edit of that message changes it.
-- 0 for a proposal of before this, and for one that nobody typed.
ALTER TABLE proposal ADD COLUMN message INTEGER NOT NULL DEFAULT 0;
