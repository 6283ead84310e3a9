"""Opens what a companion keeps, for commands that look into it or change it; what happened to it is told."""

import os
import sys

from companion.storage.paths import find_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput


def open_kept(name: str, nothing: str) -> Store:
    """Open a companion's store; ``BadInput`` with the sentence ``nothing`` where there is none yet."""
    paths = find_paths(os.environ)
    if not paths.companion(name).has_begun:
        raise BadInput(nothing)
    store = open_store(paths, name, tell=tell)
    if store.damage:
        tell(store.damage)
    return store


def tell(sentence: str) -> None:
    """Say something beside what was asked for."""
    print(f"({sentence})", file=sys.stderr, flush=True)
