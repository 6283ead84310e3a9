"""Judges the words that a character is made of: what in them gives orders against honesty and the boundaries, or lies.

A card comes from a stranger, and whoever writes a persona may paste one. A role is welcome: a human baker in a story, a
robot, a knight who never lies. What would have the program deny what it is, set its boundaries aside or bind the person
is an order, wherever it stands. Signs tell it: the same combinations of ideas in all languages
(``assets/guarding/orders.toml``), in each language's words (``orders.*.toml``); in English a head tells it, too. What
the character says as an example must pass the judge of what is spoken, for a language model says such things again.
Pure; the readers are handed in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.guarding.heard import heard
from companion.guarding.lexicon import FOLDER, LANGUAGES, Lexicons, RuleSign, lexicon, read_signs
from companion.guarding.plain import as_meant, plain
from companion.guarding.spoken import SpokenJudge
from companion.values import Boundaries, IdentifyLanguage, Intimacy

LikeAnOrder = Callable[[str], float | None]
"""A sentence → how likely it is an order, in [0, 1]; None where it is not in a language that is read."""

WIDEST: Final = Boundaries(
    intimacy=Intimacy.AFFECTIONATE,
    allows_endearments=True,
    allows_flattery=True,
    allows_strong_language=True,
)
"""With these examples are judged: how near and how merry a character may be is decided when it speaks."""
_LIKELY: Final = 0.5
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])\s*|\n+")


@dataclass(frozen=True, slots=True)
class CharacterJudge:
    """Judges one sentence of a character after the other."""

    like_an_order: LikeAnOrder
    orders: Lexicons[RuleSign]
    """Signs of orders."""
    asked: Lexicons[RuleSign]
    """Signs of what the person's side of an example asks for."""
    spoken: Callable[[str], SpokenJudge]
    """Returns who judges words in their language, within ``WIDEST``."""

    def gives_an_order(self, sentence: str) -> bool:
        """Tell whether a sentence orders honesty or boundaries to be broken; what only describes does not."""
        share = self.like_an_order(as_meant(sentence))
        return (share is not None and share >= _LIKELY) or any(
            found for reading in plain(sentence).readings for found in self.orders.find(reading)
        )

    def may_say(self, words: str, person: str = "") -> bool:
        """Tell whether words may stand as an example of what a character says.

        A sign is enough here, even if the network does not bear it out: an example is not drawn again.

        Args:
            words: what it says.
            person: what that answers; "" for nothing.
        """
        asked = heard(person, (), WIDEST, self.asked)
        judge = self.spoken(words)
        judges = (judge, judge.by_signs())
        before = ""
        for sentence in sentences(words):
            if any(each.judge(sentence, before, person, asked) is not None for each in judges):
                return False
            before = f"{before} {sentence}".strip()
        return True


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of what tells of a character, in the order of the text; a line ends one, too."""
    return tuple(filter(None, (each.strip() for each in _SENTENCE_END.split(text))))


def read_orders(identify: IdentifyLanguage, folder: Path = FOLDER) -> Lexicons[RuleSign]:
    """Return the signs of orders, which are the same in all languages; raises ``PartMissing`` or ``PartBroken``."""
    signs = read_signs(folder / "orders.toml", RuleSign)
    by_language = {language: lexicon(signs, folder / f"orders.{language}.toml") for language in LANGUAGES}
    return Lexicons(by_language, identify)
