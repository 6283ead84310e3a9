-- What seems unspoken is not opened any more, so nothing is kept of it.
DROP TRIGGER utterances_corrected_in_lessons;
DROP TABLE opened;
CREATE TRIGGER utterances_corrected_in_lessons AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM strategies_followed WHERE session = old.session AND number = old.number;
    DELETE FROM offers WHERE session = old.session AND number = old.number;
END;
