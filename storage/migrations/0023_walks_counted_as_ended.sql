-- Of which walks an edition counted how far they came. In which edition is kept nowhere.
CREATE TABLE counted_end (
    walk_id INTEGER PRIMARY KEY REFERENCES walk (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
