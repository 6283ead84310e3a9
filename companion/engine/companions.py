"""Makes companions, copies them, and tells which there are, by the names that people call them by.

The files are ``storage``'s; what is in their settings is looked up and set here. A companion is started by the name of
its folder, and called by what its settings say, which may change.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.engine.character import take_in
from companion.settings.face_sections import look_of
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.setting import Setting, settings_of, value_of, written
from companion.settings.writing import SettingsUnwritable, reset, save, set_value
from companion.storage import archive
from companion.storage.archive import ArchivedCompanion, archived
from companion.storage.companions import (
    KeptCompanion,
    companions,
    copy_character,
    copy_memories,
    find_companion,
    new_companion,
)
from companion.storage.packing import unpack
from companion.storage.paths import CompanionFolder, Paths
from companion.thinking.card_character import character
from companion.thinking.card_file import CardFile
from companion.values import BadInput
from companion.values.face_look import FaceLook

_CHARACTER: Final = frozenset(
    ("persona", "conversation", "turn", "voice", "face", "reply", "feeling", "personality", "traits")
)
"""The sections of settings that say who a companion is and how one talks with it; the others have to be trusted."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """A companion that was brought in from a file."""

    folder: CompanionFolder
    settings: CompanionSettings
    """As its file has them."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """Settings of the file that the person has to trust, each with its value; they were left out."""
        return tuple(
            f"{each.key} = {written(value_of(self.settings, each))}" for each in _on_trust(self.settings)
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A companion that there is, and what it is called."""

    kept: KeptCompanion
    title: str
    """What people call it by."""
    look: FaceLook
    """How its face looks."""
    unread: str = ""
    """Why its settings cannot be read, one sentence that names the file; "" if they can."""


@dataclass(frozen=True, slots=True)
class ArchivedNamed:
    """A companion that was put away, and what it is called."""

    kept: ArchivedCompanion
    title: str
    unread: str = ""
    """As ``Named.unread``."""


def named(paths: Paths) -> tuple[Named, ...]:
    """Return all companions, sorted by the names that they are started by."""
    return tuple(_named(each) for each in companions(paths))


def _named(kept: KeptCompanion) -> Named:
    settings, unread = _settings(kept.folder)
    return Named(kept, settings.persona.name, look_of(settings.face), unread)


def archived_named(paths: Paths) -> tuple[ArchivedNamed, ...]:
    """Return those that were put away, the last one first."""
    return tuple(_archived_named(each) for each in archived(paths))


def _archived_named(kept: ArchivedCompanion) -> ArchivedNamed:
    settings, unread = _settings(kept.folder)
    return ArchivedNamed(kept, settings.persona.name, unread)


def title_of(folder: CompanionFolder) -> str:
    """Return what a companion is called by."""
    settings, _ = _settings(folder)
    return settings.persona.name


def _settings(folder: CompanionFolder) -> tuple[CompanionSettings, str]:
    """Return a companion's settings, and why the defaults stand in for a file that cannot be read."""
    settings, problems = load(CompanionSettings, folder.settings_file)
    return settings, next((problem.sentence for problem in problems if not problem.key), "")


def create(paths: Paths, name: str, card_file: CardFile | None = None) -> CompanionFolder:
    """Make a companion that has said nothing yet.

    Args:
        paths: the program's folders.
        name: what it is called; "" for the card's name.
        card_file: whose character it is; None for one that is still to be described.

    Raises:
        CompanionError: The name is taken or cannot be one, the card tells of nobody, or the disk refuses; nothing of
            it is left.
    """
    wished = name.strip()
    if not wished and card_file is not None:
        wished = character(card_file.card).persona.name
    with new_companion(paths, wished) as made:
        if card_file is not None:
            take_in(card_file, made, replaces=True)
        set_value(CompanionSettings, made.settings_file, "persona.name", wished)
    return find_companion(paths, wished)


def duplicate(paths: Paths, source: str, name: str, *, with_memories: bool) -> CompanionFolder:
    """Make a companion that is what another one is, and remembers what that does only if asked for.

    Args:
        paths: the program's folders.
        source: by which the other one is started; it may run.
        name: what the new one is called.
        with_memories: whether all that was said, felt and remembered is copied, under a key of its own.

    Raises:
        CompanionError: There is none of that name, the new name is taken or cannot be one, what is kept cannot be
            read, or the disk refuses; nothing of it is left.
    """
    copied = find_companion(paths, source)
    wished = name.strip()
    with new_companion(paths, wished) as made:
        copy_character(copied, made)
        if with_memories:
            copy_memories(paths, copied, made)
        set_value(CompanionSettings, made.settings_file, "persona.name", wished)
    return find_companion(paths, wished)


def bring_in(paths: Paths, file: Path, name: str | None, password: str | None) -> BroughtIn:
    """Make the companion that a file holds, without the settings that the person has to trust (``take_over``).

    Whoever made the file may have put numbers to call in a crisis there, or boundaries of their own. Raises what
    ``unpack`` raises.
    """
    packed = CompanionSettings()

    def look_over(made: CompanionFolder) -> None:
        nonlocal packed
        packed, _ = load(CompanionSettings, made.settings_file)
        _leave_out(packed, made.settings_file)

    return BroughtIn(unpack(paths, file, name, password, look_over), packed)


def take_over(brought_in: BroughtIn) -> None:
    """Set what was left out, once the person has seen it and trusts it. Raises ``SettingsUnwritable``."""
    file = brought_in.folder.settings_file
    settings, _ = load(CompanionSettings, file)
    save(file, _with_trusted(settings, brought_in.settings, _on_trust(brought_in.settings)))


def _on_trust(settings: CompanionSettings) -> tuple[Setting, ...]:
    return tuple(
        each
        for each in settings_of(CompanionSettings)
        if each.section not in _CHARACTER and value_of(settings, each) != each.default
    )


def _leave_out(packed: CompanionSettings, file: Path) -> None:
    """Give each setting that has to be trusted its default again, in a file of such settings."""
    trusted = _on_trust(packed)
    try:
        for each in trusted:
            reset(CompanionSettings, file, each.key)
    except SettingsUnwritable:  # its shape cannot be edited, so all of it is written afresh
        file.unlink()
        save(file, _with_trusted(packed, CompanionSettings(), trusted))


def _with_trusted(
    settings: CompanionSettings, source: CompanionSettings, trusted: tuple[Setting, ...]
) -> CompanionSettings:
    """Return settings in which these are as in others."""
    for each in trusted:
        section = getattr(settings, each.section).model_copy(update={each.name: value_of(source, each)})
        settings = settings.model_copy(update={each.section: section})
    return settings


def delete(paths: Paths, key: str, typed: str) -> str:
    """Delete one that was put away, for good, if what was typed is its name; return what the person should know, or "".

    Raises ``BadInput`` where it is not, and what ``archive.delete`` raises.
    """
    title = title_of(archive.find_archived(paths, key).folder)
    if _folded(typed) != _folded(title):
        raise BadInput(
            f"Nothing was deleted: type the name “{title}” to delete it for good.",
            log="another name was typed",
        )
    linked = archive.delete(paths, key)
    if linked is None:
        return ""
    return f"It was a link, and only the link is deleted; {linked} is still there with all it remembers."


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()
