"""Opens a companion's store for commands that read or change it, and reports any damage found."""

import os
import sys
from datetime import tzinfo
from typing import Final

from companion.cli.output import said
from companion.feeling.emotions import LABELS
from companion.remembering.telling import Telling
from companion.storage.paths import Paths, find_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput, Sentence
from companion.values.local_zone import LOCAL

TELLING: Final = Telling(LABELS, LOCAL)
"""The wording of memories in a terminal."""
_LARGEST_ID: Final = 2**63 - 1


def kept_paths(name: str) -> Paths:
    """Return the program's folders; raise ``BadInput`` if nothing is stored for this companion yet."""
    paths = find_paths(os.environ)
    if not paths.companion(name).has_begun:
        raise BadInput("Nothing has been said with this companion yet, so it remembers nothing.")
    return paths


def open_kept(name: str) -> Store:
    """Open a companion's store; raise ``BadInput`` if there is none yet."""
    store = open_store(kept_paths(name), name, tell=tell)
    if store.damage:
        tell(store.damage)
    return store


def zone_of(store: Store) -> tzinfo:
    """Return the time zone of the person who talks with a companion; it knows when their summer is."""
    from companion.engine.choices import home_zone
    from companion.settings.reading import load
    from companion.settings.sections import CompanionSettings

    settings, _ = load(CompanionSettings, store.folder.settings_file)
    return home_zone(lambda: settings.contacts.region)


def id_of(text: str, command: str) -> int:
    """Return the number that a command lists for an item; raise ``BadInput`` if the text is not a number."""
    if not text.isdecimal() or not 0 < int(text[:20]) <= _LARGEST_ID:
        raise BadInput("Name it by its number. `companion {command} list` shows them.", {"command": command})
    return int(text)


def tell(sentence: Sentence) -> None:
    """Print a sentence in addition to the requested output."""
    print(f"({said(sentence)})", file=sys.stderr, flush=True)
