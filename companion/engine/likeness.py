"""Reads off words, in whichever of the languages, how much they are like those of somebody in danger.

What the trunk knows is read by the head on it; what else, by the regressions of its language.
"""

from collections.abc import Mapping
from typing import Final

from companion.encoder.danger import DangerReader, load_danger
from companion.encoder.danger_pieces import LANGUAGES, DangerPieces, load_danger_pieces
from companion.encoder.encoder import Encoded
from companion.guarding.plain import without_disguise
from companion.guarding.tongues import tongues
from companion.values import Danger

_WITHOUT_KANA: Final = "zh"
"""What is written in Chinese characters alone may be Japanese, and is seldom."""


class Likeness:
    """All that tells it; keeps nothing from call to call."""

    def __init__(self, head: DangerReader, pieces: Mapping[str, DangerPieces]) -> None:
        """Join the parts; ``pieces`` by language."""
        self._head = head
        self._pieces = pieces

    def read(self, text: str, encoded: Encoded) -> Danger | None:
        """Return what a text is like; None where nothing can tell.

        Args:
            text: the text.
            encoded: the same text alone, encoded.
        """
        if (by_trunk := self._head.read(encoded)[0]) is not None:
            return by_trunk
        words = without_disguise(text)
        likely = [language for language in tongues(words) if language in self._pieces]
        if not likely:
            return None
        language = _WITHOUT_KANA if _WITHOUT_KANA in likely else likely[0]
        return self._pieces[language].read(words)


def open_likeness(trunk_hash: str) -> Likeness:
    """Load the parts; raises ``PartMissing`` or ``PartBroken``."""
    return Likeness(
        load_danger(trunk_hash), {language: load_danger_pieces(language) for language in LANGUAGES}
    )
