"""Finds the system library that Linux's loader is missing, from its error message."""

import re
from typing import Final

_NOT_FOUND: Final = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*): cannot open shared object file")


def missing_library(failure: str) -> str | None:
    """Return the library that a program or module needs and that is missing; None for other failures."""
    found = _NOT_FOUND.search(failure)
    return found[1] if found else None
