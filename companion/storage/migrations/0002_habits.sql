-- How the person pauses in mid-turn; one row once something was learned.
CREATE TABLE habits (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    pause REAL NOT NULL CHECK (pause > 0.0),  -- mean length in seconds
    count INTEGER NOT NULL CHECK (count >= 1)
) STRICT;
