"""Chooses the moments that describe a stretch of time, and the part of each to quote word for word.

Summaries and the diary consist of such quotes, so that nothing in them is invented, and everything in them is deleted
when the utterances are forgotten.
"""

import re
from collections.abc import Iterable
from datetime import tzinfo
from typing import Final

from companion.remembering.content_words import content_words, overlap, words
from companion.remembering.speech_acts import is_fragment
from companion.remembering.times.dated import day_behind
from companion.values import Memory, MemoryKind, Speaker

LONGEST: Final = 160
"""Maximum characters of a quote: about two lines in the book (guess)."""
SHORTLISTED: Final = 12
"""Number of moments on a shortlist; more than are quoted, so that repetitions can be left out (guess)."""
CUT: Final = "…"
"""Mark in the place where a quote was cut."""

_FEWEST_WORDS: Final = 3
"""Minimum content words of a moment that tells something by itself, unlike "good night, then" (guess)."""
_MANY_WORDS: Final = 10
"""Number of content words from which on more add nothing to a quote (guess)."""
_ONESELF: Final = frozenset({"i", "my", "me", "mine", "myself", "we", "our", "us"})
_THE_OTHER: Final = frozenset({"you", "your", "yours", "yourself"})
_OPENING: Final = re.compile(
    r"\W*(?:oh|aw+|hey|hi|hello|yeah|yea|yes|yep|yup|no|nah|ok|okay|sure|well|wow|thanks|thank you|phew|haha|lol|cool|"
    r"great|nice|awesome|congrat\w*|definitely|absolutely|totally|exactly|of course|for sure)\b",
    re.IGNORECASE,
)
"""Pattern of a sentence's beginning that only leads over from the other's words."""
_REACTS: Final = re.compile(
    rf"(?:{_OPENING.pattern})*\W*(?:i (?:really |totally |completely |so |couldn't |do )*(?:appreciate|agree)|glad|"
    r"sounds|good luck|that's (?:so |really |very |quite |pretty |a |an |such )*(?:great|good|awesome|amazing|cool|"
    r"nice|lovely|sweet|wonderful|fantastic|beautiful|inspiring|impressive|tough|hard|awful|true|right|fair|idea)|"
    r"(?:that|it|this) sounds|you (?:are|were|can|should|must|got|have)|your|you're|you've|keep it up)\b",
    re.IGNORECASE,
)
"""Pattern of the beginning of a reaction to the other's words."""
_REPEATED: Final = 0.5
"""Share of content words in common with a chosen moment above which a moment repeats it (guess)."""
_SENTENCE: Final = re.compile(r"[^.!?…。！？]+(?:[.!?…。！？]+[\"'”’)]*|$)")


def quote(text: str) -> str:
    """Return a text; if it is long, its most telling sentence or its beginning, at most ``LONGEST`` characters.

    A leading transition ("Thanks, Maria!") is left out. Apart from white space it is an unchanged piece of the text,
    with ``CUT`` after it if it was cut in mid-sentence.
    """
    text = _without_opening(" ".join(text.split()))
    if len(text) <= LONGEST:
        return text
    short = [sentence for sentence in _sentences(text) if 0 < len(sentence) <= LONGEST]
    if short:
        return max(short, key=lambda sentence: len(content_words(sentence)))
    head = text[: LONGEST - len(CUT)]
    return (head[: head.rindex(" ")] if " " in head else head) + CUT


def _without_opening(text: str) -> str:
    sentences = _sentences(text)
    for sentence in sentences[:-1]:
        if not _OPENING.match(sentence) or len(content_words(sentence)) > _FEWEST_WORDS:
            break
        text = text[text.index(sentence) + len(sentence) :].lstrip()
    return text


def _sentences(text: str) -> list[str]:
    return [found.group().strip() for found in _SENTENCE.finditer(text)]


def telling(memories: Iterable[Memory], most: int) -> tuple[Memory, ...]:
    """Return up to ``most`` of the person's moments, in their order: the most telling ones, without repetitions."""
    chosen: list[Memory] = []
    for one in sorted(worth_quoting(memories), key=lambda one: (-tells(one), one.happened_at, one.id)):
        if len(chosen) == most:
            break
        if all(overlap(one.text, other.text) < _REPEATED for other in chosen):
            chosen.append(one)
    return in_order(chosen)


def shortlist(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return the few of many moments that may be quoted, in their order; also join several shortlists into one.

    They are the ``SHORTLISTED`` most telling ones, the one that was felt most strongly, and the last.
    """
    there = worth_quoting(memories)
    if not there:
        return ()
    few = [*sorted(there, key=lambda one: -tells(one))[:SHORTLISTED], max(there, key=intensity), there[-1]]
    return in_order({one.id: one for one in few}.values())


def intensity(memory: Memory) -> float:
    """Return the strength of a feeling, in [0, 1]: its valence or arousal, whichever is farther from neutral."""
    return 0.0 if memory.felt is None else max(abs(memory.felt.valence), abs(memory.felt.arousal))


def tells(moment: Memory) -> float:
    """Return how much a moment tells about the person: its salience, and more for words about themselves (guesses).

    A remark on the weather may be as salient as news, but tells less of a day.
    """
    said = quote(moment.text)
    own, others = _persons(said)
    about_oneself = (own - others) / (own + others) if own + others else 0.0
    content = min(1.0, len(content_words(said)) / _MANY_WORDS)
    return moment.salience + 0.2 * about_oneself + 0.1 * content


def worth_quoting(memories: Iterable[Memory]) -> list[Memory]:
    """Return the person's moments that tell something by themselves, in their order: no questions, no fragments."""
    return [one for one in in_order(memories) if is_worth_quoting(one)]


def is_worth_quoting(memory: Memory) -> bool:
    """Tell whether it is a moment of the person's that tells something by itself, and is not about the companion."""
    if memory.kind is not MemoryKind.MOMENT or memory.speaker is not Speaker.PERSON or not memory.evidence:
        return False
    said = quote(memory.text)
    own, others = _persons(said)
    tells_of_the_other = own < others or _REACTS.match(said) is not None
    tells_little = len(content_words(said)) < _FEWEST_WORDS or is_fragment(said)
    return not (said.endswith("?") or tells_of_the_other or tells_little)


def _persons(text: str) -> tuple[int, int]:
    """Count the words that stand for the speaker and those that stand for the listener."""
    said = [word.split("'")[0] for word in words(text)]
    return sum(word in _ONESELF for word in said), sum(word in _THE_OTHER for word in said)


def in_order(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return memories in the order in which they happened."""
    return tuple(sorted(memories, key=lambda one: (one.happened_at, one.id)))


def quoted(moment: Memory, zone: tzinfo) -> str:
    """Return a moment's own words in quotation marks, and behind them the day that they mean."""
    said = quote(moment.text)
    return f"“{said}”{day_behind(said, moment, zone)}"
