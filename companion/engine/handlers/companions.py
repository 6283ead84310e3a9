"""Lists, creates, copies, packs, archives and deletes companions while one of them is running.

The companion to open next is written to the program's settings; the window then restarts the engine. Files are read
and written in a separate thread, one command after the other; copying memories may take minutes.
"""

from pathlib import Path
from typing import assert_never

from companion.channel import messages as msg
from companion.engine.companions.cleared import open_character_judge, unused
from companion.engine.companions.folders import (
    BroughtIn,
    archived_named,
    bring_in,
    create,
    delete,
    duplicate,
    named,
    take_over,
)
from companion.engine.handlers.handler import Handler
from companion.engine.handlers.persona import shipped_card
from companion.settings.sections import ProgramSettings
from companion.settings.writing import set_value
from companion.storage.companions import archive, find_companion, is_open, restore_archived
from companion.storage.lock import AlreadyRunning
from companion.storage.new_file import NewFile
from companion.storage.packing import is_encrypted, pack
from companion.storage.paths import CompanionFolder
from companion.thinking.cards.card import Card
from companion.thinking.cards.file import read_card_file
from companion.values import BadInput, Told, together
from companion.values.face_look import parts_of


class CompanionHandler(Handler[msg.CompanionCommand]):
    """The commands on the list of companions."""

    notice = "companion"

    _brought_in: BroughtIn | None = None
    """The companion last imported from a file, until its trusted settings are accepted."""

    def _obey(self, command: msg.CompanionCommand) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowCompanions():
                return (self._shown(),)
            case msg.UseCompanion(companion):
                return (self._chosen(companion),)
            case msg.CreateCompanion(name, who, card):
                made_of = _card(who, card)
                made = create(self._paths, name, made_of)
                return (*_unused(made_of if card else None), self._shown(made.name))
            case msg.DuplicateCompanion(companion, name, with_memories):
                made = duplicate(self._paths, companion, name, with_memories=with_memories)
                return (self._shown(made.name),)
            case msg.ArchiveCompanion(companion):
                self._refuse_one_that_talks(companion)
                archive(self._paths, companion, self._unix_now())
                return (self._shown(),)
            case msg.RestoreCompanion(key):
                return (self._shown(restore_archived(self._paths, key).name),)
            case msg.DeleteCompanion(key, typed):
                told = delete(self._paths, key, typed)
                return (*((msg.Noticed(self.notice, told),) if told else ()), self._shown())
            case msg.PackCompanion(companion, file, password):
                new = NewFile(Path(file), replaces=True)  # the window's dialogue has asked for confirmation
                pack(self._paths, companion, new, password or None, self._unix_now())
                return (msg.CompanionPacked(companion, file, is_encrypted=password != ""),)
            case msg.UnpackCompanion(file, password):
                if not password and is_encrypted(Path(file)):
                    return (msg.PasswordWanted(file),)
                made_of_file = bring_in(self._paths, Path(file), None, password or None)
                self._brought_in = made_of_file
                return (self._shown(made_of_file.folder.name, made_of_file.left_out),)
            case msg.TakeOverSettings():
                if self._brought_in is not None:
                    take_over(self._brought_in)
                    self._brought_in = None
                return (self._shown(),)
            case _:
                assert_never(command)

    def _shown(self, made: str = "", left_out: tuple[str, ...] = ()) -> msg.CompanionsShown:
        return msg.CompanionsShown(
            tuple(
                msg.ShownCompanion(
                    each.kept.name,
                    each.title,
                    each.kept.used_at,
                    is_here=self._is_here(each.kept.folder),
                    is_elsewhere=each.kept.is_open and not self._is_here(each.kept.folder),
                    look=parts_of(each.look),
                )
                for each in named(self._paths)
            ),
            tuple(
                msg.ArchivedCompanion(each.kept.key, each.title, each.kept.archived_at)
                for each in archived_named(self._paths)
            ),
            made,
            left_out,
        )

    def _chosen(self, companion: str) -> msg.CompanionChosen:
        """Store the companion to talk to from now on; raises ``AlreadyRunning`` if another process runs it."""
        folder = find_companion(self._paths, companion)
        if is_open(folder) and not self._is_here(folder):
            raise AlreadyRunning(
                Told(
                    "That companion is open in another window or terminal; use that one, or close it first."
                ),
                log="another process holds the companion's lock",
            )
        set_value(ProgramSettings, self._paths.settings_file, "interface.companion", folder.name)
        return msg.CompanionChosen(folder.name)

    def _refuse_one_that_talks(self, companion: str) -> None:
        if self._is_here(find_companion(self._paths, companion)):
            raise BadInput(
                Told("You are talking with this companion. Choose another one first, then archive it."),
                log="the running companion was to be archived",
            )

    def _is_here(self, folder: CompanionFolder) -> bool:
        return folder.folder == self._folder.folder


def _unused(card: Card | None) -> tuple[msg.Noticed, ...]:
    """Return notices about the parts of a stranger's card that are not used."""
    lines = () if card is None else unused(card, open_character_judge()).lines
    return (msg.Noticed(CompanionHandler.notice, together(*lines)),) if lines else ()


def _card(who: str, file: str) -> Card | None:
    """Return the card for a new companion: from a file, a shipped one, or None."""
    if file:
        return read_card_file(Path(file))
    return shipped_card(who) if who else None
