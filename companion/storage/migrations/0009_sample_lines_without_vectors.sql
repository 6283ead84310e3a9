-- Sample lines are told to the language model as they are, whatever is said, and have no vector any more. Constraints
-- name both columns, so the table is made anew. The id of a line that was deleted is still never given again.
DROP TRIGGER utterances_corrected_in_sample_lines;
ALTER TABLE sample_lines RENAME TO sample_lines_with_vectors;
CREATE TABLE sample_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL,
    number INTEGER NOT NULL,  -- the reply's
    answered INTEGER NOT NULL,  -- the number of the person's words before it
    person TEXT NOT NULL,
    companion TEXT NOT NULL,
    strategy TEXT,
    made_at REAL NOT NULL,
    UNIQUE (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE,
    FOREIGN KEY (session, answered) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT;
INSERT INTO sample_lines
    SELECT id, session, number, answered, person, companion, strategy, made_at FROM sample_lines_with_vectors;
DELETE FROM sqlite_sequence WHERE name = 'sample_lines';
UPDATE sqlite_sequence SET name = 'sample_lines' WHERE name = 'sample_lines_with_vectors';
DROP TABLE sample_lines_with_vectors;
CREATE INDEX sample_lines_by_answered ON sample_lines (session, answered);
CREATE TRIGGER utterances_corrected_in_sample_lines AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM sample_lines WHERE session = old.session AND answered = old.number;
END;
CREATE TRIGGER sample_lines_outdated AFTER UPDATE OF made_at ON sample_lines BEGIN
    INSERT INTO outdated_sample_lines VALUES (old.id, old.made_at) ON CONFLICT DO NOTHING;
END;
