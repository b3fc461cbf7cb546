-- Which messages in a group quote what was said in a session: not what they say, just where they
-- stand. When somebody who took part has everything erased, all of these are emptied, so that none
-- that is missing would be theirs.
CREATE TABLE quoted_in_group (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quoted_in_group_by_session ON quoted_in_group (session_id);

-- Since when the groups of a session are to be emptied. Of whom that comes is kept nowhere.
CREATE TABLE to_empty (
    session_id INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    since REAL NOT NULL
) STRICT;
