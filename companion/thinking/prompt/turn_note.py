"""The turn note: information for the language model about this moment alone, in words as to a friend.

It is read last, after the person's words, and never kept. ``TurnNote`` lists the most important part first; parts
without room are left out, and if nothing is sure there is no note. Memories and other people's words take one harmless
line each (``memory_notes``).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Final

from companion.thinking.course import Wanted
from companion.thinking.prompt.memory_notes import time_in_words
from companion.values import AS_PLANNED, NEUTRAL, Affect, Delivery, Reading, Speaker, Utterance, Want

NOTE_BEGINS: Final = "[Note: "
NOTE_ENDS: Final = "]"
"""Frame around notes, which are part of a message of the person's: models answer a late system message instead of
the person."""
MOST_TOKENS: Final = 32
"""Maximum tokens of a note for a small model, without the text of a card's lorebook."""
STRONG_TOKENS: Final = 150
"""Maximum tokens of a note for a strong model."""

_SURE: Final = 0.55
"""Probability from which a feeling is mentioned (guess)."""
LANGUAGE_NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "ja": "Japanese",
    "zh": "Chinese",
}
"""English names of the languages, for prompts."""
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
"""GoEmotions' labels with the adjective after "They sound". Labels without one (curiosity, approval, …) are not
mentioned, nor are gratitude and remorse, which every "thanks" and "sorry" suggests."""
_WIDE: Final = r"\u2e80-\ua4cf\uff66-\uff9f"
_LETTERS: Final = rf"[^\W{_WIDE}]+"
_WORD: Final = re.compile(rf"[{_WIDE}]|{_LETTERS}(?:['’-]{_LETTERS})*")
"""A word, or one character of a script without spaces."""
_WEIGHS: Final = -0.25
_LIGHT: Final = 0.25
"""Valence limits for mentioning comfort, and joy (guesses)."""


@dataclass(frozen=True, slots=True)
class Written:
    """A finished turn note."""

    text: str
    """Text in one line; "" for none."""
    memories: tuple[int, ...] = ()
    """Indices of the memories in it, counted from 0; a long one may be cut."""


@dataclass(frozen=True, slots=True)
class TurnNote:
    """Possible parts of a note, the most important first; "" or nothing for unsure ones."""

    now: str = ""
    """The day and the time."""
    unkept: str = ""
    """Nothing of what is said now is kept (``OFF_RECORD``)."""
    limit: str = ""
    """Demand of a boundary on the reply."""
    language: str = ""
    """Language for the answer, if the person speaks another one than is set."""
    answer: str = ""
    """Answer that code knows: a sum, the time."""
    unsaid: str = ""
    """Rest of an interrupted reply that the person goes back to."""
    memories: tuple[str, ...] = ()
    """Memories, the best match first, each in a sentence."""
    feeling: str = ""
    want: str = ""
    lore: tuple[str, ...] = ()
    """Text of a card's lorebook; comes first and has room of its own."""

    def written(self, count: Callable[[str], int], most: int = MOST_TOKENS) -> Written:
        """Return the finished note.

        Args:
            most: Maximum tokens; the answer worked out for the question is always included.
        """
        kept, told = "", list[int]()
        for part in (self.now, self.unkept, self.limit, self.language):
            kept = _with(kept, part, count, most)
        kept = _with(f"{kept} {self.answer}".strip(), _fitting(self.unsaid, count, most), count, most)
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
    """Return a note with another part added, if there is room for it."""
    longer = f"{kept} {part}".strip()
    return longer if part and count(longer) <= most else kept


def _fitting(part: str, count: Callable[[str], int], most: int) -> str:
    """Return a part cut after a word so that it fits into a note; "" if not even one word fits."""
    if count(part) <= most:
        return part
    ends = [part[: word.end()] for word in _WORD.finditer(part)]
    cut = [f"{text}{'…”' if text.count('“') > text.count('”') else '…'}" for text in ends]
    fit = bisect_right(cut, most, key=count)
    return cut[fit - 1] if fit else ""


def language_said(spoken: str, set_language: str) -> str:
    """Return the language for answering a person who speaks another one than is set; "" if they speak that one."""
    return "" if spoken == set_language else f"Answer in {LANGUAGE_NAMES.get(spoken, 'their language')}."


def feeling_said(reading: Reading | None) -> str:
    """Return the person's feeling as "They sound sad."; "" if it is unsure, or their voice contradicts it."""
    if reading is None or reading.is_unsure or reading.do_disagree:
        return ""
    sure = (_FEELINGS.get(one.name, "") for one in reading.emotions if one.probability >= _SURE)
    word = next(filter(None, sure), "")
    return f"They sound {word}." if word else ""


def want_said(wanted: Wanted, valence: float) -> str:
    """Return the person's wish if they state it or a feeling requires it; otherwise "".

    Their own words show best that they ask for a fact or advice, play, or leave: with a note a small model invented
    more.

    Args:
        valence: The person's valence, in [-1, 1].
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


OFF_RECORD: Final = "Off the record: nothing said now is kept, so promise to remember nothing."


def moment_said(now: float, zone: tzinfo, *, is_first: bool = False) -> str:
    """Return the day and the time, ``now`` in seconds since 1970-01-01 UTC, and whether it is the very first talk."""
    then = datetime.fromtimestamp(now, UTC).astimezone(zone)
    words = f"{then:%A} {then.day} {then:%B %Y}, {then:%H:%M}."
    return f"{words} This is your first talk." if is_first else words


def with_talks_apart(dialogue: Sequence[Utterance], zone: tzinfo) -> tuple[Utterance, ...]:
    """Return a dialogue in which the person's first words of each talk after another begin with a note of its time."""
    apart, before, talk = list[Utterance](), None, ""
    for last, said in zip((None, *dialogue), dialogue, strict=False):
        if last is not None and last.session != said.session:
            before = last
        if said.speaker is Speaker.PERSON and said.session != talk:
            talk = said.session
            if before is not None:
                ago = time_in_words(before.said_at, said.said_at, zone)
                begun = f"{moment_said(said.said_at, zone)} A new talk; the last one was {ago}."
                said = replace(said, text=f"{NOTE_BEGINS}{begun}{NOTE_ENDS}\n{said.text}")
        apart.append(said)
    return tuple(apart)


def hour_said(now: float, zone: tzinfo) -> str:
    """Return the time as "It is Sunday, 22 November 2026, 20:15."; ``now`` in seconds since 1970-01-01 UTC."""
    then = datetime.fromtimestamp(now, UTC).astimezone(zone)
    return f"It is {then:%A}, {then.day} {then:%B %Y}, {then:%H:%M}."


# ---- the brief of a reply -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Words of a reply that code says."""

    words: str
    affect: Affect
    pause_after: float = 0.0
    """Seconds of silence after it."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Instructions for one reply."""

    note: str = ""
    """Turn note, read last; "" for none."""
    script: tuple[ScriptLine, ...] = ()
    """The whole reply if code speaks: crisis care, a boundary, disclosure, an activity.
    Without any, the model answers."""
    is_worked_out: bool = False
    """The note tells an answer that code worked out."""
    result: str = ""
    """Result of a sum or a span of time that is asked for: a reply without it is redrafted, and finally it is said
    alone; "" for none."""
    check: Callable[[str], bool] | None = None
    """Function that accepts or rejects a whole reply, such as one to someone in danger; None to accept any."""
    otherwise: str = ""
    """Fallback text if every draft was rejected; "" to ask the person to rephrase."""
    first: str = ""
    """Sentence that code says before the model's words; "" for none."""
    is_judged: bool = False
    """The fixed text was judged when it was written, and may name a closed topic: for a person in danger, or to tell a
    boundary."""
    delivery: Delivery = AS_PLANNED
    """The person's orders for the voice."""
    may_sound: bool = True
    """The first laugh or sigh that a language model writes is uttered."""
    affect: Affect = NEUTRAL
    """Feeling of a free answer."""
