-- What a sentence is about: the element of the question that it answered, never the walk. Nothing,
-- for a question about no element, and for sentences of before this.
ALTER TABLE waiting_text ADD COLUMN about TEXT NOT NULL DEFAULT '';
