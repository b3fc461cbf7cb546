-- What a walk knows for today only: words about something serious. Gone each night, before the
-- backup, and in no copy.
ALTER TABLE walk ADD COLUMN tonight TEXT;
