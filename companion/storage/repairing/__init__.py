"""Opens a damaged database, and saves what is readable of it."""
