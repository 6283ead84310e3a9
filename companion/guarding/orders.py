"""Judges the words that define a character: orders against honesty and the boundaries, and lies.

A card comes from a stranger, and the writer of a persona may paste one. A role is welcome: a human baker in a story, a
robot, a knight who never lies. A text that would make the program deny its nature, set its boundaries aside or bind the
person is an order, wherever it stands. Signs find it: the same combinations of ideas in all languages
(``assets/guarding/orders.toml``), in each language's words (``orders.*.toml``); in English a classifier finds it too.
The character's example lines must pass the judge of spoken words, because a language model repeats such things. Pure;
the caller passes the readers in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from companion.guarding.heard import heard
from companion.guarding.lexicon import FOLDER, Lexicons, RuleSign, lexicon, read_signs
from companion.guarding.plain import as_meant, plain
from companion.guarding.spoken import SpokenJudge
from companion.values import LANGUAGES, Boundaries, Intimacy

LikeAnOrder = Callable[[str], float | None]
"""Function from a sentence to its probability of being an order, in [0, 1]; None if its language is not supported."""

WIDEST: Final = Boundaries(
    intimacy=Intimacy.AFFECTIONATE,
    allows_endearments=True,
    allows_flattery=True,
    allows_strong_language=True,
)
"""Boundaries for judging examples; how close and merry a character may be is decided when it speaks."""
_LIKELY: Final = 0.5
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])\s*|\n+")


@dataclass(frozen=True, slots=True)
class CharacterJudge:
    """Judges the sentences of a character one by one."""

    like_an_order: LikeAnOrder
    orders: Lexicons[RuleSign]
    asked: Lexicons[RuleSign]
    """Signs of requests in the person's side of an example."""
    spoken: Callable[[str], SpokenJudge]
    """Function that returns the judge of words in their language, within ``WIDEST``."""

    def gives_an_order(self, sentence: str) -> bool:
        """Tell whether a sentence orders a breach of honesty or boundaries; a mere description does not."""
        share = self.like_an_order(as_meant(sentence))
        return (share is not None and share >= _LIKELY) or any(
            found for reading in plain(sentence).readings for found in self.orders.find(reading)
        )

    def may_say(self, words: str, person: str = "") -> bool:
        """Tell whether words may be an example line of a character.

        A sign is enough here, even if the network does not confirm it: an example is not redrafted.

        Args:
            person: The person's words that they answer; "" for none.
        """
        asked = heard(person, WIDEST, self.asked)
        judge = self.spoken(words)
        judges = (judge, judge.by_signs())
        before = ""
        for sentence in sentences(words):
            if any(each.judge(sentence, before, person, asked) is not None for each in judges):
                return False
            before = f"{before} {sentence}".strip()
        return True


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a character's description, in the order of the text; a line also ends one."""
    return tuple(filter(None, (each.strip() for each in _SENTENCE_END.split(text))))


def opening(text: str, characters: int) -> str:
    """Return a text up to the end of the sentence in which its first ``characters`` end."""
    end = _SENTENCE_END.search(text, characters)
    return text[: end.start()] if end else text


def read_orders() -> Lexicons[RuleSign]:
    """Return the signs of orders, which are the same in all languages; raises ``PartMissing`` or ``PartBroken``."""
    signs = read_signs(FOLDER / "orders.toml", RuleSign)
    by_language = {language: lexicon(signs, FOLDER / f"orders.{language}.toml") for language in LANGUAGES}
    return Lexicons(by_language)
