"""Memory of one session: its thread, its book, export and import, and its tidying."""
