"""Makes up what somebody told in years of talk: sentences, feelings, people, and vectors of meaning, all by a seed.

Words are drawn as people use them (Zipf 1949, with Mandelbrot's shift): a hundred real ones come first,
made words of syllables follow, tens of thousands of them. Half of the sentences come from templates. Vectors lie in
clusters: a few hundred topics, each with its own matters. Nothing of it is meant to be read; it is to cost what the
real costs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.storage.memory_rows import DIMENSIONS, EMOTIONS, Vector
from companion.values import Affect, Memory, MemoryKind, MemoryOrigin, Speaker

WORDS: Final = 50_000
"""Words that are known; a well-read person uses about so many (guess)."""
TOPICS: Final = 400
MATTERS: Final = 25
"""In each topic."""
PEOPLE: Final = 300
BEGAN_AT: Final = 1.6e9
"""When the first was told, seconds since 1970-01-01 UTC."""
APART: Final = 120.0
"""Seconds from one to the next on average: a million of them are four years."""

_TOPIC_SHARE: Final = 0.5
"""Of a vector's square; the cosine of two texts on one topic (guess)."""
_MATTER_SHARE: Final = 0.25
"""More of it where they are on the same matter (guess)."""
_SHIFT: Final = 2.7
"""Mandelbrot's, for English (Mandelbrot 1953)."""
_COMMON: Final = (
    "the I to and a of it that is was in you my me so for but on with have not this be at we they he she like just do "
    "all what up out about know one had get can when there if then really because think go from now as would an good "
    "were time day will her him his been don't it's I'm how back could too after some people want more over work down "
    "see them going got very little much never always again still even today where who why our home tell feel make"
)
_FUNCTION_WORDS: Final = tuple(_COMMON.split(" "))
_STARTS: Final = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_SYLLABLES: Final = tuple(start + vowel for start in _STARTS for vowel in "aeiou")
_TEMPLATES: Final = (
    "{who} {a} the {b} and I {c} about it.",
    "I am afraid of the {a} on Monday because of {who}.",
    "Yesterday {who} and I went to the {a}, it was {b}.",
    "Do you remember the {a} that {who} {b}?",
)
_KINDS: Final = (MemoryKind.MOMENT,) * 18 + (MemoryKind.FACT, MemoryKind.EPISODE)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One thing that was told."""

    memory: Memory
    """Without evidence."""
    vector: Vector


class MadeLife:
    """What is told one after the other; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        ranks = np.arange(1, WORDS + 1)
        self._odds = np.cumsum(1.0 / (ranks + _SHIFT))
        self._odds /= self._odds[-1]
        self._words = (*_FUNCTION_WORDS, *(_made_word(rank) for rank in range(WORDS - len(_FUNCTION_WORDS))))
        self._people = tuple(_made_word(7919 * each + 11).capitalize() for each in range(PEOPLE))
        fixed = np.random.default_rng(0)
        self._topics = _units(fixed.standard_normal((TOPICS, DIMENSIONS)))
        self._matters = _units(fixed.standard_normal((TOPICS * MATTERS, DIMENSIONS)))

    def told(self, count: int, *, first: int = 0) -> Iterator[Told]:
        """Yield so many things told, the ``first``-th and on."""
        vectors = self.vectors(count)
        for place, vector in enumerate(vectors, first):
            name = self.name() if self._random.random() < 0.2 else ""
            kind = _KINDS[int(self._random.integers(len(_KINDS)))]
            memory = Memory(
                kind,
                self.sentence(name),
                BEGAN_AT + APART * place,
                speaker=Speaker.PERSON if kind is MemoryKind.MOMENT else None,
                felt=self.feeling() if self._random.random() < 0.7 else None,
                mood=self.feeling(),
                emotions=tuple(self._random.random(EMOTIONS).tolist()),
                names=(name,) if name else (),
                salience=float(self._random.random()),
                origin=MemoryOrigin.TALK,
            )
            yield Told(memory, vector)

    def sentence(self, name: str = "") -> str:
        """Return 5 to 24 words, with somebody's name in it where one is given."""
        words = self._draw(int(self._random.integers(5, 25)))
        if self._random.random() < 0.5:
            return " ".join((*words, name)).strip()
        template = _TEMPLATES[int(self._random.integers(len(_TEMPLATES)))]
        return template.format(who=name or "my sister", a=words[0], b=words[1], c=words[2])

    def name(self) -> str:
        """Return somebody's name; the first ones come up most."""
        return self._people[int(PEOPLE * self._random.random() ** 3)]

    def share(self) -> float:
        """Return a number in [0, 1)."""
        return float(self._random.random())

    def feeling(self) -> Affect:
        """Return how somebody felt."""
        return Affect(*np.clip(0.4 * self._random.standard_normal(3), -1.0, 1.0).tolist())

    def vectors(self, count: int) -> NDArray[np.float32]:
        """Return vectors of meaning, float32 (count, 384), of unit length."""
        matters = (TOPICS * MATTERS * self._random.random(count) ** 2).astype(np.intp)
        noise = _units(self._random.standard_normal((count, DIMENSIONS)))
        return _units(
            _TOPIC_SHARE**0.5 * self._topics[matters // MATTERS]
            + _MATTER_SHARE**0.5 * self._matters[matters]
            + (1.0 - _TOPIC_SHARE - _MATTER_SHARE) ** 0.5 * noise
        )

    def _draw(self, count: int) -> list[str]:
        return [self._words[place] for place in np.searchsorted(self._odds, self._random.random(count))]


def _made_word(number: int) -> str:
    word = ""
    number += len(_SYLLABLES)
    while number:
        number, place = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[place]
    return word


def _units(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    units: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return units
