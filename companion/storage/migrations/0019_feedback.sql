-- Reactions of the person to the manner of a reply, each with the utterance that showed it, and gone with it; never
-- words. "set_to" is the step of the slider that it moves, as set at that time.
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    set_to INTEGER NOT NULL,
    UNIQUE (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER utterances_corrected_in_feedback AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM feedback WHERE session = old.session AND number = old.number;
END;
