"""Breathing together: counts that pace the breath, a few at a time, and a question whether it goes on.

Breathing out takes longer than breathing in, as in most exercises of the kind; nothing is promised of it. The counts
are words, so that they pace by themselves where a mouth cannot be silent on purpose.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from companion.thinking.activities.answers import does_agree
from companion.thinking.activities.said import Lines, Piece, Said, pick, say

IN: Final = ("Breathe in,", "two,", "three,", "four.")
OUT: Final = ("And out,", "two,", "three,", "four,", "five,", "six.")
BREATHS: Final = 3
"""In one turn: some half a minute, after which the person has a say (guess)."""
MOST_TURNS: Final = 3
_COUNT_SILENCE: Final = 0.6
"""Seconds; with the word itself about one second for each count (guess)."""
_REST: Final = 1.0
"""Seconds between two breaths (guess)."""
_UNEASY: Final = re.compile(
    r"\b(?:dizz\w*|can['’]?t (?:breathe|do (?:it|this))|hurts?|faint|light-?headed|worse|too (?:fast|slow|long)|"
    r"strange|panic\w*|out of breath|doesn['’]?t feel (?:good|right))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BreathingTexts:
    """What is said around the counts."""

    begin: Lines
    breathe_on: Lines
    """Between two breaths."""
    ask: Lines
    """Whether it goes on."""
    again: Lines
    uneasy: Lines
    """To somebody whom it does no good."""
    close: Lines


@dataclass(frozen=True, slots=True)
class Breathing:
    """Breathing together, after so many turns of it."""

    texts: BreathingTexts
    seed: int
    turns: int = 1


def begin_breathing(texts: BreathingTexts, seed: int) -> tuple[Breathing, Said]:
    """Begin with the first breaths."""
    return Breathing(texts, seed), _breaths(texts, seed, pick(texts.begin, seed), pick(texts.ask, seed))


def step_breathing(breathing: Breathing, words: str) -> tuple[Breathing | None, Said]:
    """Go on where the person says so, at most ``MOST_TURNS`` turns in all; else close."""
    texts, seed, turns = breathing.texts, breathing.seed, breathing.turns + 1
    if _UNEASY.search(words):
        return None, say(pick(texts.uneasy, seed))
    if not does_agree(words):
        return None, say(pick(texts.close, seed))
    again = pick(texts.again, seed + turns)
    if turns == MOST_TURNS:
        return None, _breaths(texts, seed + turns, again, pick(texts.close, seed))
    return replace(breathing, turns=turns), _breaths(
        texts, seed + turns, again, pick(texts.ask, seed + turns)
    )


def _breaths(texts: BreathingTexts, seed: int, before: str, after: str) -> Said:
    pieces = [Piece(before, _REST)]
    for breath in range(BREATHS):
        if breath:
            pieces.append(Piece(pick(texts.breathe_on, seed + breath), _REST))
        pieces += [Piece(count, _COUNT_SILENCE) for count in (*IN, *OUT)]
    return Said((*pieces, Piece(after)))
