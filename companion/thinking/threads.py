"""How many native threads a language model may use."""

from companion.values import usable_cores


def default_threads() -> int:
    """Give the usable cores - 1, at least 1.

    One core stays free: with every core busy generation fell from 130 to 10 tokens a second (2 cores).
    """
    return max(1, usable_cores() - 1)
