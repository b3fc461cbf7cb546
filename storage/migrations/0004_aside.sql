-- Several packs beside each other: of a person's walks one is before them; those they left to go
-- on in another pack are kept aside.
ALTER TABLE walk ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1));
