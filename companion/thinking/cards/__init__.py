"""Character cards: their files, their characters and their lorebooks."""
