"""Remembers: decides what is worth keeping, what comes back and why, and what fades; no words of it reach a log."""
