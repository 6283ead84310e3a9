-- One database belongs to one companion; `companions` holds its one row.
CREATE TABLE companions (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    name TEXT NOT NULL,
    made_at REAL NOT NULL  -- seconds since 1970-01-01 UTC, as all times here
) STRICT;
INSERT INTO companions (id, name, made_at)
    VALUES (lower(hex(randomblob(16))), '', unixepoch('subsec'));

-- A session is one run of the engine.
CREATE TABLE sessions (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    companion TEXT NOT NULL REFERENCES companions (id),
    started_at REAL NOT NULL
) STRICT;

-- AUTOINCREMENT: the id of a deleted utterance is not given again.
CREATE TABLE utterances (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL REFERENCES sessions (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    speaker TEXT NOT NULL CHECK (speaker IN ('person', 'companion')),
    text TEXT NOT NULL,
    said_at REAL NOT NULL,
    is_cut_off INTEGER NOT NULL CHECK (is_cut_off IN (0, 1)),
    is_typed INTEGER NOT NULL CHECK (is_typed IN (0, 1)),
    UNIQUE (session, number)
) STRICT;

CREATE VIRTUAL TABLE utterance_words USING fts5 (
    text,
    content = 'utterances',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
-- Deleted words leave the index at once, not at its next merge.
INSERT INTO utterance_words (utterance_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER utterances_inserted AFTER INSERT ON utterances BEGIN
    INSERT INTO utterance_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER utterances_deleted AFTER DELETE ON utterances BEGIN
    INSERT INTO utterance_words (utterance_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER utterances_changed AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    INSERT INTO utterance_words (utterance_words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO utterance_words (rowid, text) VALUES (new.id, new.text);
END;

-- Events of a session, only while the person asked for a recording; deleted by "forget".
CREATE TABLE recordings (
    session TEXT NOT NULL REFERENCES sessions (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at REAL NOT NULL,  -- seconds on the session's clock
    event BLOB NOT NULL,  -- one JSON value in UTF-8
    PRIMARY KEY (session, sequence)
) STRICT, WITHOUT ROWID;
