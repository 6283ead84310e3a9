-- How the person's utterances were understood. Columns of JSON hold the values of `companion.values` by their names.
CREATE TABLE readings (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    affect TEXT NOT NULL,  -- AffectEstimate
    words TEXT,  -- AffectEstimate
    tone TEXT,  -- AffectEstimate
    emotions TEXT NOT NULL,  -- list of Emotion
    is_unsure INTEGER NOT NULL CHECK (is_unsure IN (0, 1)),
    do_disagree INTEGER NOT NULL CHECK (do_disagree IN (0, 1)),
    is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
    PRIMARY KEY (session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A cause quotes an utterance, its own or an earlier one, and goes with it.
CREATE TABLE causes (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 1),
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    told_in INTEGER NOT NULL,
    weight REAL NOT NULL CHECK (weight > 0.0 AND weight <= 1.0),
    PRIMARY KEY (session, number, place),
    FOREIGN KEY (session, number) REFERENCES readings (session, number) ON DELETE CASCADE,
    FOREIGN KEY (session, told_in) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX causes_by_utterance ON causes (session, told_in);

-- Other words are another utterance: what was read in the old ones goes.
CREATE TRIGGER utterances_corrected AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM readings WHERE session = old.session AND number = old.number;
    DELETE FROM causes WHERE session = old.session AND told_in = old.number;
END;

-- What the person said of their own feeling, in two taps.
CREATE TABLE check_ins (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at REAL NOT NULL,
    valence REAL NOT NULL CHECK (valence BETWEEN -1.0 AND 1.0),
    arousal REAL NOT NULL CHECK (arousal BETWEEN -1.0 AND 1.0)
) STRICT;

-- Every change of the companion's mood; the last one's `after` is the mood.
CREATE TABLE mood_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    before TEXT NOT NULL,  -- Mood
    after TEXT NOT NULL,  -- Mood
    terms TEXT NOT NULL,  -- list of MoodTerm
    session TEXT,  -- the utterance that it answers to; NULL for none, or when that was deleted
    number INTEGER,
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE SET NULL
) STRICT;
CREATE INDEX mood_steps_by_utterance ON mood_steps (session, number);

-- What was learned of the person over time; one JSON value for each thing learned.
CREATE TABLE learned (
    what TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
