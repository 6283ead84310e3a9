"""Conversations on virtual time: a real session in a simulated room, faster than real time."""
