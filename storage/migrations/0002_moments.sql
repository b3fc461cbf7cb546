-- When the house was last looked after, and what is still owed: names with their times.
CREATE TABLE moment (
    name TEXT PRIMARY KEY,
    at REAL NOT NULL
) STRICT, WITHOUT ROWID;
