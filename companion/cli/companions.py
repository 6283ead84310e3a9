"""``companion companions``: lists and manages companions in the terminal.

A password is taken from the environment, otherwise from the person at the terminal or from one line of standard input.
"""

import argparse
import os
import sys
import time
from getpass import getpass
from pathlib import Path
from typing import Final

from companion.cli.arguments import add_command, add_flag, add_force, add_subcommands, new_file
from companion.cli.kept import tell
from companion.cli.output import EXIT_TROUBLE, agreed, quoted, said, say
from companion.cli.persona import shipped
from companion.engine.companions import folders as made_by
from companion.remembering.telling import iso_day
from companion.storage import packing
from companion.storage.companions import KeptCompanion, restore_archived
from companion.storage.companions import archive as put_away
from companion.storage.new_file import NewFile
from companion.storage.packing import is_encrypted
from companion.storage.paths import made_paths
from companion.thinking.cards.file import read_card_file
from companion.values import BadInput, Sentence, Told, with_commas
from companion.values.local_zone import LOCAL

PASSWORD_VARIABLE: Final = "COMPANION_PASSWORD"


def new_password() -> str:
    """Return a new password for encryption; a person at a terminal types it twice."""
    given = _given()
    if given is not None:
        return given
    password = _typed(Told("Password: "))
    if _typed(Told("The same again: ")) != password:
        raise BadInput("These were two different passwords. Nothing was written.", log="passwords differ")
    return password


def known_password() -> str:
    """Return the existing password of something encrypted."""
    given = _given()
    return _typed(Told("Password: ")) if given is None else given


def _given() -> str | None:
    """Return the password that a script supplies, or None if a person can be asked."""
    if PASSWORD_VARIABLE in os.environ:
        return _checked(os.environ[PASSWORD_VARIABLE])
    if sys.stdin.isatty():
        return None
    line = sys.stdin.buffer.readline().decode("utf-8", "surrogateescape")
    return _checked(line.rstrip("\r\n"))


def _typed(prompt: Told) -> str:
    try:
        return _checked(getpass(said(prompt)))
    except EOFError:
        raise _none() from None


def _checked(password: str) -> str:
    if not password:
        raise _none()
    try:
        password.encode()
    except UnicodeEncodeError:
        raise BadInput("The password is no text in UTF-8.", log="a password is no text") from None
    return password


def _none() -> BadInput:
    return BadInput(
        "A password is needed: type it in a terminal, or give it in {variable} or on standard input.",
        {"variable": PASSWORD_VARIABLE},
        log="no password",
    )


_WIDTH = 22


def add_arguments(companions: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(companions)
    add_command(wanted, "list", "list all companions, also archived ones", lambda asked: list_all())
    creating = add_command(wanted, "create", "create a new companion")
    creating.add_argument("called", metavar="NAME", help="name of the new companion")
    character = creating.add_mutually_exclusive_group()
    character.add_argument("--who", metavar="PERSONA", help="its personality, from `companion persona list`")
    character.add_argument("--card", type=Path, metavar="FILE", help="its personality, from a Character Card")
    creating.set_defaults(command=lambda asked: create(asked.called, who=asked.who, card=asked.card))
    duplicating = add_command(
        wanted, "duplicate", "copy a companion: personality, boundaries, voice and face"
    )
    duplicating.add_argument("companion", metavar="COMPANION", help="its name in the list")
    duplicating.add_argument("called", metavar="NAME", help="name of the copy")
    add_flag(duplicating, "--with-memories", "also copy its conversations, moods and memories")
    duplicating.set_defaults(
        command=lambda asked: duplicate(asked.companion, asked.called, with_memories=asked.with_memories)
    )
    archiving = add_command(wanted, "archive", "archive a companion; it can be restored")
    archiving.add_argument("companion", metavar="COMPANION", help="its name in the list")
    archiving.set_defaults(command=lambda asked: archive(asked.companion))
    restoring = add_command(wanted, "restore", "restore an archived companion")
    restoring.add_argument("key", metavar="KEY", help="its key in the list")
    restoring.set_defaults(command=lambda asked: restore(asked.key))
    to_pack = add_command(wanted, "pack", "save a companion to a file, for another computer")
    to_pack.add_argument("companion", metavar="COMPANION", help="its name in the list")
    to_pack.add_argument(
        "file", type=new_file, metavar="FILE", help="file to write; it contains your conversations"
    )
    add_flag(to_pack, "--password", "encrypt the file; asks for a password or reads COMPANION_PASSWORD")
    add_force(to_pack)
    to_pack.set_defaults(
        command=lambda asked: pack(asked.companion, asked.file, asks_password=asked.password)
    )
    to_unpack = add_command(wanted, "unpack", "add a companion from a file made by “pack”")
    to_unpack.add_argument("file", type=Path, metavar="FILE", help="the file")
    to_unpack.add_argument("--as", dest="called", metavar="NAME", help="new name for it")
    add_flag(to_unpack, "--trust", "import its phone numbers, boundaries and memories without asking")
    to_unpack.set_defaults(command=lambda asked: unpack(asked.file, asked.called, trusts=asked.trust))
    deleting = add_command(wanted, "delete", "permanently delete an archived companion")
    deleting.add_argument("key", metavar="KEY", help="its key in the list")
    deleting.add_argument("called", metavar="NAME", help="its name, to confirm")
    deleting.set_defaults(command=lambda asked: delete(asked.key, asked.called))


def list_all() -> int:
    """Print all companions, each with its ``--name``, its display name and the time when it last ran.

    Reports each companion whose settings cannot be read, and returns ``EXIT_TROUBLE`` if there is one.
    """
    paths = made_paths()
    there, put_aside = made_by.named(paths), made_by.archived_named(paths)
    for each in there:
        print(f"{each.kept.name:<{_WIDTH}} {each.title}, {said(_state(each.kept))}")
    for away in put_aside:
        gone = Told(
            "put away on {day}; `companion companions restore` brings it back",
            {"day": iso_day(away.kept.archived_at, LOCAL)},
        )
        print(f"{away.kept.key:<{_WIDTH}} {away.title}, {said(gone)}")
    unread = [
        *(each.unread for each in there if each.unread),
        *(away.unread for away in put_aside if away.unread),
    ]
    for sentence in unread:
        say(sentence, sys.stderr)
    return EXIT_TROUBLE if unread else 0


def create(name: str, *, who: str | None, card: Path | None) -> int:
    """Create a companion without any history."""
    character = None
    if who is not None:
        character = shipped(who)
    elif card is not None:
        character = read_card_file(card)
    made = made_by.create(made_paths(), name, character)
    say(_is_there(name, made.name))
    return 0


def duplicate(companion: str, name: str, *, with_memories: bool) -> int:
    """Create a copy of a companion."""
    if with_memories:
        tell(Told("Copying all that is kept; that can take a minute."))
    made = made_by.duplicate(made_paths(), companion, name, with_memories=with_memories)
    say(_is_there(name, made.name))
    return 0


def archive(companion: str) -> int:
    """Archive a companion with all its data."""
    away = put_away(made_paths(), companion, time.time())
    say(
        Told(
            "It is put away whole. `companion companions restore {key}` brings it back.",
            {"key": quoted(away.key)},
        )
    )
    return 0


def restore(key: str) -> int:
    """Restore an archived companion."""
    back = restore_archived(made_paths(), key)
    say(
        Told(
            "It is there again. `companion --name {name}` opens the window with it.",
            {"name": quoted(back.name)},
        )
    )
    return 0


def delete(key: str, typed: str) -> int:
    """Delete an archived companion for good."""
    say(made_by.delete(made_paths(), key, typed) or Told("Deleted."))
    return 0


def pack(companion: str, file: NewFile, *, asks_password: bool) -> int:
    """Write a whole companion into one file that can be moved to another computer."""
    password = new_password() if asks_password else None
    tell(Told("Packing all that is kept; that can take a minute."))
    packing.pack(made_paths(), companion, file, password, time.time())
    say(
        Told(
            "{file} is written. `companion companions unpack FILE` brings it in, here or on another computer.",
            {"file": str(file)},
        )
    )
    if password is None:
        say(Told("It holds what was said and is not encrypted. --password encrypts it."))
    else:
        say(Told("Nobody opens it without the password, so keep that."))
    return 0


def unpack(file: Path, called: str | None, *, trusts: bool) -> int:
    """Import a companion from a packed file."""
    password = known_password() if is_encrypted(file) else None
    made = made_by.bring_in(made_paths(), file, called, password)
    say(_is_there(made_by.title_of(made.folder), made.folder.name))
    if not made.left_out:
        return 0
    say(Told("Its file also brings what you have to trust:"))
    for setting in made.left_out:
        print(f"  {setting}")
    if trusts or (sys.stdin.isatty() and agreed(Told("Take all of it over?"))):
        made_by.take_over(made)
        say(Told("Taken over."))
    else:
        say(
            Told(
                "Left out. `companion --name {name} settings set` sets one of these settings.",
                {"name": quoted(made.folder.name)},
            )
        )
    return 0


def _is_there(title: str, name: str) -> Told:
    return Told(
        "{title} is there. `companion --name {name}` opens the window with it.",
        {"title": title, "name": quoted(name)},
    )


def _state(kept: KeptCompanion) -> Sentence:
    at = kept.used_at
    used = Told("has not talked yet") if at is None else Told("last on {day}", {"day": iso_day(at, LOCAL)})
    return with_commas([used, Told("open now")]) if kept.is_open else used
