"""Hears the person's commands and carries out those that change more than the conversation.

A command is answered in its own language. One that deletes something is asked about first: "yes" does it, anything else
lets it be, and that is said. What goes with a subject is looked up before, and shown in the window. A topic is closed
or opened in the settings at once, and a name that the companion is given is set there. Beside a small language model,
which gave nothing but the name, code tells what is remembered, and that it will remember something. While the person is
in danger, "good night" and the like are words to answer. Deleting is ``Forgetter``'s, the rest of the conversation
``step``'s.
"""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Final, TypeAlias

import msgspec

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.encoder.language import identified
from companion.engine.memory.book import MemoryBook, WishToForget
from companion.engine.running_talk import RunningTalk
from companion.guarding.subject import names_everything, spoken_of
from companion.initiative.deciding import Reason
from companion.initiative.wording import read_wording
from companion.remembering.facts import asks_to_keep
from companion.remembering.frames import unframed
from companion.remembering.sheet import MostImportant
from companion.remembering.telling import forgotten_words
from companion.reply.decision import ReplyDecider
from companion.reply.help import helped
from companion.storage.doomed import Forgotten
from companion.storage.forgetting import Since, These
from companion.thinking.known_answers import asks_what_is_known, plans_asked
from companion.thinking.orders.commands import (
    Answer,
    CommandWords,
    command_of,
    name_given,
    part_of,
    read_command_words,
    reply_of,
    topics_in,
    wish_of,
)
from companion.thinking.spoken_language import language_of_line
from companion.values import (
    UNSPACED,
    Command,
    CompanionError,
    Evidence,
    Given,
    PrivacyWish,
    Sentence,
    Speaker,
    Told,
    Utterance,
)
from companion.values.plain_text import columns
from companion.words import in_words

HOUR: Final = 3600.0

Heard: TypeAlias = ev.PauseRecognised | ev.UtteranceRecognised | ev.Typed
_TO_FIRST_WORDS: Final = (Command.WHY, Command.NOT_NOW, Command.NEVER)
_FORGETS: Final = (Command.FORGET_THAT, Command.FORGET_HOUR, Command.FORGET_ABOUT)
_SETTLES: Final = (
    *(Command.YES, Command.NO, Command.REMEMBER, Command.FORGET_ONLY, *_FORGETS),
    *(Command.STOP, Command.QUIET, Command.WAIT),
)
"""Commands that say by themselves what becomes of the subject that was to be forgotten, or want silence."""
_ANSWERS: Final[Mapping[Command | None, tuple[Command, ...]]] = {
    **dict.fromkeys(_FORGETS, (Command.YES, Command.NO)),
    Command.WAIT: (Command.GO_ON,),
}
"""Commands that further expressions may be right after another one: "yes" after a question, "okay" after "wait"."""
_MOST_NAMED: Final = 3
"""Maximum memories that a question quotes (guess)."""
_ENDING: Final = (Command.STOP, Command.QUIET)
"""Words that end an activity, which then answers them."""
_REMEMBERED: Final = Told("This is what I remember about you:")
_ALL_REMEMBERED: Final = Told("You find everything under “Memories”.")
_NOT_SAVED: Final = Told("Nothing is saved at the moment, so I can't remember that.")
_PARTS: Final = re.compile(
    r"(?:[^.!?…。！？:：\n]|(?<=\d)[.:](?=\d))+(?:[.!?…]+(?=\s|\Z)|[。！？:：]|\n|\Z)|[.:]"
)
"""Pattern of a sentence, or of what announces the rest: "Don't save this: I lent Jo 300."."""
_LONGEST_WISH: Final = 60
"""Maximum columns of a part that is a wish that nothing be kept (guess)."""
_PLANNED: Final = Told("This is planned, as far as you told me:")
_NOTHING_PLANNED: Final = Told("As far as you told me, nothing is planned.")
_MOST_KNOWN: Final = 8
"""Maximum facts that are told to a person who asks what is remembered (guess)."""
_UNFIT_IN_DANGER: Final = frozenset({Command.GOOD_NIGHT, Command.QUIET, *_FORGETS})
"""Words that may be a farewell or a cry for help if someone is in danger."""


@dataclass(eq=False, repr=False)
class CommandHandler:
    """Commands of one session; fulfils ``engine.Observer``. ``noted`` may be called in any thread."""

    talk: RunningTalk
    _: KW_ONLY
    book: Callable[[], MemoryBook]
    """Returns the memory book, which deletes."""
    decider: ReplyDecider
    """Follows the talk, and judges the person's words."""
    can_sound: Callable[[], bool]
    first_words: Callable[[], Reason | None] = lambda: None
    """Returns the reason for first words that wait for an answer; None for none."""
    promised: Callable[[str], Sentence] = lambda words: ""
    """Returns the answer to a wish to remember: whether and for which day its words are kept."""

    def __post_init__(self) -> None:
        self._asked: Command | None = None
        """Command that the companion has just asked about, or a wish to wait."""
        self._quotes: dict[str, frozenset[str]] = {}
        """Texts of memories and messages that answers to commands quote, by the answers."""
        self._quoting: dict[tuple[str, int], frozenset[str]] = {}
        """The same of lines that are shown, by session and number."""
        self._subject = ""
        """Subject that it asked about."""
        self._wish: WishToForget | None = None
        """Wish to forget a subject that it asked about; None while what goes is looked up."""
        self._language = ""
        """Language of the last command, which is answered in it; "" before the first."""

    def noted(self, event: ev.Event) -> ev.Event:
        """Return an event with the command that its words are."""
        if not isinstance(event, Heard) or not event.text.strip():
            return event
        return msgspec.structs.replace(event, given=self._given(event.text))

    def _given(self, text: str) -> Given | None:
        own, before = self.talk.setup.language, self._language
        for language in (each for each in dict.fromkeys((own, before, identified(text).code)) if each):
            self._language = language
            if (given := self._ordered(text)) is not None:
                return given
        self._language = language_of_line(text, own)
        if (off := self._off_record(text)) is not None:
            return off
        if known := self._known(text) or self._plans(text):
            return Given(Command.TELL_KNOWN, known)
        if promise := self._promise(text):
            return Given(Command.REMEMBER, promise)
        self._language = before
        return None

    def _ordered(self, text: str) -> Given | None:
        """Return the command or wish that covers words whole in the tried language; None if there is none to obey."""
        words, names = self._command_words(), (self.talk.setup.persona.name,)
        began, asked = self.first_words(), self._asked
        expected = (*_ANSWERS.get(asked, ()), *(_TO_FIRST_WORDS if began else ()))
        command = reply_of(text, words, expected, names) or command_of(text, words, names)
        if command is None and asked is Command.FORGET_ABOUT and (part := part_of(text, words, names)):
            return None if self._may_need_care(text) else Given(Command.FORGET_ONLY, subject=part)
        if command is None and (wish := wish_of(text, words, names, self._holds)) is not None:
            return None if self._may_need_care(text) else self._wished(*wish)
        if command is None and (name := name_given(text, words, names)):
            is_meant = not self.decider.path.is_at_activity() and not self._may_need_care(text)
            return Given(Command.RENAME, subject=name) if is_meant else None
        if command is None or (command in _UNFIT_IN_DANGER and self.decider.path.is_in_crisis()):
            return None
        if command in _ENDING and self.decider.path.is_at_activity():
            return Given(Command.DELIVERY)
        if command is Command.REPEAT and not self.can_sound():
            return None
        if command is Command.WHY and began is not None:
            return Given(command, read_wording(self._language).why[began.kind])
        if command is Command.GOOD_NIGHT and self.talk.setup.is_strong:
            return Given(command)  # a strong model's own words stand in place of the written ones
        return Given(command, self._answer(command))

    def _wished(self, command: Command, subject: str) -> Given | None:
        """Return a wish as a command; None if it would open what is not closed, or close everything."""
        if command is Command.FORGET_ABOUT:
            return Given(command, subject=subject)
        topics, closed = topics_in(subject, self._command_words()), self._closed()
        if command is Command.OPEN_TOPIC:
            return Given(command, subject=subject) if _open_after(closed, topics) != closed else None
        if not topics or any(map(names_everything, topics)):
            return None
        if all(spoken_of(topic, closed) for topic in topics):
            return Given(command, self._words(Answer.CLOSED_ALREADY).format(topic=subject))
        return Given(command, subject=subject)

    def _holds(self, subject: str) -> bool:
        return helped("what is remembered", lambda: self.book().holds(subject), False)

    def _promise(self, text: str) -> str:
        """Return the answer to words that only ask to remember something, in their language; "" to others."""
        if self.talk.setup.is_strong or not asks_to_keep(text) or self.decider.path.is_at_activity():
            return ""
        if self._may_need_care(text) or self.decider.path.asks_to_act(text):
            return ""
        promise = _NOT_SAVED if self.talk.state.is_off_record else self.promised(text)
        return in_words(promise, self._language)

    def _known(self, text: str) -> str:
        """Return what is remembered, for words that ask for all of it, in their language; "" if there is nothing."""
        if self.talk.setup.is_strong or not asks_what_is_known(text) or self._may_need_care(text):
            return ""
        known = helped(
            "what is known", lambda: self.book().known.most_important(_MOST_KNOWN), MostImportant()
        )
        if not known.told:
            return ""
        language = self._language
        more = Told("And {count} more under “Memories”.", {"count": known.more})
        end = more if known.more else _ALL_REMEMBERED
        told = "\n".join((in_words(_REMEMBERED, language), *known.told, in_words(end, language)))
        self._quotes[told] = frozenset(known.texts)
        return told

    def _plans(self, text: str) -> str:
        """Return what is planned, for words that ask for it, in their language; "" to others.

        A small model answers with what else it knows.
        """
        asked = None if self.talk.setup.is_strong else plans_asked(text)
        if asked is None or self._may_need_care(text):
            return ""
        plans = helped("what is planned", lambda: self.book().known.plans(asked), None)
        if plans is None:
            return ""
        language = self._language
        if not plans.told:
            return in_words(_NOTHING_PLANNED, language)
        rest = Told("And {count} more under “Memories”.", {"count": plans.more})
        more = (in_words(rest, language),) if plans.more else ()
        told = "\n".join((in_words(_PLANNED, language), *plans.told, *more))
        self._quotes[told] = frozenset(plans.texts)
        return told

    def _off_record(self, text: str) -> Given | None:
        """Return the command of words that want nothing kept from now on, in whatever words; None for other words.

        Without an answer, if they tell as well what is not to be kept: a model answers that. A model only promises it.
        """
        if self.talk.state.is_off_record or self.decider.path.is_at_activity():
            return None
        parts = [part.strip() for part in _PARTS.findall(text) if part.strip()]
        own = [part for before, part in pairwise(("", *parts)) if not before.endswith((":", "："))]
        short = [part.rstrip(":：") for part in own if columns(part) <= _LONGEST_WISH]
        command_in = partial(command_of, words=self._command_words(), names=(self.talk.setup.persona.name,))
        is_command = len(parts) > 1 and Command.OFF_RECORD in map(command_in, short)
        wishes = map(self.decider.path.privacy_wish, dict.fromkeys((text, *short)))
        if not (is_command or PrivacyWish.OFF_RECORD in wishes) or self._may_need_care(text):
            return None
        return Given(Command.OFF_RECORD, "" if len(parts) > 1 else self._answer(Command.OFF_RECORD))

    def _may_need_care(self, text: str) -> bool:
        return self.decider.path.is_in_crisis() or self.decider.path.tells_of_danger(text)

    def _closed(self) -> tuple[str, ...]:
        return self.talk.settings.now().boundaries.topics

    def _answer(self, command: Command) -> str:
        is_in_vain = command is Command.FORGET_THAT and not last_exchange(self.talk.state.dialogue)
        kind = Answer.NOTHING if is_in_vain else Answer.KEPT if command is Command.NO else command.value
        return self._words(kind)

    def _command_words(self) -> CommandWords:
        return read_command_words(self._language or self.talk.setup.language)

    def _words(self, kind: str) -> str:
        answers = self._command_words().answers.get(kind, ())
        return answers[len(self.talk.state.dialogue) // 2 % len(answers)] if answers else ""

    def act(self, taken: Taken) -> None:
        """Carry out commands; any other words of the person's withdraw the last question, and that is said."""
        orders = [effect for effect in taken.effects if isinstance(effect, do.Obey)]
        if any(isinstance(effect, do.PersonHeard) and effect.is_final for effect in taken.effects):
            asked, self._asked = self._asked, None
            if asked is Command.FORGET_ABOUT:
                self.talk.tell(msg.ForgetAsked(None))
            if asked in _FORGETS and not any(order.command in _SETTLES for order in orders):
                self.talk.post(ev.CommandAnswered(self._stays(asked)))
            for order in orders:
                self._obey(order, asked)
        for effect in taken.effects:
            if isinstance(effect, do.CompanionSaid) and not effect.is_turn and effect.heard in self._quotes:
                self._quoting[taken.after.session, effect.number] = self._quotes.pop(effect.heard)
        if isinstance(taken.event, ev.UtterancesForgotten):
            self._take_back(taken.event.texts)

    def _take_back(self, gone: frozenset[str]) -> None:
        """Show no line any more that quotes what was deleted."""
        lines = tuple(line for line, quoted in self._quoting.items() if quoted & gone)
        if lines:
            self.talk.tell(msg.Unsaid(lines, is_forgotten=True))
        for line in lines:
            del self._quoting[line]
        self._quotes = {answer: quoted for answer, quoted in self._quotes.items() if not quoted & gone}

    async def carry_out(self, command: msg.MemoryCommand) -> None:
        """Carry out the window's command on memories; if it answers the open question, say so."""
        asked = self._wish if self._asked is Command.FORGET_ABOUT else None
        if isinstance(command, msg.KeepAsked):
            if asked is not None:
                self._asked = None
                self._say(Answer.KEPT)
            return
        is_answer = asked is not None and _without_choice(command) == _without_choice(asked.command)
        if is_answer:
            self._asked = None
        if await self.book().obey(command) and is_answer:
            keeps_words = isinstance(command, msg.ForgetMemories) and command.keeps_words
            self._say(Answer.UNUSED if keeps_words else Answer.FORGOTTEN)

    def _obey(self, order: do.Obey, asked: Command | None) -> None:
        """Carry out a command; ``asked`` is the one that was open before it."""
        match command := order.command:
            case Command.OFF_RECORD | Command.ON_RECORD:
                self.talk.post(ev.SetOffRecord(command is Command.OFF_RECORD))
            case Command.FORGET_THAT | Command.FORGET_HOUR:
                if command is Command.FORGET_HOUR or last_exchange(self.talk.state.dialogue):
                    self._asked = command
            case Command.FORGET_ABOUT:
                self.talk.attend(self._ask_about(order.subject, stays=self._stays(asked, order.subject)))
            case Command.FORGET_ONLY:
                self.talk.attend(self._ask_about(order.subject, self._subject))
            case Command.CLOSE_TOPIC | Command.OPEN_TOPIC if order.subject:
                self.talk.attend(self._set_topics(command, order.subject))
            case Command.RENAME:
                self.talk.attend(self._rename(order.subject))
            case Command.WAIT:
                self._asked = Command.WAIT
            case Command.YES if asked is not None:
                self.talk.attend(self._delete(asked))

    async def _set_topics(self, command: Command, subject: str) -> None:
        """Close or open the topics that a subject names, and say so."""
        topics, closed = topics_in(subject, self._command_words()), self._closed()
        if command is Command.CLOSE_TOPIC:
            after = (*closed, *(topic for topic in topics if spoken_of(topic, closed) is None))
        else:
            after = _open_after(closed, topics)
            subject = ", ".join(topic for topic in closed if topic not in after)
        if await self._is_set("boundaries.topics", after, Answer.NOT_SET):
            self.talk.post(ev.CommandAnswered(self._words(command).format(topic=subject)))

    async def _rename(self, name: str) -> None:
        """Give the companion another name, and say so."""
        if await self._is_set("persona.name", name, Answer.NOT_RENAMED):
            self.talk.post(ev.CommandAnswered(self._words(Command.RENAME).format(name=name)))

    async def _is_set(self, key: str, value: object, otherwise: str) -> bool:
        """Set a setting; if that cannot be done, say what ``otherwise`` names, and return False."""
        try:
            await asyncio.to_thread(self.talk.settings.put, key, value)
        except CompanionError:
            self._say(otherwise)
            return False
        return True

    def _stays(self, asked: Command | None, subject: str = "") -> str:
        """Return the words that what was asked about is kept; "" if the person wants the same subject forgotten."""
        if asked is Command.FORGET_ABOUT and self._subject:
            return "" if subject == self._subject else self._words(Answer.STAYS).format(topic=self._subject)
        return self._words(Answer.KEPT) if asked in _FORGETS else ""

    async def _ask_about(self, subject: str, whose: str = "", stays: str = "") -> None:
        """Ask whether to forget all of a subject, and show what would go; if that is nothing, say so.

        ``whose`` is the subject asked about before, of which this is a part; ``stays`` are words to say first.
        """
        self._asked, self._wish, self._subject = Command.FORGET_ABOUT, None, whose or subject
        wish = await self.book().wish_to_forget(subject, whose)
        if self._asked is not Command.FORGET_ABOUT:
            return
        if wish is None:
            self._asked = None
            self.talk.post(ev.CommandAnswered(self._joined(stays, self._words(Answer.NOTHING_ABOUT))))
            return
        self._wish = wish
        self.talk.tell(msg.ForgetAsked(wish.command))
        kind = _question(wish.gone) if subject else Command.FORGET_ABOUT
        quoted = wish.gone.named[:_MOST_NAMED] or wish.said[:1]
        question = self._joined(stays, self._words(kind).format(what=self._going(wish, quoted)))
        self._quotes[question] = frozenset(quoted)
        self.talk.post(ev.CommandAnswered(question))

    def _going(self, wish: WishToForget, quoted: Sequence[str]) -> str:
        """Return how much would go, with the first memories by name, or else the first message."""
        gone = replace(wish.gone, set_aside=0, backups=0, files=0)
        much = in_words(forgotten_words(gone if gone != Forgotten() else wish.gone), self._language)
        quotes = [
            in_words(Told("“{word}”", {"word": unframed(text).strip("“”")}), self._language)
            for text in quoted
        ]
        if gone == Forgotten() and quotes:
            return quotes[0]
        more = ["…"] if len(wish.gone.named or wish.said) > len(quotes) else []
        return f"{much} ({' '.join((*quotes, *more))})" if quotes else much

    def _joined(self, *said: str) -> str:
        return ("" if self._language in UNSPACED else " ").join(filter(None, said))

    def _say(self, kind: str) -> None:
        self.talk.post(ev.CommandAnswered(self._words(kind)))

    async def _delete(self, asked: Command) -> None:
        """Delete, and say so."""
        if asked is Command.FORGET_ABOUT:
            wish = self._wish
            if wish is None:
                return
            await self.book().forget(wish.wish)
            if wish.keeps_words:
                self._say(Answer.UNUSED)
                return
        elif asked is Command.FORGET_HOUR:
            now = self.talk.unix_now()
            await self.book().forget(Since(now - HOUR, now))
        else:
            await self._delete_each([one.key for one in last_exchange(self.talk.state.dialogue)])
        self._say(Answer.FORGOTTEN)

    async def _delete_each(self, keys: Sequence[tuple[str, int]]) -> None:
        """Delete utterances and the memories of them; those that were never stored leave the dialogue."""
        book, said = self.book(), tuple(Evidence(*key) for key in keys)
        also = [await book.going_with(one) for one in said]
        await book.forget(These(utterances=said, are_unsaid=True))
        for wish in also:
            if wish is not None:
                await book.forget(wish)
        self.talk.post(ev.UtterancesForgotten(tuple(keys), is_over=True))


def last_exchange(dialogue: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Return the person's last words with their answer, oldest first."""
    start = len(dialogue)
    while start and dialogue[start - 1].speaker is Speaker.COMPANION:
        start -= 1
    while start and dialogue[start - 1].speaker is Speaker.PERSON:
        start -= 1
    return tuple(dialogue[start:])


def _question(gone: Forgotten) -> str:
    """Return the kind of question about what would be deleted of a subject."""
    if gone.memories or gone.check_ins or gone.sample_lines:
        return Command.FORGET_ABOUT
    return Answer.ONLY_SAID if gone.utterances else Answer.ONLY_USED


def _without_choice(command: msg.BookCommand) -> msg.BookCommand:
    """Return a command without what the person chooses in the window."""
    is_single = isinstance(command, msg.ForgetMemories)
    return msgspec.structs.replace(command, keeps_words=None) if is_single else command


def _open_after(closed: tuple[str, ...], topics: tuple[str, ...]) -> tuple[str, ...]:
    """Return the closed topics without those that are to be open."""
    return tuple(one for one in closed if all(spoken_of(topic, (one,)) is None for topic in topics))
