"""Scripted scenes of a conversation: what a person says and when, and what is to become of it."""
