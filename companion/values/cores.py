"""How many processor cores this process may use."""

import os


def usable_cores() -> int:
    """Return the number, at least 1; containers and ``taskset`` may allow fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
