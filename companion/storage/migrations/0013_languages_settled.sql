-- For which languages the person has answered whether the companion is to be set to them, each with the utterance that
-- was in it; it goes with that.
CREATE TABLE languages_settled (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (session, number, language),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER utterances_corrected_in_languages AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM languages_settled WHERE session = old.session AND number = old.number;
END;
