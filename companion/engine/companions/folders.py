"""Creates, copies and lists companions by their display names.

The files are handled by ``storage``; this reads and writes their settings. A companion is started by the name of its
folder. Its display name comes from its settings and may change.
"""

import shutil
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Generic, TypeVar

from companion.engine.companions.character import take_in
from companion.settings.face_sections import look_of
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.setting import Setting, settings_of, value_of, written
from companion.settings.writing import SettingsUnwritable, reset, save, set_value
from companion.storage.companions import (
    ArchivedCompanion,
    KeptCompanion,
    archived,
    companions,
    copy_character,
    copy_memories,
    delete_archived,
    find_archived,
    find_companion,
    new_companion,
)
from companion.storage.new_file import private_file
from companion.storage.packing import unpack
from companion.storage.paths import CompanionFolder, Paths, make_private
from companion.storage.replacing import sentences_for_files
from companion.thinking.cards.card import Card
from companion.thinking.cards.character import character
from companion.values import BadInput, Sentence, Told
from companion.values.face_look import FaceLook
from companion.values.files import read_regular

Found = TypeVar("Found", KeptCompanion, ArchivedCompanion)

_RECORDINGS_MAX: Final = 64
_RECORDING_BYTES_MAX: Final = 2**22
"""Maximum number and size of the files with recordings that a packed file may bring (guess)."""
_CHARACTER: Final = frozenset(
    ("persona", "conversation", "turn", "voice", "face", "reply", "feeling", "personality", "traits")
)
"""Sections of settings that describe the companion and the way of talking; the person has to trust the other
sections."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """A companion that was imported from a file."""

    folder: CompanionFolder
    settings: CompanionSettings
    recordings: Mapping[str, bytes] = field(default_factory=dict)
    """The recordings of a voice in the file, by the names of their files."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """Return the settings that the person has to trust, each with its value, and the recordings.

        They were left out. The author of the file says that the voice may be used; nobody here has confirmed it.
        """
        settings = (
            f"{each.key} = {written(value_of(self.settings, each))}" for each in _on_trust(self.settings)
        )
        voice = ("recordings of a voice, to be used only with the consent of the person who speaks",)
        return (*settings, *(voice if self.recordings else ()))


@dataclass(frozen=True, slots=True)
class Named(Generic[Found]):
    """A companion, and its display name."""

    kept: Found
    title: str
    look: FaceLook
    unread: Sentence = ""
    """One sentence on why its settings cannot be read, naming the file; "" if they can."""


def named(paths: Paths) -> tuple[Named[KeptCompanion], ...]:
    """Return all companions, sorted by the names that they are started by."""
    return tuple(_named(each) for each in companions(paths))


def archived_named(paths: Paths) -> tuple[Named[ArchivedCompanion], ...]:
    """Return the archived companions, the last one first."""
    return tuple(_named(each) for each in archived(paths))


def _named(kept: Found) -> Named[Found]:
    settings, unread = _settings(kept.folder)
    return Named(kept, settings.persona.name, look_of(settings.face), unread)


def title_of(folder: CompanionFolder) -> str:
    """Return a companion's display name."""
    settings, _ = _settings(folder)
    return settings.persona.name


def _settings(folder: CompanionFolder) -> tuple[CompanionSettings, Sentence]:
    """Return a companion's settings, and the reason if the defaults replace an unreadable file."""
    settings, problems = load(CompanionSettings, folder.settings_file)
    return settings, next((problem.sentence for problem in problems if not problem.key), "")


def create(paths: Paths, name: str, card: Card | None = None) -> CompanionFolder:
    """Create a companion without any history.

    Args:
        name: the display name; "" for the card's name.
        card: the card of its character; None if the person will describe it later.

    Raises:
        CompanionError: The name is taken or not allowed, the card describes nobody, or the disk has an error; no
            part of the companion is left.
    """
    wished = name.strip()
    if not wished and card is not None:
        wished = character(card).persona.name
    with new_companion(paths, wished) as made:
        if card is not None:
            take_in(card, made, replaces=True)
        set_value(CompanionSettings, made.settings_file, "persona.name", wished)
    return find_companion(paths, wished)


def duplicate(paths: Paths, source: str, name: str, *, with_memories: bool) -> CompanionFolder:
    """Create a copy of a companion, with its memories only if requested.

    Args:
        source: the folder name of the original; it may be running.
        with_memories: whether history, feelings and memories are copied, under a new key.

    Raises:
        CompanionError: The original does not exist, the new name is taken or not allowed, the data cannot be read,
            or the disk has an error; no part of the copy is left.
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
    """Import a companion from a file, without what the person has to trust (``take_over``).

    The author of the file may have added numbers to call in a crisis, boundaries of their own, or recordings of a
    voice. Raises the errors of ``unpack``.
    """
    packed, recordings = CompanionSettings(), dict[str, bytes]()

    def look_over(made: CompanionFolder) -> None:
        nonlocal packed
        packed, _ = load(CompanionSettings, made.settings_file)
        _leave_out(packed, made.settings_file)
        for each in sorted(made.references.glob("*"))[:_RECORDINGS_MAX]:
            with suppress(OSError):  # one that is too large is none of ours
                recordings[each.name] = read_regular(each, most_bytes=_RECORDING_BYTES_MAX)
        shutil.rmtree(made.references, ignore_errors=True)

    return BroughtIn(unpack(paths, file, name, password, look_over), packed, recordings)


def take_over(brought_in: BroughtIn) -> None:
    """Apply what was left out, once the person has accepted it.

    Raises ``SettingsUnwritable`` and the errors of ``sentences_for_files``.
    """
    file, references = brought_in.folder.settings_file, brought_in.folder.references
    settings, _ = load(CompanionSettings, file)
    save(file, _with_trusted(settings, brought_in.settings, _on_trust(brought_in.settings)))
    with sentences_for_files(brought_in.folder.database):
        for name, content in brought_in.recordings.items():
            make_private(references)
            with private_file(references / name) as stream:
                stream.write(content)


def _on_trust(settings: CompanionSettings) -> tuple[Setting, ...]:
    return tuple(
        each
        for each in settings_of(CompanionSettings)
        if each.section not in _CHARACTER and value_of(settings, each) != each.default
    )


def _leave_out(packed: CompanionSettings, file: Path) -> None:
    """Reset each setting that has to be trusted to its default, in a file with the packed settings."""
    trusted = _on_trust(packed)
    try:
        for each in trusted:
            reset(CompanionSettings, file, each.key)
    except SettingsUnwritable:  # its layout cannot be edited, so the whole file is rewritten
        file.unlink()
        save(file, _with_trusted(packed, CompanionSettings(), trusted))


def _with_trusted(
    settings: CompanionSettings, source: CompanionSettings, trusted: tuple[Setting, ...]
) -> CompanionSettings:
    """Return settings in which the trusted ones come from another companion."""
    for each in trusted:
        section = getattr(settings, each.section).model_copy(update={each.name: value_of(source, each)})
        settings = settings.model_copy(update={each.section: section})
    return settings


def delete(paths: Paths, key: str, typed: str) -> Sentence:
    """Delete an archived companion for good if the typed name is right; return a notice for the person, or "".

    Raises ``BadInput`` if the name is wrong, and the errors of ``delete_archived``.
    """
    title = title_of(find_archived(paths, key).folder)
    if _folded(typed) != _folded(title):
        raise BadInput(
            "Nothing was deleted. Type the name “{title}” to delete it permanently.",
            {"title": title},
            log="another name was typed",
        )
    linked = delete_archived(paths, key)
    if linked is None:
        return ""
    return Told(
        "It was a link, and only the link is deleted; {linked} is still there with all it remembers.",
        {"linked": str(linked)},
    )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()
