"""Removes the companion's own voice from what the microphone hears."""
