"""Copies of whole companions: backups, archives, and files for another computer."""
