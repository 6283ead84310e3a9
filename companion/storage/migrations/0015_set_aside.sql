-- What was said while nothing was remembered, or what a forgotten memory was made of: it stays in the history, and
-- nothing is made of it.
ALTER TABLE utterances ADD COLUMN is_set_aside INTEGER NOT NULL DEFAULT 0 CHECK (is_set_aside IN (0, 1));
