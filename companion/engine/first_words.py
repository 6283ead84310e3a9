"""Words a reason to speak first by a strong language model, in the companion's manner, if the words are fit.

The model is lent as for a sleep, so whoever speaks comes first. Its words are taken if they are one or two finished
sentences in the talk's language, keep to what was told, and pass the judge of spoken words; otherwise the written ones
are said.
"""

import asyncio
from collections.abc import Callable
from typing import Final, TypeAlias

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.encoder.language import identified
from companion.engine.memory.sleeper import is_disturbing
from companion.initiative.deciding import Kind, Reason
from companion.initiative.wording import read_wording, told
from companion.remembering.content_words import content_words
from companion.reply.talk_setup import TalkSetup
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.prompt.turn_note import LANGUAGE_NAMES
from companion.thinking.reply_text.cleaner import SENTENCE_ENDS, ends_sentence
from companion.values import CancelToken, Speaker

LONGEST: Final = 200
"""Maximum characters (guess)."""
PATIENCE: Final = 20.0
"""Seconds to wait for the language model; nobody waits for the words."""
_LIMITS: Final = ReplyLimits(max_tokens=60, temperature=0.3)
_NOTES: Final = {
    Kind.REMINDER: "They asked to be reminded of this: {words}. It is time.",
    Kind.DATED: "They told you this: {words}. That day is over. Ask how it went.",
    Kind.PROMISE: "You had said: {words}. Offer to come back to it.",
    Kind.HEAVY: "Your last talk was heavy for them. Ask gently how they are now, without guessing why.",
    Kind.THREAD: "They told you this: {words}. Ask how it stands.",
    Kind.RETURN: "They are back after {span}. Say so gladly, without reproach.",
}
_ASKED: Final = (Kind.DATED, Kind.THREAD, Kind.HEAVY)
"""Kinds that are to be a question."""
_TASK: Final = (
    "{note}\nBegin the talk with one short sentence in {language}, at most fifteen words, in your own manner. "
    "Invent nothing. Plainly it would be: {written}\nWrite only that sentence."
)


Lend: TypeAlias = Callable[[Callable[[LanguageModel], str], Callable[[str], None]], None]
"""Lends the language model to a function while nobody talks, and hands on its result in another thread."""


class FirstWords:
    """Asks the language model for first words; fulfils ``engine.Observer``. Use it in the loop's thread."""

    def __init__(self, lend: Lend, setup: Callable[[], TalkSetup], may_say: Callable[[str], bool]) -> None:
        """Prepare.

        Args:
            may_say: tells whether a sentence keeps the boundaries; called in the generator's thread.
        """
        self._lend = lend
        self._setup = setup
        self._may_say = may_say
        self._cancel = CancelToken()

    async def word(self, reason: Reason, written: str) -> str:
        """Return fit words for a reason; "" if the language model has none.

        A greeting needs none, and a small model has none: it copies the written words, or turns them round.
        """
        cancel, setup = CancelToken(), self._setup()
        if reason.kind is Kind.GREETING or not setup.is_strong:
            return ""
        self._cancel = cancel
        loop = asyncio.get_running_loop()
        words: asyncio.Future[str] = loop.create_future()

        def use(model: LanguageModel) -> str:
            said = "".join(model.reply(prompt_for(reason, written, setup), _LIMITS, cancel)).strip()
            return said if not cancel.is_cancelled and self._is_fit(said, reason, setup.language) else ""

        def take(said: str) -> None:
            if not words.done():
                words.set_result(said)

        def done(said: str) -> None:
            loop.call_soon_threadsafe(take, said)

        self._lend(use, done)
        try:
            return await asyncio.wait_for(words, PATIENCE)
        except TimeoutError:
            cancel.cancel()
            return ""

    def _is_fit(self, said: str, reason: Reason, language: str) -> bool:
        return is_fit(said, reason, language) and self._may_say(said)

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Give up once somebody speaks."""
        if is_disturbing(event, after):
            self._cancel.cancel()


def prompt_for(reason: Reason, written: str, setup: TalkSetup) -> Prompt:
    """Return the prompt for first words."""
    span = read_wording("en").span(reason.away)
    note = _NOTES[reason.kind].format(words=told(reason.words), span=span)
    language = LANGUAGE_NAMES.get(setup.language, "English")
    persona = f"You are {setup.persona.name}. {setup.persona.description}"
    return Prompt(
        persona, (Message(Speaker.PERSON, _TASK.format(note=note, language=language, written=written)),)
    )


def is_fit(said: str, reason: Reason, language: str) -> bool:
    """Tell whether words are one or two finished sentences in a language that name, or ask, what they are to."""
    sentences = sum(said.count(end) for end in SENTENCE_ENDS)
    if not said or len(said) > LONGEST or "\n" in said or not ends_sentence(said) or sentences > 2:
        return False
    if identified(said).code not in (language, None):
        return False
    if reason.kind is Kind.RETURN:
        return read_wording(language).span(reason.away).casefold() in said.casefold()
    if reason.kind in _ASKED and not said.endswith(("?", "？", "か。")):
        return False
    about = content_words(told(reason.words)) if reason.words else frozenset()
    return not about or not about.isdisjoint(content_words(said))
