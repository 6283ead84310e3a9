-- The time that a memory's words are about, as it was meant when they were said; NULL for words that name none. Idle time
-- works it out for memories without a row.
CREATE TABLE memory_times (
    memory INTEGER PRIMARY KEY REFERENCES memories (id) ON DELETE CASCADE,
    since REAL,
    until REAL,
    CHECK ((since IS NULL) = (until IS NULL)),
    CHECK (since < until)
) STRICT;
CREATE INDEX memory_times_by_time ON memory_times (since, until) WHERE since IS NOT NULL;
CREATE TRIGGER memories_changed_in_time AFTER UPDATE OF text ON memories WHEN old.text IS NOT new.text BEGIN
    DELETE FROM memory_times WHERE memory = old.id;
END;
