-- How many seconds Telegram asked us to wait, beside the moment that this is over by the clock: a
-- clock that is put back meanwhile makes nobody wait longer.
ALTER TABLE outbox ADD COLUMN asked REAL;
