"""Recalls: which memories may come up, what speaks for each, and in which order they come."""
