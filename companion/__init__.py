"""Companion: a desktop companion one talks to by voice, offline, on one's own computer."""

__version__ = "0.1.0"
