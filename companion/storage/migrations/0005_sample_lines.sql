-- "Say it like this": how the companion should have said a reply; one row for each reply that was changed. It holds the
-- person's words that were answered as well, and goes with either utterance.
CREATE TABLE sample_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL,
    number INTEGER NOT NULL,  -- the reply's
    answered INTEGER NOT NULL,  -- the number of the person's words before it
    person TEXT NOT NULL,
    companion TEXT NOT NULL,
    strategy TEXT,
    made_at REAL NOT NULL,
    trunk INTEGER REFERENCES trunks (id),  -- NULL while it has no vector
    vector BLOB CHECK (length(vector) = 768),  -- of the person's words: 384 float16, little-endian
    UNIQUE (session, number),
    CHECK ((trunk IS NULL) = (vector IS NULL)),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE,
    FOREIGN KEY (session, answered) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT;
CREATE INDEX sample_lines_by_answered ON sample_lines (session, answered);
CREATE TRIGGER utterances_corrected_in_sample_lines AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM sample_lines WHERE session = old.session AND answered = old.number;
END;

-- Lines that were changed, or forgotten here first, and the backups may still hold: they follow. Never what they said.
CREATE TABLE outdated_sample_lines (
    line INTEGER NOT NULL,
    made_at REAL NOT NULL,
    PRIMARY KEY (line, made_at)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sample_lines_outdated AFTER UPDATE OF made_at ON sample_lines BEGIN
    INSERT INTO outdated_sample_lines VALUES (old.id, old.made_at) ON CONFLICT DO NOTHING;
END;
