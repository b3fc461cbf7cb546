-- The group's list is made of what the group was shown, so nobody's closed answers are kept beside it
-- any more, and there is nothing left that a seat would keep together.
DROP TABLE frozen_answer;
DROP INDEX participant_by_seat;
ALTER TABLE participant DROP COLUMN seat;
