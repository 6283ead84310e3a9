"""Judges the person's and the companion's words by rules that no language model, persona or card can change."""
