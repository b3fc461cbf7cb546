-- In which order proposals are put to everyone; NULL for one that waits, because there is no time
-- for all of them. Each proposal of before this was put to everyone. Equal proposals of several
-- people have equal numbers.
ALTER TABLE proposal ADD COLUMN sequence INTEGER DEFAULT 0;
