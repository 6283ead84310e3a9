"""Limits the memory and the time of a process that reads a stranger's file."""

import os
import sys
import threading
import time
from typing import Final

OUT_OF_TIME: Final = 75
"""Exit status of a process that took more time than allowed."""
_LOOK: Final = 0.1
"""Seconds between two looks at the time taken."""


def allow_memory(more_bytes: int) -> None:
    """Limit the additional memory of this process, if the system can: Linux does, others do not."""
    if sys.platform != "linux":
        return
    import resource

    import psutil

    most = psutil.Process().memory_info().vms + more_bytes
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def allow_seconds(most: float) -> None:
    """End this process with ``OUT_OF_TIME`` once it has taken so many seconds of a processor; waiting is free."""

    def watch() -> None:
        while time.process_time() < most:
            time.sleep(_LOOK)
        os._exit(OUT_OF_TIME)

    threading.Thread(target=watch, name="time limit", daemon=True).start()
