"""Opens what a companion keeps, for commands that look into it or change it; what happened to it is told."""

import os
import sys
from typing import Final

from companion.feeling.emotions import LABELS
from companion.remembering.telling import Telling
from companion.storage.paths import Paths, find_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput
from companion.values.local_zone import LOCAL

TELLING: Final = Telling(LABELS, LOCAL)
"""How memories are put into words in a terminal."""
_LARGEST_ID: Final = 2**63 - 1


def kept_paths(name: str) -> Paths:
    """Return the program's folders; ``BadInput`` where nothing is kept of this companion yet."""
    paths = find_paths(os.environ)
    if not paths.companion(name).has_begun:
        raise BadInput("Nothing has been said with this companion yet, so it remembers nothing.")
    return paths


def open_kept(name: str) -> Store:
    """Open a companion's store; ``BadInput`` where there is none yet."""
    store = open_store(kept_paths(name), name, tell=tell)
    if store.damage:
        tell(store.damage)
    return store


def id_of(text: str, command: str) -> int:
    """Return the number by which something is named that a command lists; ``BadInput`` for what is none."""
    if not text.isdecimal() or not 0 < int(text[:20]) <= _LARGEST_ID:
        raise BadInput(f"Name it by its number; `companion {command} list` shows them.")
    return int(text)


def tell(sentence: str) -> None:
    """Say something beside what was asked for."""
    print(f"({sentence})", file=sys.stderr, flush=True)
