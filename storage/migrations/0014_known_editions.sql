-- Editions that this database doesn't hold and has reckoned with: made after a copy that was put
-- back in its place, or never finished.
CREATE TABLE known_edition (
    number INTEGER PRIMARY KEY
) STRICT;
