-- What was learned of replies, each with the person's utterance that it was learned of; it goes with that. Never words.

-- What feeling followed a strategy; the utterance is the one after the reply.
CREATE TABLE strategies_followed (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,  -- how the person felt before
    strategy TEXT NOT NULL,
    change REAL NOT NULL CHECK (change BETWEEN -2.0 AND 2.0),  -- of valence
    PRIMARY KEY (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Activities that were offered, begun and refused; the utterance is the one that this answered.
CREATE TABLE offers (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (session, number, what),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Utterances that told of something unspoken which the companion then opened.
CREATE TABLE opened (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER utterances_corrected_in_lessons AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM strategies_followed WHERE session = old.session AND number = old.number;
    DELETE FROM offers WHERE session = old.session AND number = old.number;
    DELETE FROM opened WHERE session = old.session AND number = old.number;
END;
