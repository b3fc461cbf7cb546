-- How many walks and sessions are under way in each pack, without reading any of them.
CREATE INDEX walk_under_way ON walk (status, pack);
CREATE INDEX session_under_way ON session (status, pack);
