"""Reads the lorebook of the card that a companion came from."""

from companion.storage.paths import CompanionFolder
from companion.thinking.card_file import read_card_file
from companion.thinking.card_text import Names
from companion.thinking.lore_reading import read_lorebook
from companion.thinking.lorebook import NO_LORE, Lorebook
from companion.values import BadInput, PartBroken


def open_card_lore(folder: CompanionFolder, name: str) -> Lorebook:
    """Return the lorebook of a companion's card, an empty one where it came from none; raises ``PartBroken``.

    Args:
        folder: the companion's.
        name: what it is called, for the card's macros.
    """
    if not folder.card_file.exists():
        return NO_LORE
    try:
        return read_lorebook(read_card_file(folder.card_file).card, Names(name))
    except BadInput as error:
        raise PartBroken(
            "The card that this companion came from cannot be read any more, so nothing of its world is told; "
            "`companion card import` takes it in anew.",
            log="card lore: the kept card cannot be read",
        ) from error
