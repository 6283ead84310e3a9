-- How the person pauses; one row once something was learned.
CREATE TABLE habits (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    pause REAL NOT NULL CHECK (pause > 0.0),  -- mean length in seconds
    count INTEGER NOT NULL CHECK (count >= 1),
    held REAL NOT NULL CHECK (held > 0.0),  -- recent pauses in mid-turn, older ones count less
    ended REAL NOT NULL CHECK (ended > 0.0)  -- recent pauses that ended the turn
) STRICT;
