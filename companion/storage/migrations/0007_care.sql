-- Until when nothing is light after something was said of a danger, with the utterance that told of it; it goes with
-- that. Never words, and not of what kind the danger was.
CREATE TABLE suspended (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    until REAL NOT NULL,
    PRIMARY KEY (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER utterances_corrected_in_care AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM suspended WHERE session = old.session AND number = old.number;
END;
