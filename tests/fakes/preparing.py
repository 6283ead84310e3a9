"""Prepares and judges replies as a test says; fulfils ``generator.Preparing`` and ``gate.ReplyFilter``."""

from collections.abc import Callable, Iterator

from companion.reply.ongoing import OngoingReply
from companion.reply.talk_setup import TalkSetup
from companion.thinking.language_model import LanguageModel
from companion.thinking.prompt.prompt import CountTokens
from companion.thinking.prompt.turn_note import Brief
from companion.thinking.reply_text.answering import Embody, Spoken
from companion.values import Affect, CancelToken, Gesture, Utterance, VocalSound


class Unfiltered:
    """Lets every draft through."""

    def let_through(self, reply: OngoingReply, spoken: Iterator[Spoken]) -> Iterator[Spoken]:
        return spoken


class Prepared:
    """Asks, prepares and moves by functions; what no function is given for is left to the language model."""

    def __init__(
        self,
        prepare: Callable[[OngoingReply, CountTokens], Brief] = lambda reply, count: Brief(),
        consider: Callable[
            [tuple[Utterance, ...], LanguageModel, CancelToken], None
        ] = lambda dialogue, model, cancel: None,
        embody: Embody = lambda words, shown, is_first: ((), None),
        note_tokens: int = 0,
        unmeant: frozenset[tuple[str, int]] = frozenset(),
    ) -> None:
        self._prepare = prepare
        self._consider = consider
        self._embody = embody
        self._tokens = note_tokens
        self._unmeant = unmeant

    def as_read(self, dialogue: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        return tuple(one for one in dialogue if one.key not in self._unmeant)

    def consider(self, dialogue: tuple[Utterance, ...], model: LanguageModel, cancel: CancelToken) -> None:
        self._consider(dialogue, model, cancel)

    def prepare(self, reply: OngoingReply, count: CountTokens) -> Brief:
        return self._prepare(reply, count)

    def embodied(
        self, words: str, shown: Affect, is_first: bool
    ) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        return self._embody(words, shown, is_first)

    def note_tokens(self, setup: TalkSetup) -> int:
        return self._tokens
