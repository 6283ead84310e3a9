-- What the person deleted of what is written in quiet time, so that it is not written again: a day, a month, or what
-- helped. Never words. It goes with everything since that time.
CREATE TABLE declined (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,  -- "2026-11", "2026-11-21" or "comfort: asking"
    happened_at REAL NOT NULL,
    UNIQUE (kind, subject)
) STRICT;
