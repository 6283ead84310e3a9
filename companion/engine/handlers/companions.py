"""Lists, creates, copies, packs, archives and deletes companions, and replaces the running one's persona or avatar.

The companion to open next is written to the program's settings; the window then restarts the engine. Files are read
and written in a separate thread, one command after the other; copying memories may take minutes.
"""

from pathlib import Path
from typing import Final, assert_never

from companion.channel import messages as msg
from companion.engine.companions.character import (
    announced,
    give_out,
    has_own_look,
    has_own_name,
    kept_card,
    take_in,
    take_in_lore,
    write_card,
)
from companion.engine.companions.cleared import LORE_TOLD, open_character_judge, unused
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
from companion.settings.face_sections import look_of
from companion.settings.persona_sections import PersonaSettings
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.companions import archive, find_companion, is_open, restore_archived
from companion.storage.lock import AlreadyRunning
from companion.storage.new_file import NewFile, private_file
from companion.storage.packing import is_encrypted, pack
from companion.storage.paths import CompanionFolder
from companion.storage.replacing import sentences_for_files
from companion.thinking.cards.card import Card, OnlyLorebook
from companion.thinking.cards.character import Character, character, suits
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.persona_guide import propose, read_guide, shipped_cards
from companion.thinking.cards.translated import translated
from companion.values import BadInput, Sentence, Told, together
from companion.values.face_look import parts_of
from companion.values.files import read_regular
from companion.words import language_here

_UNSET: Final = CompanionSettings()
_AVATAR_BYTES_MAX: Final = 2**28
"""More than the window reads."""


class PersonaHandler(Handler[msg.PersonaCommand]):
    """The commands on one companion's persona."""

    notice = "persona"

    def _obey(self, command: msg.PersonaCommand) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowPersona():
                return self._shown(), _guide()
            case msg.ProposePersona(answers):
                return (_proposed(answers),)
            case msg.ChoosePersona(who):
                made = self._take_in(shipped_card(who), keeps_name=True)
                return self._begins(made), self._shown()
            case msg.ImportCard(file):
                try:
                    card = read_card_file(Path(file))
                except OnlyLorebook as lore:
                    return (self._lore_taken_in(lore),)
                left_out = unused(card, open_character_judge())
                made = self._take_in(card)
                return self._begins(made, *made.left_out, *left_out.lines), self._shown()
            case msg.ExportCard(file):
                write_card(give_out(self.shared.folder), NewFile(Path(file), replaces=True))
                return (msg.Noticed(self.notice, Told("{file} is written.", {"file": Path(file).name})),)
            case _:
                assert_never(command)

    def _lore_taken_in(self, lore: OnlyLorebook) -> msg.Noticed:
        take_in_lore(lore.book, self.shared.folder)
        self.shared.on_set()
        return msg.Noticed(self.notice, together(Told("The lorebook is now in use."), LORE_TOLD))

    def _shown(self) -> msg.PersonaShown:
        settings = self._companion()
        is_set, card = _who(settings) != _who(_UNSET), kept_card(self.shared.folder)
        who = _shipped_as(card) if is_set and card is not None else ""
        about, greeting = _described(who, settings.persona, language_here(self._program().interface.language))
        return msg.PersonaShown(
            settings.persona.name,
            is_set=is_set,
            look=parts_of(look_of(settings.face)),
            who=who,
            has_own_name=has_own_name(settings, card),
            has_own_look=has_own_look(settings, card),
            about=about,
            greeting=greeting,
        )

    def _take_in(self, card: Card, *, keeps_name: bool = False) -> Character:
        made = take_in(card, self.shared.folder, replaces=True, keeps_name=keeps_name)
        self.shared.on_set()
        return made

    def _begins(self, made: Character, *more: Sentence) -> msg.Noticed:
        return msg.Noticed(self.notice, together(announced(made, self.shared.folder), *more))


def _shipped_as(card: Card) -> str:
    """Return the key of the shipped persona whose card this is; "" for none."""
    return next((who for who, shipped in shipped_cards().items() if _is_same(shipped, card)), "")


def _described(who: str, persona: PersonaSettings, language: str) -> tuple[str, str]:
    """Return the description and the greeting of a shipped persona in a language; "" without one, or if it changed."""
    told = translated(language).get(who)
    if told is None:
        return "", ""
    name = persona.name
    if character(shipped_cards()[who].with_fields({"name": name})).persona.description != persona.description:
        return "", ""
    return told.description.replace("{{char}}", name), told.first_mes.replace("{{char}}", name)


def _is_same(card: Card, other: Card) -> bool:
    return all(card.text(field) == other.text(field) for field in ("name", "creator"))


def _who(settings: CompanionSettings) -> tuple[object, ...]:
    return settings.persona, settings.traits, settings.personality


def _guide() -> msg.GuideShown:
    questions = tuple(
        msg.GuideQuestion(asked.text, tuple(answer.text for answer in asked.answers))
        for asked in read_guide().questions
    )
    personas = tuple(
        msg.ShippedPersona(who, card.text("name"), suits(card), parts_of(character(card).persona.face_look))
        for who, card in shipped_cards().items()
    )
    return msg.GuideShown(questions, personas)


def _proposed(answers: tuple[int, ...]) -> msg.PersonaProposed:
    try:
        proposal = propose(read_guide(), answers)
    except ValueError as error:
        raise BadInput("Please answer all questions first.") from error
    return msg.PersonaProposed(proposal.key, proposal.why)


def shipped_card(who: str) -> Card:
    """Return a shipped persona by its key; raises ``BadInput``."""
    card = shipped_cards().get(who)
    if card is None:
        raise BadInput("There is no such personality.")
    return card


class AvatarHandler(Handler[msg.AvatarCommand]):
    """The commands on one companion's avatar."""

    notice = "avatar"

    def _obey(self, command: msg.AvatarCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.UseAvatar):
            self._keep(Path(command.file), may_be_passed_on=command.may_be_passed_on)
            self._write("face.avatar", "own")
        return (msg.AvatarShown(next((str(file) for file in self._files if file.exists()), "")),)

    @property
    def _files(self) -> tuple[Path, Path]:
        return self.shared.folder.kept_avatar_file, self.shared.folder.avatar_file

    def _keep(self, source: Path, *, may_be_passed_on: bool) -> None:
        try:
            content = read_regular(source, most_bytes=_AVATAR_BYTES_MAX)
        except (OSError, ValueError) as error:
            raise BadInput("That avatar's file can't be read anymore.", log=type(error).__name__) from error
        kept, passed_on = self._files
        with sentences_for_files(passed_on):
            with private_file(passed_on if may_be_passed_on else kept) as stream:
                stream.write(content)
            (kept if may_be_passed_on else passed_on).unlink(missing_ok=True)


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
                made = create(self.shared.paths, name, made_of)
                return (*_unused(made_of if card else None), self._shown(made.name))
            case msg.DuplicateCompanion(companion, name, with_memories):
                made = duplicate(self.shared.paths, companion, name, with_memories=with_memories)
                return (self._shown(made.name),)
            case msg.ArchiveCompanion(companion):
                self._refuse_one_that_talks(companion)
                archive(self.shared.paths, companion, self.shared.unix_now())
                return (self._shown(),)
            case msg.RestoreCompanion(key):
                return (self._shown(restore_archived(self.shared.paths, key).name),)
            case msg.DeleteCompanion(key, typed):
                told = delete(self.shared.paths, key, typed)
                return (*((msg.Noticed(self.notice, told),) if told else ()), self._shown())
            case msg.PackCompanion(companion, file, password):
                new = NewFile(Path(file), replaces=True)  # the window's dialogue has asked for confirmation
                pack(self.shared.paths, companion, new, password or None, self.shared.unix_now())
                return (msg.CompanionPacked(companion, file, is_encrypted=password != ""),)
            case msg.UnpackCompanion(file, password):
                if not password and is_encrypted(Path(file)):
                    return (msg.PasswordWanted(file),)
                made_of_file = bring_in(self.shared.paths, Path(file), None, password or None)
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
                for each in named(self.shared.paths)
            ),
            tuple(
                msg.ArchivedCompanion(each.kept.key, each.title, each.kept.archived_at)
                for each in archived_named(self.shared.paths)
            ),
            made,
            left_out,
        )

    def _chosen(self, companion: str) -> msg.CompanionChosen:
        """Store the companion to talk to from now on; raises ``AlreadyRunning`` if another process runs it."""
        folder = find_companion(self.shared.paths, companion)
        if is_open(folder) and not self._is_here(folder):
            raise AlreadyRunning(
                "That companion is open in another window or terminal. Use that one, or close it first."
            )
        set_value(ProgramSettings, self.shared.paths.settings_file, "interface.companion", folder.name)
        return msg.CompanionChosen(folder.name)

    def _refuse_one_that_talks(self, companion: str) -> None:
        if self._is_here(find_companion(self.shared.paths, companion)):
            raise BadInput("You are talking with this companion. Choose another one first, then archive it.")

    def _is_here(self, folder: CompanionFolder) -> bool:
        return folder.folder == self.shared.folder.folder


def _unused(card: Card | None) -> tuple[msg.Noticed, ...]:
    """Return notices about the parts of a stranger's card that are not used."""
    lines = () if card is None else unused(card, open_character_judge()).lines
    return (msg.Noticed(CompanionHandler.notice, together(*lines)),) if lines else ()


def _card(who: str, file: str) -> Card | None:
    """Return the card for a new companion: from a file, a shipped one, or None."""
    if file:
        return read_card_file(Path(file))
    return shipped_card(who) if who else None
