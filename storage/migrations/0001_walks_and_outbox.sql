-- Ids of walks stand in buttons, ids of outbox rows in the sender's memory: AUTOINCREMENT
-- keeps a deleted one from ever coming back as another's.

PRAGMA application_id = 0x4f6e746d;  -- 'Ontm'

-- Of a person only the Telegram id is kept. What is theirs goes when this row goes.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    known_since REAL NOT NULL
) STRICT;

CREATE TABLE walk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    pack TEXT NOT NULL,
    status TEXT NOT NULL
        CHECK (status IN ('walking', 'paused', 'finished', 'stopped', 'replaced')),
    state TEXT,
    started_at REAL NOT NULL,
    changed_at REAL NOT NULL
) STRICT;
CREATE INDEX walk_by_person ON walk (person_id);

-- Append-only: a changed answer is a later row. Text and version are what was on the screen.
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    walk_id INTEGER NOT NULL REFERENCES walk (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    question_text TEXT NOT NULL,
    value TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    at REAL NOT NULL
) STRICT;
CREATE INDEX answer_by_walk ON answer (walk_id);

CREATE TABLE timer (
    walk_id INTEGER NOT NULL REFERENCES walk (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    due_at REAL NOT NULL,
    PRIMARY KEY (walk_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX timer_by_due ON timer (due_at);

-- Only what is still to be sent, is held for a chat that can't be reached, or failed for
-- good: a row leaves when it is sent, so this table stays small and needs few indices.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    walk_id INTEGER REFERENCES walk (id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    params TEXT NOT NULL,
    slot TEXT,
    queued_at REAL NOT NULL,
    not_before REAL,
    failed_at REAL,
    error TEXT
) STRICT;
CREATE INDEX outbox_by_chat ON outbox (chat_id, slot);

-- That a message was sent, without its text: enough to take it back within 48 hours.
CREATE TABLE sent_message (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    outbox_id INTEGER NOT NULL,
    sent_at REAL NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;

-- Which message on the screen a slot is, for edits. The newest few of each chat.
CREATE TABLE screen (
    chat_id INTEGER NOT NULL,
    slot TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (chat_id, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE unreachable_chat (
    chat_id INTEGER PRIMARY KEY,
    since REAL NOT NULL
) STRICT;

-- No high-water mark: ids may arrive out of order, and after a quiet week Telegram starts
-- anew at a random one.
CREATE TABLE seen_update (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL
) STRICT;

CREATE TABLE dead_letter (
    id INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL,
    chat_id INTEGER,
    error TEXT NOT NULL,
    body TEXT NOT NULL,
    at REAL NOT NULL
) STRICT;
