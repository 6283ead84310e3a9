-- What the reply of a sample line was planned to do, which nothing reads any more.
ALTER TABLE sample_lines DROP COLUMN strategy;
