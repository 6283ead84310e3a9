"""Where the first window of a companion can be asked to show itself; pure, but for a look at whose a folder is.

A place that others may write in is none: whoever bound it first could keep the window from opening.
"""

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

LONGEST_BYTES: Final = 103
"""What the path of a socket may have everywhere: ``sun_path`` holds 104 bytes on macOS, 108 on Linux, its zero too."""


def window_address(folder: Path, companion: str, environment: Mapping[str, str]) -> str:
    """Return a socket's path, or on Windows a pipe's name; "" where no folder is this person's alone and near enough.

    ``folder`` holds the companions, and ``companion`` is the name that it is started by.
    """
    user = environment.get("USER", environment.get("USERNAME", ""))
    known = f"{folder.resolve()}\n{companion}\n{user}"
    name = f"companion-{hashlib.sha256(known.encode()).hexdigest()[:16]}"
    if os.name != "posix":
        return name
    runtime = environment.get("XDG_RUNTIME_DIR")
    for place in ([Path(runtime)] if runtime else []) + [folder.resolve()]:
        if _is_own_alone(place) and len(os.fsencode(place / name)) <= LONGEST_BYTES:
            return str(place / name)
    return ""


def _is_own_alone(folder: Path) -> bool:
    try:
        found = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077
