"""Reads one system's packages from a lock, by the markers, which pip would evaluate for the machine it runs on."""

import re
from collections.abc import Sequence

from packaging.markers import Marker

from installers.packaging.system import System


def without(lock: str, names: Sequence[str]) -> str:
    """Return a lock without some of its packages."""
    return "".join(one for one in _entries(lock) if not one.startswith(tuple(f"{name}==" for name in names)))


def for_system(lock: str, system: System) -> str:
    """Return the packages of a lock that one system needs, without markers."""
    surroundings = system.target.environment(system.minor)
    kept = []
    for entry in _entries(lock):
        first, end, hashes = entry.partition(" \\\n")
        pinned, _, marker = first.partition(" ; ")
        if not marker or Marker(marker).evaluate(surroundings):
            kept.append(pinned + end + hashes)
    return "".join(kept)


def _entries(lock: str) -> list[str]:
    return re.split(r"^(?=\S)", lock, flags=re.MULTILINE)
