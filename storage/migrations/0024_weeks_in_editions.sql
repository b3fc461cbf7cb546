-- Whether an edition was made since the number was told, and whether in that week one was asked for
-- and the rules didn't allow it. By when either happened it can't be told: a clock may be wrong.
ALTER TABLE weekly_number ADD COLUMN published INTEGER NOT NULL DEFAULT 0
    CHECK (published IN (0, 1));
ALTER TABLE weekly_number ADD COLUMN refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1));
UPDATE weekly_number SET published = 1 WHERE at <=
    (SELECT max(made_at) FROM edition WHERE edition.pack = weekly_number.pack);
