"""Opens what a companion keeps, for commands that look into it or change it; what happened to it is told."""

import os
import sys
from typing import Final

from companion.feeling.emotions import LABELS
from companion.remembering.telling import Telling
from companion.storage.paths import find_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput
from companion.values.local_zone import LOCAL

TELLING: Final = Telling(LABELS, LOCAL)
"""How memories are put into words in a terminal."""


def open_kept(name: str, nothing: str) -> Store:
    """Open a companion's store; ``BadInput`` with the sentence ``nothing`` where there is none yet."""
    paths = find_paths(os.environ)
    if not paths.companion(name).has_begun:
        raise BadInput(nothing)
    store = open_store(paths, name, tell=tell)
    if store.damage:
        tell(store.damage)
    return store


def open_memories(name: str) -> Store:
    """Open the store of a companion; ``BadInput`` for one that has none yet."""
    return open_kept(name, "Nothing has been said with this companion yet, so it remembers nothing.")


def tell(sentence: str) -> None:
    """Say something beside what was asked for."""
    print(f"({sentence})", file=sys.stderr, flush=True)
