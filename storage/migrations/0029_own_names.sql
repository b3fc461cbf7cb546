-- Whether the name in a proposal is its writer's own, who lets it stand. Equal proposals of several
-- people may differ in this; it counts if one of them says so.
ALTER TABLE proposal ADD COLUMN own_name INTEGER NOT NULL DEFAULT 0;
