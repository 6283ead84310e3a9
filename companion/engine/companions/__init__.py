"""The companions in their folders, and their characters."""
