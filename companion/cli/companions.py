"""``companion companions``: which companions there are, in the terminal."""

import os
import time
from datetime import datetime
from pathlib import Path

from companion.cli.kept import tell
from companion.cli.password import known_password, new_password
from companion.cli.persona import shipped
from companion.engine import companions as made_by
from companion.storage import archive as put_away
from companion.storage import packing
from companion.storage.new_file import NewFile
from companion.storage.packed_file import is_encrypted
from companion.storage.paths import Paths, find_paths
from companion.thinking.card_file import CardFile, read_card_file

_WIDTH = 22


def list_all() -> int:
    """Print all companions, each with the name to start it by, what it is called, and when it was last there."""
    paths = _paths()
    for each in made_by.named(paths):
        when = "has not talked yet" if each.kept.used_at is None else f"last on {_day(each.kept.used_at)}"
        print(f"{each.kept.name:<{_WIDTH}} {each.title}, {when}{', open now' if each.kept.is_open else ''}")
    for away in made_by.archived_named(paths):
        print(
            f"{away.kept.key:<{_WIDTH}} {away.title}, put away on {_day(away.kept.archived_at)};"
            " `companion companions restore` brings it back"
        )
    return 0


def create(name: str, *, who: str | None, card: Path | None) -> int:
    """Make one that has said nothing yet."""
    card_file = None
    if who is not None:
        card_file = CardFile(shipped(who))
    elif card is not None:
        card_file = read_card_file(card)
    made = made_by.create(_paths(), name, card_file)
    print(f"{name} is there; `companion --name {_quoted(made.name)}` opens the window with it.")
    return 0


def duplicate(companion: str, name: str, *, with_memories: bool) -> int:
    """Make one that is what another is."""
    if with_memories:
        tell("Copying all that is kept; that can take a minute.")
    made = made_by.duplicate(_paths(), companion, name, with_memories=with_memories)
    print(f"{name} is there; `companion --name {_quoted(made.name)}` opens the window with it.")
    return 0


def archive(companion: str) -> int:
    """Put one away whole."""
    away = put_away.archive(_paths(), companion, time.time())
    print(f"It is put away whole; `companion companions restore {_quoted(away.key)}` brings it back.")
    return 0


def restore(key: str) -> int:
    """Bring one back that was put away."""
    back = put_away.restore(_paths(), key)
    print(f"It is there again; `companion --name {_quoted(back.name)}` opens the window with it.")
    return 0


def delete(key: str, typed: str) -> int:
    """Delete one that was put away, for good."""
    made_by.delete(_paths(), key, typed)
    print("Deleted.")
    return 0


def pack(companion: str, file: NewFile, *, asks_password: bool) -> int:
    """Write all of one into a file that can be taken elsewhere."""
    password = new_password() if asks_password else None
    tell("Packing all that is kept; that can take a minute.")
    packing.pack(_paths(), companion, file, password, time.time())
    print(f"{file} is written; `companion companions unpack FILE` brings it in, here or on another computer.")
    if password is None:
        print("It holds what was said and is not encrypted; --password encrypts it.")
    else:
        print("Nobody opens it without the password, so keep that.")
    return 0


def unpack(file: Path, called: str | None) -> int:
    """Bring one in that was packed."""
    password = known_password() if is_encrypted(file) else None
    made = packing.unpack(_paths(), file, called, password)
    print(
        f"{made_by.title_of(made)} is there; `companion --name {_quoted(made.name)}` opens the window with it."
    )
    return 0


def _paths() -> Paths:
    paths = find_paths(os.environ)
    paths.make()
    return paths


def _day(at: float) -> str:
    return f"{datetime.fromtimestamp(at).astimezone():%Y-%m-%d}"


def _quoted(name: str) -> str:
    return f'"{name}"' if not name.replace("-", "").replace(".", "").isalnum() else name
