"""Reads off words, in whichever of the languages, their risks: danger, what is asked for, what breaks a rule.

English is read by two networks; other languages by regressions of their own, which know nothing of what is asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from companion.encoder.danger import DangerReader, open_danger
from companion.encoder.guard import GuardReader, Likelihoods, open_guard
from companion.encoder.language import identified
from companion.encoder.pieces import LANGUAGES, PieceReader, load_pieces
from companion.guarding.crisis import UNLIKE
from companion.guarding.plain import as_meant, without_disguise
from companion.values import UNSPACED, Danger, IdentifyLanguage, Rule

_TURNS_BEFORE: Final = 2
"""So many turns are read together with the last one: of one to three the best on the rows of docs/crisis.md."""
_FEWEST_WORDS: Final = 2
"""So many words of a language that is not English show it: a single one may be a name (guess)."""
_ENGLISH: Final = 0.5
"""From this share on it is English, whatever else it may be (guess)."""


@dataclass(frozen=True, slots=True)
class Risks:
    """What was read off the person's words."""

    danger: Danger | None = None
    """None where nothing can be told."""
    asks: Mapping[Rule, float] = field(default_factory=dict)
    """How likely they ask for what each rule forbids, in [0, 1]; empty where nothing can be told."""


class RiskReader:
    """What reads risks; keeps nothing from call to call."""

    def __init__(
        self,
        guard: GuardReader,
        danger: DangerReader,
        pieces: Mapping[str, PieceReader],
        identify: IdentifyLanguage = identified,
    ) -> None:
        """Join the parts.

        Args:
            guard: reads boundaries in English.
            danger: reads danger in it.
            pieces: read other languages, by their codes.
            identify: tells in which language a text is.
        """
        self._guard = guard
        self._danger = danger
        self._pieces = pieces
        self._identify = identify

    def heard(self, text: str) -> Risks:
        """Return what the person's words are like; nothing in a language that is not known."""
        if self._is_english(text):
            return Risks(self._danger.read(text), self._guard.asked(text))
        words = without_disguise(text)
        reader = self._reader(words)
        return Risks() if reader is None else Risks(reader.danger(words))

    def within(self, likely: Danger, words: str, before: Sequence[str]) -> Danger:
        """Return what the person's words are like together with what they said just before.

        Args:
            likely: what they are like by themselves; where that is hardly danger, or they are not English, it stands.
            words: what was said.
            before: what the person said before in this talk, oldest first; the last two count.
        """
        alone, shortly = 1 - likely.none, before[-_TURNS_BEFORE:]
        if alone < UNLIKE or not self._is_english(words):
            return likely
        danger = self._danger.read(" ".join(map(as_meant, (*shortly, words)))) if shortly else likely
        return likely if danger is None else replace(danger, alone=alone, by_model=likely.by_model)

    def spoken(self, sentence: str) -> Likelihoods:
        """Return how likely a sentence breaks each rule if the companion says it; nothing in an unknown language."""
        if self._is_english(sentence):
            return self._guard.spoken(sentence)
        words = without_disguise(sentence)
        reader = self._reader(words)
        return {} if reader is None else reader.spoken(words)

    def _is_english(self, words: str) -> bool:
        return self._identify(words).share("en") >= _ENGLISH

    def _reader(self, words: str) -> PieceReader | None:
        """Return who reads the language of words; None where they show none that somebody reads, as a name does."""
        code = self._identify(words).code
        is_told = code in UNSPACED or len(words.split()) >= _FEWEST_WORDS
        return self._pieces.get(code) if code is not None and is_told else None


def open_risk_reader() -> RiskReader:
    """Load what reads risks; raises ``PartMissing`` or ``PartBroken``."""
    return RiskReader(
        open_guard(), open_danger(), {language: load_pieces(language) for language in LANGUAGES}
    )
