"""Asks once for each language whether to set the companion to it, if the person keeps speaking it.

The person is answered in the language that they speak (``thinking.spoken_language``). The question never comes while
someone is or was in danger, nor about utterances that are not stored. An answer is stored with the utterance that the
question was about, and deleted with it.
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
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
        self._settled = frozenset[str]()
        """Languages that were asked about and answered for in earlier sessions."""
        self._asked: dict[str, Key] = {}
        """Languages asked about in this session, each with the utterance that was in it."""
        self._open = ""
        """Language of the question that waits for an answer; "" for none."""
        self._spoken = ""
        """Language of the last lines if it is another than the set one; otherwise ""."""
        self._lines = 0
        """Number of those lines."""

    def adopt(self, set_language: str) -> None:
        """Compare with another set language from now on; a question that waits for an answer is withdrawn."""
        if set_language != self._set_language:
            self._set_language = set_language
            self._begin_again()

    def take_up(self, settled: frozenset[str]) -> None:
        """Use the answers of earlier sessions."""
        self._settled = settled

    def answering(self, decision: ReplyDecision, dialogue: Sequence[Utterance]) -> None:
        """Ask, if it is time for it, when a reply begins to sound."""
        if is_danger(decision.step.cared.response):
            self._begin_again()
            return
        said = decision.step.said
        spoken = spoken_language(dialogue, self._set_language)
        if spoken == self._set_language:
            self._spoken, self._lines = "", 0
        elif identified(said.text).code == spoken:
            self._lines = self._lines + 1 if spoken == self._spoken else 1
            self._spoken = spoken
            if self._lines >= _LINES and spoken not in self._settled and spoken not in self._asked:
                self._asked[spoken] = said.key
                self._wait_for(spoken)

    def settle(self, language: str) -> None:
        """Store that the person has answered for a language, and never ask about it again."""
        said = self._asked.get(language)
        if said is not None:
            self._wait_for("")
            self._learn(Lesson(*said, language=language))

    def forget(self, gone: AbstractSet[Key]) -> None:
        """Forget utterances that are deleted: the questions about them were never asked."""
        self._asked = {language: said for language, said in self._asked.items() if said not in gone}
        self._spoken, self._lines = "", 0
        self._wait_for(self._open if self._open in self._asked else "")

    def _begin_again(self) -> None:
        """Withdraw the question that waits for an answer, and count no line before now."""
        self._spoken, self._lines = "", 0
        self._wait_for("")

    def _wait_for(self, language: str) -> None:
        if language != self._open:
            self._open = language
            self._tell(msg.LanguageAsked(language))
