"""Holds back the first words of a reply until they are known to be worth saying, and has it drawn anew where not.

A voice waits for the first clause anyway, so a beginning that is worth saying comes no later for it. One that says
nothing costs the time of its few words: what came before it stays read. When the time is up, or every try began
badly, the faulty sentence is left out and what follows it is said; a later sentence that says nothing is left out too.
A reply in which there are no words is one that began badly.
Pure, but for what it is handed.
"""

import math
import re
from collections.abc import Callable, Generator, Iterator
from enum import Enum, auto
from typing import Final, TypeAlias

from companion.thinking.openings import OPENING_WORDS, FormulaHabit, OpeningFault, fault_of, is_worth_saying

Draw: TypeAlias = Callable[[tuple[str, ...]], Iterator[str]]
"""Draws the reply to one prompt, given the beginnings that were thrown away: another seed for each, and these as
``ReplyLimits.unwanted_beginnings``. What it gives is closed when it is not wanted any more."""

MOST_DRAWN_ANEW: Final = 3

_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)]*\s$")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?…])\s+")
_GOES_ON: Final = re.compile(
    r",\s(?:but|and|so|yet)\s((?:i|you|we|it|that|there|this|they|he|she|maybe|what|how|your|my)(?:['’]\w+)?\W)$",
    re.IGNORECASE,
)
"""A second main clause, which can stand alone when the first is left out."""
_CLAUSE_WORDS: Final = 4
_CLAUSE_MARKS: Final = (",", ";", ":", "—", "–")
"""A first clause of so many words that ends in one of these is judged by itself: the voice may be waiting for it."""
_INTERJECTION_WORDS: Final = 2
"""A sentence of no more words is judged together with what follows it: "Sure! Here is"."""
_LONGEST_TAIL: Final = 24
"""Characters that suffice for both."""


def worth_saying(
    draw: Draw,
    habit: FormulaHabit,
    *,
    begun: str = "",
    instead: str = "",
    most: int = MOST_DRAWN_ANEW,
    now: Callable[[], float] = lambda: 0.0,
    until: float = math.inf,
) -> Iterator[str]:
    """Yield a reply that begins well, or what is left of it.

    Args:
        draw: Draws the reply; what it gives is fit to be spoken.
        habit: Tells whether a formula is due.
        begun: What of the reply is said already.
        instead: What is said where nothing is left of it; where this is "", that is what was left out, unless ``begun``
            ends with a sentence.
        most: So often it is drawn anew.
        now: Gives the time in seconds.
        until: When the first words should be known: no draw is begun that would probably come later.
    """
    thrown_away: list[str] = []
    while True:
        began_at = now()
        pieces = draw(tuple(thrown_away))
        gate = _Gate(habit, begun)
        has_spoken = has_time = False
        try:
            for text in _through(gate, pieces):
                has_time = len(thrown_away) < most and 2 * now() - began_at <= until
                if gate.began_badly and not has_spoken and has_time:
                    break
                if text:
                    has_spoken = True
                    yield text
            if has_spoken:
                return
            if not has_time:
                if words := instead or ("" if _ends_sentence(f"{begun} ") else gate.left_out):
                    yield words
                return
        finally:
            if isinstance(pieces, Generator):
                pieces.close()
        thrown_away.append(gate.beginning)


def _through(gate: "_Gate", pieces: Iterator[str]) -> Iterator[str]:
    """Give what a gate lets through of each piece and of the end."""
    for piece in pieces:
        yield gate.feed(piece)
    yield gate.finish()


class _Sentence(Enum):
    """What is to be done with the sentence at hand."""

    UNKNOWN = auto()
    SAID = auto()
    LEFT_OUT = auto()


class _Gate:
    """Lets the sentences of a reply through that are worth saying, character by character.

    Attributes:
        began_badly: Whether the first sentence was not worth saying.
        beginning: The words by which that was known.
        left_out: All that was not let through.
    """

    def __init__(self, habit: FormulaHabit, begun: str) -> None:
        self._habit = habit
        self._before = _unfinished(begun)
        """What was said before of the sentence at hand."""
        is_known = len(self._before.split()) >= OPENING_WORDS
        self._sentence = _Sentence.SAID if is_known else _Sentence.UNKNOWN
        self._held = ""
        self._last = ""
        """The last characters of a sentence that is known."""
        self._is_first = True
        self.began_badly = False
        self.beginning = ""
        self.left_out = ""

    def feed(self, piece: str) -> str:
        """Take the next piece; give what may be said by now."""
        return "".join(self._take(character) for character in piece)

    def finish(self) -> str:
        """Give what was held back and is worth saying; call once, at the end of the reply."""
        return self._judged() if self._held.strip() else ""

    def _take(self, character: str) -> str:
        if self._sentence is _Sentence.UNKNOWN:
            self._held += character
            return self._judged() if character.isspace() and self._is_enough() else ""
        self._last = self._last[-_LONGEST_TAIL:] + character
        if self._sentence is _Sentence.SAID:
            self._begin_if_ended(self._last)
            return character
        self.left_out += character
        if clause := _GOES_ON.search(self._last):
            self._begin_sentence()
            self._held = clause.group(1).capitalize()
        else:
            self._begin_if_ended(self._last)
        return ""

    def _is_enough(self) -> bool:
        words = len(self._before.split()) + len(self._held.split())
        least = _CLAUSE_WORDS if self._held[-2:-1] in _CLAUSE_MARKS else OPENING_WORDS
        return words >= least or (words > _INTERJECTION_WORDS and _ends_sentence(self._held))

    def _judged(self) -> str:
        """Decide about the sentence at hand by the words that are held; give them where they may be said."""
        held = self._held
        sentences = _SENTENCE_ENDS.split(f"{self._before} {held}".strip())
        openings = [" ".join(sentences[first:]) for first in range(len(sentences))]
        is_worth = all(is_worth_saying(opening, self._habit) for opening in openings)
        if not is_worth:
            self.left_out += held
            if self._is_first:
                self.began_badly, self.beginning = True, held.strip()
        elif any(fault_of(opening) is OpeningFault.FORMULA for opening in openings):
            self._habit = FormulaHabit(0)
        self._is_first, self._held, self._last = False, "", held
        self._sentence = _Sentence.SAID if is_worth else _Sentence.LEFT_OUT
        self._begin_if_ended(held)
        return held if is_worth else ""

    def _begin_if_ended(self, text: str) -> None:
        if _ends_sentence(text):
            self._begin_sentence()

    def _begin_sentence(self) -> None:
        self._sentence, self._before, self._held, self._last = _Sentence.UNKNOWN, "", "", ""


def _ends_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None


def _unfinished(begun: str) -> str:
    """Give what has no end yet of the last sentence."""
    return "" if _ends_sentence(f"{begun.strip()} ") else _SENTENCE_ENDS.split(begun.strip())[-1]
