-- In which session a project said how something that it agreed before went, for the page of that
-- session. NULL for what it said before this.
ALTER TABLE earlier_agreement ADD COLUMN went_in INTEGER REFERENCES session (id) ON DELETE SET NULL;
CREATE INDEX earlier_agreement_by_session ON earlier_agreement (went_in);
