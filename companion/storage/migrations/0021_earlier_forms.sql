-- Memories in whose place one has come, by merging or as a plan was closed: the backups may hold them, and they go with
-- it. Which they were, never what they said.
CREATE TABLE earlier_forms (
    id INTEGER PRIMARY KEY,
    memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
    earlier INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_at REAL NOT NULL,
    UNIQUE (memory, earlier)
) STRICT;

DROP TRIGGER memories_outdated;
CREATE TRIGGER memories_outdated AFTER UPDATE OF text ON memories WHEN old.text IS NOT new.text BEGIN
    INSERT INTO outdated_memories VALUES (old.id, old.kind, old.happened_at) ON CONFLICT DO NOTHING;
    INSERT INTO outdated_memories SELECT earlier, kind, happened_at FROM earlier_forms WHERE memory = old.id
        ON CONFLICT DO NOTHING;
END;
