-- Only what a person said to be a cause is shown to them as one.
ALTER TABLE causes ADD COLUMN is_sure INTEGER NOT NULL DEFAULT 0 CHECK (is_sure IN (0, 1));
