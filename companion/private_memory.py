"""Keeps this process's memory, which holds what was said and the database's key, off the disk and from other programs.

Each program of ours does so as it starts; a program that it starts in turn leaves no core dump either, but must hide by
itself. What this does not keep away is said in docs/storage.md.
"""

import ctypes
import logging
import sys
from pathlib import Path

log = logging.getLogger(__name__)

if sys.platform == "win32":  # not tried on a real Windows
    import msvcrt

    def leave_no_core_dump() -> None:
        """Have a crash leave nothing of the memory on the disk, and a report of it hold no heap."""
        msvcrt.SetErrorMode(msvcrt.SEM_NOGPFAULTERRORBOX)  # no report at all, where nothing else asks for one
        no_heap = 1  # WER_FAULT_REPORTING_FLAG_NOHEAP
        ctypes.windll.kernel32.WerSetFlags(no_heap)

    def hide_memory() -> None:
        """Do nothing: Windows hides no process from others of the same person."""

    def _lock(address: ctypes.c_void_p, size: ctypes.c_size_t) -> bool:
        return bool(ctypes.windll.kernel32.VirtualLock(address, size))

else:
    import resource

    def leave_no_core_dump() -> None:
        """Have a crash leave nothing of the memory on the disk.

        The limit holds where the system writes a file. A program that the system hands the dump to need not keep to it,
        but on Linux gets none of the memory then.
        """
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
        if sys.platform == "linux":
            try:
                Path("/proc/self/coredump_filter").write_text("0", encoding="ascii")
            except OSError as error:
                log.warning("a program that collects core dumps may get memory: %s", type(error).__name__)

    def hide_memory() -> None:
        """Have no program without the administrator's rights read or trace this process; nothing on other than Linux.

        A process that hides is refused by the desktop's portals, which look at what it runs: so the window must not.
        """
        if sys.platform == "linux":
            set_dumpable = 4  # PR_SET_DUMPABLE, prctl(2)
            if ctypes.CDLL(None).prctl(set_dumpable, 0, 0, 0, 0) != 0:
                log.warning("other programs of this person can read this one's memory")

    def _lock(address: ctypes.c_void_p, size: ctypes.c_size_t) -> bool:
        return bool(ctypes.CDLL(None).mlock(address, size) == 0)


def keep_from_swap(secret: bytes) -> None:
    """Keep the page of memory where a secret lies from being swapped to the disk, until this process ends."""
    address = ctypes.cast(ctypes.c_char_p(secret), ctypes.c_void_p)
    if not _lock(address, ctypes.c_size_t(len(secret))):
        log.info("a key may be swapped to the disk")
