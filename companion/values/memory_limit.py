"""Limits the memory of a process that reads a stranger's file."""

import sys


def allow_memory(more_bytes: int) -> None:
    """Limit the additional memory of this process, if the system can: Linux does, others do not."""
    if sys.platform != "linux":
        return
    import resource

    import psutil

    most = psutil.Process().memory_info().vms + more_bytes
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
