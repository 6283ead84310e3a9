"""How many native threads a language model may use."""

import os


def default_threads() -> int:
    """Give cores - 1, at least 1; counts the cores this process may run on.

    One core stays free: with every core busy generation fell from 130 to 10 tokens a second (2 cores).
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, (cores or 1) - 1)
