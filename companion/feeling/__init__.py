"""Estimates the person's feeling, its uncertainty and its cause, and the companion's own mood; all pure."""
