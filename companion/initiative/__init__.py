"""Decides whether the companion speaks first, about what, and in which written words. Silence is the default.

Pure: the engine gathers the circumstances and says the words.
"""
