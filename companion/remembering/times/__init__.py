"""Finds the time that words mean, in six languages, and keeps it with a memory."""
