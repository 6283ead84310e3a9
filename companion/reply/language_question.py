"""Asks once for each language whether the companion is to be set to it, where the person goes on speaking it.

What they speak is what they are answered in (``thinking.spoken_language``). Never asked while somebody is or was in
danger, nor of what is not kept. An answer is kept with the utterance that it was asked about, and goes with that.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from companion.channel import messages as msg
from companion.reply.decision import ReplyDecision
from companion.reply.spoken_orders import is_danger
from companion.storage.lessons import Lesson
from companion.thinking.spoken_language import spoken_language
from companion.values import IdentifyLanguage, Utterance

_LINES: Final = 2
"""So many lines in a language, each answered in it and none in the one that is set between them, let it be asked: one
may be quoted (guess)."""

Key: TypeAlias = tuple[str, int]
"""Session and number of an utterance."""


@dataclass(frozen=True, slots=True)
class AskedLanguages:
    """What was asked, and how far the person has gone over to another language than the set one."""

    settled: frozenset[str] = frozenset()
    """The languages that were asked about and answered for in sessions before this one."""
    asked: Mapping[str, Key] = field(default_factory=dict)
    """Those asked about in this one, each with the utterance that was in it."""
    open: str = ""
    """The one asked about that waits for an answer; "" for none."""
    spoken: str = ""
    """The language of the last lines, where it is another than the set one, …"""
    lines: int = 0
    """… and how many they are."""

    def answering(self, said: Key, spoken: str, line: str | None, set_language: str) -> "AskedLanguages":
        """Return what was asked once the person was answered.

        Args:
            said: their utterance.
            spoken: the language that they are answered in.
            line: the language of the utterance by itself; None where it is in none that is known.
            set_language: the companion's.
        """
        if spoken == set_language:
            return replace(self, spoken="", lines=0)
        if line != spoken:
            return self
        lines = self.lines + 1 if spoken == self.spoken else 1
        heard = replace(self, spoken=spoken, lines=lines)
        if lines < _LINES or spoken in self.settled or spoken in self.asked:
            return heard
        return replace(heard, asked={**self.asked, spoken: said}, open=spoken)

    def in_danger(self) -> "AskedLanguages":
        """Return it once somebody is in danger: nothing waits for an answer, and no line counts."""
        return replace(self, open="", spoken="", lines=0)

    def answered(self) -> "AskedLanguages":
        """Return it once the person has answered."""
        return replace(self, open="")

    def without(self, gone: AbstractSet[Key]) -> "AskedLanguages":
        """Return it once utterances were forgotten: what was asked of them never was."""
        asked = {language: said for language, said in self.asked.items() if said not in gone}
        return replace(self, asked=asked, open=self.open if self.open in asked else "", spoken="", lines=0)


class LanguageAsker:
    """Asks in one session; to be used in the loop's thread."""

    def __init__(
        self,
        set_language: str,
        identify: IdentifyLanguage,
        tell: Callable[[msg.LanguageAsked], None],
        learn: Callable[[Lesson], None],
    ) -> None:
        """Begin.

        Args:
            set_language: the companion's, by its code.
            identify: tells in which language a line is.
            tell: takes the question, to be shown.
            learn: keeps an answer.
        """
        self._set_language = set_language
        self._identify = identify
        self._tell = tell
        self._learn = learn
        self._asked = AskedLanguages()

    def take_up(self, settled: frozenset[str]) -> None:
        """Take up what sessions before this one have settled."""
        self._asked = replace(self._asked, settled=settled)

    def answering(self, decision: ReplyDecision, dialogue: Sequence[Utterance]) -> None:
        """Ask where it is time for it: a reply begins to sound.

        Args:
            decision: what was decided for it.
            dialogue: what it answers.
        """
        if is_danger(decision.cared.response):
            self._change(self._asked.in_danger())
            return
        said = decision.said
        spoken = spoken_language(dialogue, self._set_language, self._identify)
        line = self._identify(said.text).code
        self._change(self._asked.answering(said.key, spoken, line, self._set_language))

    def settle(self, language: str) -> None:
        """Keep that the person has answered for a language, and never ask about it again."""
        said = self._asked.asked.get(language)
        if said is not None:
            self._change(self._asked.answered())
            self._learn(Lesson(*said, language=language))

    def forget(self, gone: AbstractSet[Key]) -> None:
        """Hold nothing of utterances that are gone."""
        self._change(self._asked.without(gone))

    def _change(self, asked: AskedLanguages) -> None:
        before, self._asked = self._asked.open, asked
        if asked.open != before:
            self._tell(msg.LanguageAsked(asked.open))
