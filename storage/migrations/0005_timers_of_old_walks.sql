-- Walks from before there were timers would be deleted without a word. Each gets the timer of its
-- silence; it goes off at once, and then waits until there is something to say.
INSERT INTO timer (walk_id, name, due_at)
    SELECT id, 'stilte', changed_at FROM walk
    WHERE status IN ('walking', 'paused', 'stopped') AND state IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM timer WHERE walk_id = walk.id);
