-- Numbers to call that are on the screen since an answer to somebody in danger, until the person closes them; with the
-- utterance that was answered, and they go with that. Needs are separated by blanks; never words.
CREATE TABLE open_help (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    needs TEXT NOT NULL CHECK (needs <> ''),
    PRIMARY KEY (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER utterances_corrected_in_open_help AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM open_help WHERE session = old.session AND number = old.number;
END;
