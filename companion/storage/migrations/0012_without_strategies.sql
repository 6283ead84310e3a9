-- No reply follows a strategy any more, so nothing is kept of what followed one.
DROP TRIGGER utterances_corrected_in_lessons;
DROP TABLE strategies_followed;
CREATE TRIGGER utterances_corrected_in_lessons AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM offers WHERE session = old.session AND number = old.number;
END;
