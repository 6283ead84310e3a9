-- What is remembered; the columns are those of `companion.values.Memory`, times as everywhere seconds since 1970-01-01 UTC.
CREATE TABLE memories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN
        ('moment', 'episode', 'fact', 'preference', 'person', 'thread', 'profile', 'diary', 'summary')),
    text TEXT NOT NULL,
    happened_at REAL NOT NULL,
    ended_at REAL,
    speaker TEXT CHECK (speaker IN ('person', 'companion')),
    felt_valence REAL CHECK (felt_valence BETWEEN -1.0 AND 1.0),
    felt_arousal REAL CHECK (felt_arousal BETWEEN -1.0 AND 1.0),
    felt_dominance REAL CHECK (felt_dominance BETWEEN -1.0 AND 1.0),
    mood_valence REAL CHECK (mood_valence BETWEEN -1.0 AND 1.0),
    mood_arousal REAL CHECK (mood_arousal BETWEEN -1.0 AND 1.0),
    mood_dominance REAL CHECK (mood_dominance BETWEEN -1.0 AND 1.0),
    emotions BLOB,  -- 28 bytes, probability times 255
    subject TEXT NOT NULL,
    held_until REAL,
    due_at REAL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    outcome TEXT NOT NULL,
    salience REAL NOT NULL CHECK (salience BETWEEN 0.0 AND 1.0),
    strength REAL NOT NULL CHECK (strength >= 1.0),
    recalled_at REAL,
    faded_at REAL,
    is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
    origin TEXT NOT NULL CHECK (origin IN ('talk', 'told', 'import'))
) STRICT;
CREATE INDEX memories_by_time ON memories (happened_at, salience, kind, faded_at);
CREATE INDEX memories_by_kind ON memories (kind, happened_at);
CREATE INDEX memories_by_subject ON memories (kind, subject) WHERE subject <> '';
CREATE INDEX memories_by_feeling ON memories (felt_valence, felt_arousal, felt_dominance)
    WHERE felt_valence IS NOT NULL AND faded_at IS NULL;

-- Whom a memory is about: `name` as it was called, `folded` for finding it whatever its case.
CREATE TABLE memory_names (
    memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (memory, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX memory_names_by_name ON memory_names (folded, memory);

-- The utterances a memory rests on. Whatever rests on an utterance that is forgotten or corrected goes with it.
CREATE TABLE memory_evidence (
    memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (memory, session, number),
    FOREIGN KEY (session, number) REFERENCES utterances (session, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX memory_evidence_by_utterance ON memory_evidence (session, number);
CREATE TRIGGER memory_evidence_deleted AFTER DELETE ON memory_evidence BEGIN
    DELETE FROM memories WHERE id = old.memory;
END;
CREATE TRIGGER utterances_corrected_in_memory AFTER UPDATE OF text ON utterances WHEN old.text IS NOT new.text BEGIN
    DELETE FROM memory_evidence WHERE session = old.session AND number = old.number;
END;

CREATE TABLE memory_links (
    source INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
    target INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('caused', 'supersedes', 'part of', 'like')),
    weight REAL NOT NULL CHECK (weight > 0.0 AND weight <= 1.0),
    PRIMARY KEY (source, target, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX memory_links_by_target ON memory_links (target, kind);

-- Vectors of meaning, one row for each memory: halves to rank them exactly, and by which trunk they were made.
CREATE TABLE trunks (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE memory_vectors (
    memory INTEGER PRIMARY KEY REFERENCES memories (id) ON DELETE CASCADE,
    trunk INTEGER REFERENCES trunks (id),  -- NULL while it has no vector
    vector BLOB CHECK (length(vector) = 768),  -- 384 float16, little-endian
    CHECK ((trunk IS NULL) = (vector IS NULL))
) STRICT;
CREATE INDEX memory_vectors_by_trunk ON memory_vectors (trunk);
-- Their signs, to find them fast; only of memories that have not faded. sqlite-vec takes the time of n * k for the k
-- nearest of n: the few nearest of each of 16 shards (id modulo 16) come four times as fast as the nearest of all.
CREATE VIRTUAL TABLE memory_bits USING vec0(
    memory INTEGER PRIMARY KEY,
    trunk INTEGER PARTITION KEY,
    kind TEXT PARTITION KEY,
    shard INTEGER PARTITION KEY,
    happened_at FLOAT,
    bits BIT[384],
    chunk_size=512
);
CREATE TRIGGER memory_vectors_deleted AFTER DELETE ON memory_vectors BEGIN
    DELETE FROM memory_bits WHERE memory = old.memory;
END;

CREATE VIRTUAL TABLE memory_words USING fts5(
    text,
    content = 'memories',
    content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO memory_words (memory_words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE memory_places USING fts5vocab(memory_words, instance);
CREATE TRIGGER memories_inserted AFTER INSERT ON memories BEGIN
    INSERT INTO memory_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER memories_deleted AFTER DELETE ON memories BEGIN
    INSERT INTO memory_words (memory_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER memories_changed AFTER UPDATE OF text ON memories WHEN old.text IS NOT new.text BEGIN
    INSERT INTO memory_words (memory_words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO memory_words (rowid, text) VALUES (new.id, new.text);
END;

-- What was done while nobody talked: one row for each time; shown in the book.
CREATE TABLE sleeps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at REAL NOT NULL,
    read_until INTEGER NOT NULL,  -- id of the last utterance that was gone through
    merged INTEGER NOT NULL,
    linked INTEGER NOT NULL,
    summarised INTEGER NOT NULL,
    faded INTEGER NOT NULL
) STRICT;

-- What was corrected, or forgotten here first, and the backups may still hold: they follow, at the latest at the next
-- start. Which it was, never what it said.
CREATE TABLE outdated_utterances (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE outdated_memories (
    memory INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_at REAL NOT NULL,
    PRIMARY KEY (memory, kind, happened_at)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER utterances_outdated AFTER UPDATE OF text ON utterances
    WHEN old.speaker = 'person' AND old.text IS NOT new.text  -- the companion's are only kept anew as they grow
BEGIN
    INSERT INTO outdated_utterances VALUES (old.session, old.number) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER memories_outdated AFTER UPDATE OF text ON memories WHEN old.text IS NOT new.text BEGIN
    INSERT INTO outdated_memories VALUES (old.id, old.kind, old.happened_at) ON CONFLICT DO NOTHING;
END;
