-- Sessions are not recorded any more. One that held nothing but its recording goes with it.
DROP TABLE recordings;
DELETE FROM sessions WHERE id NOT IN (SELECT session FROM utterances);
