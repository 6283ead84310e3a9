"""The turn note: what is said to the language model about this moment alone, in the words one would say to a friend.

It is read last, behind the person's words, and never kept. What counts most comes first in ``TurnNote``; what there is
no room for is left out, and where nothing is sure there is no note. Memories and other people's words stand in it as
one harmless line (``memory_notes``).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Final

from companion.thinking.memory_notes import time_in_words
from companion.thinking.wants import Wanted
from companion.values import Reading, Want

MOST_TOKENS: Final = 32
"""Tokens of a note for a small model, at most, but for what a card's lorebook tells."""
STRONG_TOKENS: Final = 150
"""The same for a strong one."""

_SURE: Final = 0.55
"""Probability from which on a feeling is told (guess)."""
_LANGUAGES: Final[Mapping[str, str]] = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "ja": "Japanese",
    "zh": "Chinese",
}
_FEELINGS: Final[Mapping[str, str]] = {
    "sadness": "sad",
    "grief": "close to tears",
    "fear": "afraid",
    "nervousness": "worried",
    "anger": "angry",
    "annoyance": "annoyed",
    "disappointment": "disappointed",
    "embarrassment": "ashamed",
    "joy": "happy",
    "excitement": "excited",
    "pride": "proud",
    "amusement": "amused",
    "relief": "relieved",
}
"""GoEmotions' labels that say how somebody sounds; those that do not (curiosity, approval, …) are not told, nor
gratitude and remorse, which are read off every "thanks" and "sorry"."""
_WIDE: Final = r"\u2e80-\ua4cf\uff66-\uff9f"
_LETTERS: Final = rf"[^\W{_WIDE}]+"
_WORD: Final = re.compile(rf"[{_WIDE}]|{_LETTERS}(?:['’-]{_LETTERS})*")
"""A word, or one character of a script without blanks."""
_WEIGHS: Final = -0.25
_LIGHT: Final = 0.25
"""Valence from which on comfort, or joy, is told of (guesses)."""


@dataclass(frozen=True, slots=True)
class Written:
    """A turn note as it is read."""

    text: str
    """In one line; "" for none."""
    memories: tuple[int, ...] = ()
    """Which of its memories it tells, counted from 0; of a long one it tells the beginning."""


@dataclass(frozen=True, slots=True)
class TurnNote:
    """What a note may say, what counts most first; "" or nothing for what is not sure."""

    now: str = ""
    """The day and the hour, and how long ago the last talk was."""
    limit: str = ""
    """What a boundary asks of the reply."""
    language: str = ""
    """In which language to answer, where they speak another one than is set."""
    answer: str = ""
    """What code knows of what was asked: a sum, the hour."""
    memories: tuple[str, ...] = ()
    """The best first, each a sentence."""
    feeling: str = ""
    want: str = ""
    lore: tuple[str, ...] = ()
    """What a card's lorebook tells; stands first and has room of its own."""

    def written(self, count: Callable[[str], int], most: int = MOST_TOKENS) -> Written:
        """Return the note.

        Args:
            count: Tells the tokens of a text.
            most: Tokens that it may have; what is worked out for the question has room in any case.
        """
        kept, told = "", list[int]()
        for part in (self.now, self.limit, self.language):
            kept = _with(kept, part, count, most)
        kept = f"{kept} {self.answer}".strip()
        best = tuple(_fitting(memory, count, most) for memory in self.memories[:1])
        for place, memory in enumerate((*best, *self.memories[1:])):
            longer = _with(kept, memory, count, most)
            if longer != kept:
                told.append(place)
            kept = longer
        for part in (self.feeling, self.want):
            kept = _with(kept, part, count, most)
        return Written(" ".join(filter(None, (*self.lore, kept))), tuple(told))


def _with(kept: str, part: str, count: Callable[[str], int], most: int) -> str:
    """Return what is kept of a note with another part of it, if there is room for that."""
    longer = f"{kept} {part}".strip()
    return longer if part and count(longer) <= most else kept


def _fitting(memory: str, count: Callable[[str], int], most: int) -> str:
    """Return a memory cut behind a word so that it has room in a note; "" if not even one word has."""
    if count(memory) <= most:
        return memory
    mark = "…”" if "“" in memory else "…"
    cut = [f"{memory[: word.end()]}{mark}" for word in _WORD.finditer(memory)]
    fit = bisect_right(cut, most, key=count)
    return cut[fit - 1] if fit else ""


def language_said(spoken: str, set_language: str) -> str:
    """Return in which language to answer who speaks another one than is set; "" where they speak that."""
    return "" if spoken == set_language else f"Answer in {_LANGUAGES.get(spoken, 'their language')}."


def feeling_said(reading: Reading | None) -> str:
    """Return how they sound, as "They sound sad."; "" where that is not sure, or their voice says otherwise."""
    if reading is None or reading.is_unsure or reading.do_disagree:
        return ""
    sure = (_FEELINGS.get(one.name, "") for one in reading.emotions if one.probability >= _SURE)
    word = next(filter(None, sure), "")
    return f"They sound {word}." if word else ""


def want_said(wanted: Wanted, valence: float) -> str:
    """Return what they want of the reply where they say so or a feeling asks for it; "" where it does not.

    That they ask a fact or for advice, play, or leave, their words say best: told of it, a small model made more up.

    Args:
        wanted: What they likely want.
        valence: How pleasant they feel, in [-1, 1].
    """
    if wanted.no_questions:
        return "Ask them nothing."
    match wanted.want:
        case Want.BE_HEARD if valence <= _WEIGHS:
            return "Stay with it; no advice yet."
        case Want.SHARE_JOY if valence >= _LIGHT:
            return "Be glad with them."
        case _:
            return ""


def moment_said(now: float, last_talk: float | None, zone: tzinfo, *, is_new_talk: bool) -> str:
    """Return the day and the hour, and at the beginning of a talk when the last one was.

    Args:
        now: Seconds since 1970-01-01 UTC.
        last_talk: When something was last said in an earlier talk, likewise; None if there was none.
        zone: The person's.
        is_new_talk: Nothing was answered yet in this talk.
    """
    then = datetime.fromtimestamp(now, UTC).astimezone(zone)
    words = f"{then:%A} {then.day} {then:%B %Y}, {then:%H:%M}."
    if not is_new_talk:
        return words
    return f"{words} " + (
        "This is your first talk."
        if last_talk is None
        else f"A new talk; the last one was {time_in_words(last_talk, now, zone)}."
    )


def hour_said(now: float, zone: tzinfo) -> str:
    """Return when it is, as "It is Sunday, 22 November 2026, 20:15."; ``now`` in seconds since 1970-01-01 UTC."""
    then = datetime.fromtimestamp(now, UTC).astimezone(zone)
    return f"It is {then:%A}, {then.day} {then:%B %Y}, {then:%H:%M}."
