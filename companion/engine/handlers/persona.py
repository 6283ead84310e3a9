"""Shows who a companion is while it is running, and replaces its persona or avatar, as the window asks.

All changes are written to the companion's settings, and count from the next reply on. Files are read and written in
a separate thread, one command after the other. The window reads and draws the avatar; here it only gets a place where
it survives.
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
from companion.engine.handlers.handler import Handler
from companion.settings.face_sections import look_of
from companion.settings.sections import CompanionSettings
from companion.storage.new_file import NewFile, private_file
from companion.storage.replacing import sentences_for_files
from companion.thinking.cards.card import Card, OnlyLorebook
from companion.thinking.cards.character import Character, character, suits
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.persona_guide import propose, read_guide, shipped_cards
from companion.values import BadInput, Sentence, Told, together
from companion.values.face_look import parts_of
from companion.values.files import read_regular

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
                write_card(give_out(self._folder), NewFile(Path(file), replaces=True))
                return (msg.Noticed(self.notice, Told("{file} is written.", {"file": Path(file).name})),)
            case _:
                assert_never(command)

    def _lore_taken_in(self, lore: OnlyLorebook) -> msg.Noticed:
        take_in_lore(lore.book, self._folder)
        self._on_set()
        return msg.Noticed(self.notice, together(Told("The lorebook is now in use."), LORE_TOLD))

    def _shown(self) -> msg.PersonaShown:
        settings = self._companion()
        is_set, card = _who(settings) != _who(_UNSET), kept_card(self._folder)
        return msg.PersonaShown(
            settings.persona.name,
            is_set=is_set,
            look=parts_of(look_of(settings.face)),
            who=_shipped_as(card) if is_set and card is not None else "",
            has_own_name=has_own_name(settings, card),
            has_own_look=has_own_look(settings, card),
        )

    def _take_in(self, card: Card, *, keeps_name: bool = False) -> Character:
        made = take_in(card, self._folder, replaces=True, keeps_name=keeps_name)
        self._on_set()
        return made

    def _begins(self, made: Character, *more: Sentence) -> msg.Noticed:
        return msg.Noticed(self.notice, together(announced(made, self._folder), *more))


def _shipped_as(card: Card) -> str:
    """Return the key of the shipped persona whose card this is; "" for none."""
    return next((who for who, shipped in shipped_cards().items() if _is_same(shipped, card)), "")


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
        raise BadInput(Told("Please answer all questions first."), log="answers do not fit") from error
    return msg.PersonaProposed(proposal.key, proposal.why)


def shipped_card(who: str) -> Card:
    """Return a shipped persona by its key; raises ``BadInput``."""
    card = shipped_cards().get(who)
    if card is None:
        raise BadInput(Told("There is no such personality."), log="no such persona")
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
        return self._folder.kept_avatar_file, self._folder.avatar_file

    def _keep(self, source: Path, *, may_be_passed_on: bool) -> None:
        try:
            content = read_regular(source, most_bytes=_AVATAR_BYTES_MAX)
        except (OSError, ValueError) as error:
            raise BadInput(
                Told("That avatar's file can't be read anymore."), log=type(error).__name__
            ) from error
        kept, passed_on = self._files
        with sentences_for_files(passed_on):
            with private_file(passed_on if may_be_passed_on else kept) as stream:
                stream.write(content)
            (kept if may_be_passed_on else passed_on).unlink(missing_ok=True)
