"""``companion card``: Character Cards in the terminal.

A card may come from a stranger, so only texts without control characters and markup are printed.
"""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from companion.cli.arguments import add_command, add_force, add_subcommands, new_file
from companion.cli.output import said, say
from companion.engine.companions.character import give_out, take_in, take_in_lore, write_card
from companion.engine.companions.cleared import LORE_TOLD, cleared_card, open_character_judge, unused
from companion.storage.new_file import NewFile
from companion.storage.paths import find_paths, made_folder
from companion.thinking.cards.card import Card, OnlyLorebook, as_v2, as_v3
from companion.thinking.cards.character import Character, character
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.lore_reading import read_lorebook
from companion.thinking.prompt.card_text import label, prose
from companion.values import BadInput, Sentence, Told, together, with_colon, with_commas

_SPECIFICATIONS: Final = {"v2": as_v2, "v3": as_v3}
_NOTES_CHARACTERS: Final = 1000
_LABEL_CHARACTERS: Final = 200
_TAGS_MAX: Final = 20


def add_arguments(card: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(card)
    showing = add_command(wanted, "show", "show what a card contains and which parts would be used")
    showing.add_argument("file", type=Path, metavar="FILE", help="a card: PNG, JSON or CHARX")
    showing.set_defaults(command=lambda asked: show(asked.file))
    importing = add_command(wanted, "import", "give a companion the personality of a card, or add a lorebook")
    importing.add_argument(
        "file", type=Path, metavar="FILE", help="a card (PNG, JSON or CHARX) or a lorebook (JSON)"
    )
    importing.add_argument(
        "companion",
        nargs="?",
        metavar="NAME",
        help="companion to change; created if new; default: the current one",
    )
    importing.add_argument("--replace", action="store_true", help="replace the personality it already has")
    importing.set_defaults(
        command=lambda asked: import_file(asked.companion or asked.name, asked.file, replaces=asked.replace)
    )
    exporting = add_command(wanted, "export", "save a companion's personality as a card")
    exporting.add_argument("companion", metavar="NAME", help="companion to export")
    exporting.add_argument("file", type=new_file, metavar="FILE", help="file to write, ending in .json")
    exporting.add_argument(
        "--spec", choices=("v2", "v3"), help="version of the format; default: that of the original card"
    )
    add_force(exporting)
    exporting.set_defaults(command=lambda asked: export(asked.companion, asked.file, spec=asked.spec))


def show(file: Path) -> int:
    """Print a card's content as a companion would read it."""
    card = read_card_file(file)
    used, left_out = cleared_card(card, open_character_judge())
    print("\n".join(map(said, (*_told(card, used), *left_out.lines))))
    return 0


def import_file(name: str, file: Path, *, replaces: bool) -> int:
    """Make a card's character the persona of a companion; the companion is created if it does not exist yet."""
    try:
        card = read_card_file(file)
    except OnlyLorebook as lore:
        return _import_lore(name, lore)
    made = take_in(card, made_folder(name), replaces=replaces)
    say(
        together(
            Told("This companion is now {name}.", {"name": made.persona.name}),
            Told("All of the card is kept."),
        )
    )
    left_out = unused(card, open_character_judge())
    for sentence in (*_lorebook(card, made), *made.left_out, *left_out.lines):
        print(f"- {said(sentence)}")
    return 0


def _import_lore(name: str, lore: OnlyLorebook) -> int:
    card = take_in_lore(lore.book, made_folder(name))
    who = character(card)
    say(Told("The lorebook is kept with {name}, who stays the same.", {"name": who.persona.name}))
    for sentence in (*_lorebook(card, who), LORE_TOLD):
        print(f"- {said(sentence)}")
    return 0


def export(name: str, file: NewFile, *, spec: str | None) -> int:
    """Write a companion's persona as a card, with every field of the original card."""
    folder = find_paths(os.environ).companion(name)
    if not folder.folder.is_dir():
        raise BadInput(
            "There is no companion {name}. `companion --name` or `companion card import` makes one.",
            {"name": name},
        )
    card = give_out(folder)
    write_card(card if spec is None else _SPECIFICATIONS[spec](card), file)
    say(Told("{file} is written.", {"file": str(file)}))
    return 0


def _told(card: Card, made: Character) -> Iterator[Sentence]:
    companion = made.persona.name
    made_by, version = (_line(card.text(field), companion) for field in ("creator", "character_version"))
    about = [
        Told("Character Card {version}", {"version": card.version.name}),
        *([Told("by {maker}", {"maker": made_by})] if made_by else ()),
        *([Told("version {number}", {"number": version})] if version else ()),
    ]
    yield Told("{name} ({about})", {"name": made.persona.name, "about": with_commas(about)})
    tags = card.fields.get("tags")
    told_tags = (
        [_line(each, companion) for each in tags if isinstance(each, str)] if isinstance(tags, list) else []
    )
    if told_tags:
        yield with_colon(Told("Tags"), with_commas(told_tags[:_TAGS_MAX]))
    notes = prose(card.text("creator_notes"), companion, most_characters=_NOTES_CHARACTERS).text
    if notes:
        yield with_colon(Told("Its maker's notes"), notes)
    yield ""
    yield made.persona.description
    yield ""
    for person, companion in made.persona.examples:
        yield f"> {person}"
        yield f"  {companion}"
    yield ""
    yield from _lorebook(card, made)
    yield from made.left_out


def _lorebook(card: Card, made: Character) -> tuple[Sentence, ...]:
    book = read_lorebook(card, made.persona.name)
    if not book.entries and not book.left_out:
        return ()
    told = Told(
        "Its lorebook has {count} {count|entry|entries}. The language model is given what fits the talk.",
        {"count": len(book.entries)},
    )
    if not book.left_out:
        return (told,)
    return told, Told("{count} more can never come up here.", {"count": book.left_out})


def _line(text: str, companion: str) -> str:
    return label(text[:_LABEL_CHARACTERS], companion)
