"""Handles the person's requests in a conversation: to say, delete, correct or try something, and for history."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, assert_never

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.engine.devices.devices import Devices
from companion.engine.devices.mouth import NO_VOICE, Captions, SpokenMouth
from companion.engine.engine import why_not_tried
from companion.engine.feeling.affect_service import AffectService
from companion.engine.handlers.calls import NameListener
from companion.engine.handlers.commands import CommandHandler
from companion.engine.initiative import Initiative
from companion.engine.keeper import Keeper
from companion.engine.learned_manner import MannerLearner
from companion.engine.memory.service import MemoryService
from companion.engine.running_talk import RunningTalk
from companion.engine.sample_lines import SampleLineBook
from companion.reply.language_question import LanguageAsker
from companion.reply.ongoing import Replies
from companion.storage.store import Store
from companion.storage.utterances import PAGE_MAX, Kept
from companion.values import (
    MOST_CHARACTERS,
    BadInput,
    CompanionError,
    Evidence,
    Sentence,
    Speaker,
    Utterance,
)
from companion.values.plain_text import without_steering

WRITING: Final = "writing"
"""Key of the notices about a rejected text."""
LONGEST_NAME: Final = 60
"""Maximum characters of the person's name (guess)."""

TurnCommand: TypeAlias = (
    msg.TalkCommand | msg.EarCommand | msg.HistoryCommand | msg.ToneCommand | msg.TryVoice
)
ConversationCommand: TypeAlias = (
    TurnCommand | msg.FeelingCommand | msg.MemoryCommand | msg.LineCommand | msg.LearnedCommand
)


class NotCorrectable(BadInput):
    """The words are not the person's, or too old to be part of the dialogue."""

    def __init__(self) -> None:
        super().__init__(
            "Only your own messages from the last conversation can be edited. Say it again instead."
        )


class TooLong(BadInput):
    """The text is longer than anything said at once."""

    def __init__(self, characters: int) -> None:
        super().__init__(
            "That is too long: {characters} characters (limit: {most}). Please say it in parts.",
            {"characters": characters, "most": MOST_CHARACTERS},
            log=f"utterance of {characters} characters",
        )


@dataclass(eq=False, repr=False)
class History:
    """The history: looking up, deleting, correcting and repeating utterances; used in the loop's thread."""

    talk: RunningTalk
    keeper: Keeper
    replies: Replies

    async def find(self, id: int) -> Evidence:
        """Return the key of an utterance; raises ``NoSuchUtterance`` if it was deleted."""
        return Evidence(*(await self._said(id)).key)

    async def _said(self, id: int) -> Utterance:
        return (await self.keeper.do(lambda store: store.utterances.find(id))).utterance

    async def delete(self, id: int) -> None:
        """Delete an utterance from history and from the dialogue, in order with pending writes."""
        said = await self.find(id)
        self.talk.post(ev.UtteranceForgotten(said.session, said.number))

    async def correct(self, id: int | None, text: str, number: int | None = None, session: str = "") -> None:
        """Replace words of the person's and answer them again; raises ``NotCorrectable`` or ``TooLong``.

        The words have an id in the history, or a number in a session, "" for this one.
        """
        if len(text) > MOST_CHARACTERS:
            raise TooLong(len(text))
        state = self.talk.state
        said = Evidence(session or state.session, number or 0) if id is None else await self.find(id)
        own = {Evidence(*each.key) for each in state.dialogue if each.speaker is Speaker.PERSON}
        if said not in own:
            raise NotCorrectable
        self.talk.post(ev.WordsCorrected(said.session, said.number, text))

    async def say_again(self, id: int | None) -> None:
        """Speak an utterance of the companion's once more, or its last one."""
        if id is not None:
            text = (await self._said(id)).text
        else:
            said = reversed(self.talk.state.dialogue)
            text = next((each.text for each in said if each.speaker is Speaker.COMPANION), "")
        self.talk.post(ev.SayAgainAsked(text))

    async def page(self, asked: msg.HistoryPage) -> msg.HistoryShown:
        """Return a page of the history; raises the store's errors."""
        limit = max(1, min(asked.limit, PAGE_MAX - 1))
        if asked.beside is not None:
            return await self._page_beside(Evidence(*asked.beside), limit)
        page = await self.keeper.do(
            lambda store: store.utterances.page(
                before_id=asked.before_id,
                after_id=asked.after_id,
                limit=limit + 1,
                search=asked.search or None,
            )
        )
        is_longer = len(page) > limit
        if asked.after_id is not None:
            entries = await self._entries(page[-limit:])
            return msg.HistoryShown(entries, has_more=True, has_newer=is_longer)
        return msg.HistoryShown(await self._entries(page[:limit]), has_more=is_longer)

    async def _page_beside(self, said: Evidence, limit: int) -> msg.HistoryShown:
        found = await self.keeper.do(lambda store: store.utterances.id_of(said))
        if found is None:
            return msg.HistoryShown((), has_more=False)
        half = max(1, limit // 2)
        newer, older = await self.keeper.do(
            lambda store: (
                store.utterances.page(after_id=found, limit=half + 1),
                store.utterances.page(before_id=found + 1, limit=half + 1),
            )
        )
        entries = await self._entries((*newer[-half:], *older[:half]))
        return msg.HistoryShown(entries, len(older) > half, len(newer) > half, found)

    async def _entries(self, page: Sequence[Kept]) -> tuple[msg.HistoryEntry, ...]:
        return tuple([await self._entry(kept) for kept in page])

    async def _entry(self, kept: Kept) -> msg.HistoryEntry:
        said = kept.utterance
        reply = self.replies.heard(said.session, said.number)
        plan = None if reply is None else reply.planned
        heard = None
        if plan is not None:
            heard = await self.keeper.do(lambda store: _heard_before(store, Evidence(*said.key)))
        return msg.HistoryEntry(
            kept.id,
            said.speaker.value,
            said.text,
            said.said_at,
            said.is_cut_off,
            plan=plan,
            recalled=() if reply is None or plan is None else reply.remembered,
            heard=heard,
        )


def _heard_before(store: Store, said: Evidence) -> msg.HeardWords | None:
    """Return the person's last words before an utterance, and their reading; None if there are none."""
    heard = store.utterances.before(said)
    if heard is None or heard.speaker is not Speaker.PERSON:
        return None
    found = store.feelings.reading_at(heard.session, heard.number)
    return msg.HeardWords(heard.text, None if found is None else found.reading)


@dataclass(eq=False, repr=False)
class TalkHandler:
    """The entry point for requests of the window and the terminal about the conversation; used in the loop's thread."""

    talk: RunningTalk
    history: History
    affect: AffectService
    memory: MemoryService
    sample_lines: SampleLineBook
    language_asker: LanguageAsker
    manner: MannerLearner
    mouth: Captions | SpokenMouth
    commands: CommandHandler
    names: NameListener
    initiative: Initiative
    devices: Devices
    meet: Callable[[str], None]
    """Keeps the person's name, and greets them by it."""

    def handle(self, command: ConversationCommand) -> None:
        """Carry out a command of the window or the terminal; call it in the loop's thread."""
        self.initiative.present(is_typing=isinstance(command, msg.KeepDraft) and bool(command.text))
        if isinstance(command, msg.FeelingCommand):
            self.affect.handle(command)
        elif isinstance(command, msg.MemoryCommand):
            self.talk.attend(self.commands.carry_out(command))
        elif isinstance(command, msg.LineCommand):
            self.talk.attend(self.sample_lines.obey(command))
        elif isinstance(command, msg.LearnedCommand):
            self.talk.attend(self.manner.obey(command))
        else:
            self._take_turn(command)

    def _take_turn(self, command: TurnCommand) -> None:
        match command:
            case msg.Say(text, key):
                self._say(text, key)
            case msg.TellName(name):
                if called := " ".join(without_steering(name).split())[:LONGEST_NAME]:
                    self.meet(called)
            case msg.KeepDraft(text):
                kept = "" if self.talk.state.is_off_record else text[:MOST_CHARACTERS]
                self.talk.attend(self.history.keeper.keep_draft(kept))
            case msg.Stop() | msg.AnswerAgain() | msg.ChooseAnswer() | msg.SetOffRecord():
                self.talk.post(command)
            case msg.SetMuted() | msg.HoldTalkKey():
                self.talk.post(command)
                self.devices.look_again()
            case msg.TryName(is_on):
                self.names.try_out(is_on)
            case msg.DeleteTurn(id):
                self.talk.attend(self._delete(id))
            case msg.CorrectWords(id, text, number, session):
                self.talk.attend(self.history.correct(id, without_steering(text), number, session))
            case msg.SayAgain(id):
                self._say_again(id)
            case msg.SettleLanguage(language):
                self.language_asker.settle(language)
            case msg.TryVoice():
                self._try_voice(command)
            case msg.SetTone(is_on):
                self.talk.attend(self.affect.set_tone(is_on=is_on))
            case msg.CalibrateTone():
                self.affect.calibrate(can_listen=self.talk.state.can_listen)
            case msg.CancelCalibration():
                self.affect.cancel_calibration()
            case _:
                assert_never(command)

    async def _delete(self, id: int) -> None:
        """Delete an utterance, and keep its content out of later answers."""
        also = await self.memory.book.going_with(await self.history.find(id))
        await self.history.delete(id)
        if also is not None:
            await self.memory.book.forget(also)

    def _say(self, text: str, key: str) -> None:
        if len(text) > MOST_CHARACTERS:
            self.talk.tell(msg.Noticed(WRITING, TooLong(len(text)).told))
        else:
            self.talk.post(self.commands.noted(ev.Typed(without_steering(text), key)))

    def _say_again(self, id: int | None) -> None:
        if why := self._why_silent:
            self.talk.tell(msg.Noticed(WRITING, why))
        else:
            self.talk.attend(self.history.say_again(id))

    @property
    def _why_silent(self) -> Sentence:
        return self.mouth.why_silent if isinstance(self.mouth, SpokenMouth) else NO_VOICE

    def _try_voice(self, wished: msg.TryVoice) -> None:
        if why := why_not_tried(wished.sentence, self._why_silent):
            self.talk.tell(msg.TryEnded(why))
        else:
            self.talk.post(wished)

    async def answer(self, query: msg.Query) -> msg.Answer:
        """Answer a query of the window's; an error is reported in the answer."""
        try:
            return msg.Answer(query.number, await self._content(query.asked))
        except CompanionError as error:
            return msg.Answer(query.number, msg.Refused(error.told))

    async def _content(
        self, asked: msg.HistoryPage | msg.MoodTrace | msg.MemoryQuery | msg.WrittenLines
    ) -> msg.HistoryShown | msg.MoodTraced | msg.MemoryContent | msg.LinesShown:
        match asked:
            case msg.HistoryPage():
                return await self.affect.annotate(await self.history.page(asked))
            case msg.MoodTrace():
                return await self.affect.trace(asked)
            case msg.WrittenLines():
                return await self.sample_lines.written()
            case _:
                return await self.memory.book.answer(asked)
