"""Asks once for each language whether to set the companion to it, if the person keeps speaking it.

The person is answered in the language that they speak (``thinking.spoken_language``). The question never comes while
someone is or was in danger, nor about utterances that are not stored. An answer is stored with the utterance that the
question was about, and deleted with it.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from companion.channel import messages as msg
from companion.encoder.language import identified
from companion.reply.decision import ReplyDecision
from companion.reply.spoken_orders import is_danger
from companion.storage.lessons import Lesson
from companion.thinking.spoken_language import spoken_language
from companion.values import Utterance

_LINES: Final = 2
"""Minimum lines in a language before the question, each answered in it and none in the set language between them; one
line may be a quote (guess)."""

Key: TypeAlias = tuple[str, int]
"""Session and number of an utterance."""


@dataclass(frozen=True, slots=True)
class AskedLanguages:
    """Languages that were asked about, and the person's recent lines in another language than the set one."""

    settled: frozenset[str] = frozenset()
    """Languages that were asked about and answered for in earlier sessions."""
    asked: Mapping[str, Key] = field(default_factory=dict)
    """Languages asked about in this session, each with the utterance that was in it."""
    open: str = ""
    """Language of the question that waits for an answer; "" for none."""
    spoken: str = ""
    """Language of the last lines if it is another than the set one; otherwise ""."""
    lines: int = 0
    """Number of those lines."""

    def answering(self, said: Key, spoken: str, line: str | None, set_language: str) -> "AskedLanguages":
        """Return the state after the person was answered.

        Args:
            spoken: the language of the answer.
            line: the language of the utterance by itself; None if it is in no known language.
            set_language: the language set for the companion.
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
        """Return the state once someone is in danger: no question waits for an answer, and no line counts."""
        return replace(self, open="", spoken="", lines=0)

    def answered(self) -> "AskedLanguages":
        """Return the state once the person has answered."""
        return replace(self, open="")

    def without(self, gone: AbstractSet[Key]) -> "AskedLanguages":
        """Return the state without forgotten utterances: the questions about them were never asked."""
        asked = {language: said for language, said in self.asked.items() if said not in gone}
        return replace(self, asked=asked, open=self.open if self.open in asked else "", spoken="", lines=0)


class LanguageAsker:
    """Asks in one session; to be used in the loop's thread."""

    def __init__(
        self,
        set_language: str,
        tell: Callable[[msg.LanguageAsked], None],
        learn: Callable[[Lesson], None],
    ) -> None:
        """Create it for one session."""
        self._set_language = set_language
        self._tell = tell
        self._learn = learn
        self._asked = AskedLanguages()

    def adopt(self, set_language: str) -> None:
        """Compare with another set language from now on; a question that waits for an answer is withdrawn."""
        if set_language != self._set_language:
            self._set_language = set_language
            self._change(self._asked.in_danger())

    def take_up(self, settled: frozenset[str]) -> None:
        """Use the answers of earlier sessions."""
        self._asked = replace(self._asked, settled=settled)

    def answering(self, decision: ReplyDecision, dialogue: Sequence[Utterance]) -> None:
        """Ask, if it is time for it, when a reply begins to sound."""
        if is_danger(decision.cared.response):
            self._change(self._asked.in_danger())
            return
        said = decision.said
        spoken = spoken_language(dialogue, self._set_language)
        line = identified(said.text).code
        self._change(self._asked.answering(said.key, spoken, line, self._set_language))

    def settle(self, language: str) -> None:
        """Store that the person has answered for a language, and never ask about it again."""
        said = self._asked.asked.get(language)
        if said is not None:
            self._change(self._asked.answered())
            self._learn(Lesson(*said, language=language))

    def forget(self, gone: AbstractSet[Key]) -> None:
        """Forget utterances that are deleted."""
        self._change(self._asked.without(gone))

    def _change(self, asked: AskedLanguages) -> None:
        before, self._asked = self._asked.open, asked
        if asked.open != before:
            self._tell(msg.LanguageAsked(asked.open))
