"""Chooses which moments tell what a stretch of time was like, and what of them is quoted, word for word.

Summaries and the diary are made of such quotes, so that nothing in them is invented and everything in them goes when
what was said is forgotten.
"""

import re
from collections.abc import Iterable
from typing import Final

from companion.remembering.content_words import content_words, overlap, words
from companion.remembering.speech_acts import is_fragment
from companion.values import Memory, MemoryKind, Speaker

LONGEST: Final = 160
"""Characters of a quote: about two lines in the book (guess)."""
SHORTLISTED: Final = 12
"""More than are quoted, so that what says the same again can be left out (guess)."""
CUT: Final = "…"
"""Stands where a quote was cut."""

_FEWEST_WORDS: Final = 3
"""With fewer content words a moment tells nothing by itself ("good night, then") (guess)."""
_MANY_WORDS: Final = 10
"""With so many content words a quote says as much as a quote can (guess)."""
_ONESELF: Final = frozenset({"i", "my", "me", "mine", "myself", "we", "our", "us"})
_THE_OTHER: Final = frozenset({"you", "your", "yours", "yourself"})
_OPENING: Final = re.compile(
    r"\W*(?:oh|aw+|hey|hi|hello|yeah|yea|yes|yep|yup|no|nah|ok|okay|sure|well|wow|thanks|thank you|phew|haha|lol|cool|"
    r"great|nice|awesome|congrat\w*|definitely|absolutely|totally|exactly|of course|for sure)\b",
    re.IGNORECASE,
)
"""How a sentence begins that only leads over from what the other said."""
_REACTS: Final = re.compile(
    rf"(?:{_OPENING.pattern})*\W*(?:i (?:really |totally |completely |so |couldn't |do )*(?:appreciate|agree)|glad|"
    r"sounds|good luck|that's (?:so |really |very |quite |pretty |a |an |such )*(?:great|good|awesome|amazing|cool|"
    r"nice|lovely|sweet|wonderful|fantastic|beautiful|inspiring|impressive|tough|hard|awful|true|right|fair|idea)|"
    r"(?:that|it|this) sounds|you (?:are|were|can|should|must|got|have)|your|you're|you've|keep it up)\b",
    re.IGNORECASE,
)
"""How a reaction to what the other said begins."""
_REPEATED: Final = 0.5
"""With more of its content words in common with a chosen one, a moment says that again (guess)."""
_SENTENCE: Final = re.compile(r"[^.!?…。！？]+(?:[.!?…。！？]+[\"'”’)]*|$)")


def quote(text: str) -> str:
    """Return a text, or of a long one the sentence that says most, or its beginning; at most ``LONGEST`` characters.

    It begins after what only leads over ("Thanks, Maria!"). Apart from white space it is a piece of the text as it
    stands, with ``CUT`` behind what was cut in mid-sentence.
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
    """Return up to ``most`` of the person's moments, in their order: those that tell most, and nothing twice."""
    chosen: list[Memory] = []
    for one in sorted(worth_quoting(memories), key=lambda one: (-tells(one), one.happened_at, one.id)):
        if len(chosen) == most:
            break
        if all(overlap(one.text, other.text) < _REPEATED for other in chosen):
            chosen.append(one)
    return in_order(chosen)


def shortlist(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return of many moments the few that may be quoted, in their order; of several shortlists it makes one.

    They are the ``SHORTLISTED`` that tell most, the one that was felt most strongly, and the last.
    """
    there = worth_quoting(memories)
    if not there:
        return ()
    few = [*sorted(there, key=lambda one: -tells(one))[:SHORTLISTED], max(there, key=intensity), there[-1]]
    return in_order({one.id: one for one in few}.values())


def intensity(memory: Memory) -> float:
    """Return how strongly something was felt, in [0, 1]: its valence or arousal, whichever is farther from neutral."""
    return 0.0 if memory.felt is None else max(abs(memory.felt.valence), abs(memory.felt.arousal))


def tells(moment: Memory) -> float:
    """Return how much a moment tells of the person: its salience, and more for words about themselves (guesses).

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
    """Tell whether it is a moment of the person's that tells something by itself, and not of whom they talk to."""
    if memory.kind is not MemoryKind.MOMENT or memory.speaker is not Speaker.PERSON or not memory.evidence:
        return False
    said = quote(memory.text)
    own, others = _persons(said)
    tells_of_the_other = own < others or _REACTS.match(said) is not None
    tells_little = len(content_words(said)) < _FEWEST_WORDS or is_fragment(said)
    return not (said.endswith("?") or tells_of_the_other or tells_little)


def _persons(text: str) -> tuple[int, int]:
    """Count the words for oneself and those for whom one talks to."""
    said = [word.split("'")[0] for word in words(text)]
    return sum(word in _ONESELF for word in said), sum(word in _THE_OTHER for word in said)


def in_order(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return memories as they happened."""
    return tuple(sorted(memories, key=lambda one: (one.happened_at, one.id)))


def quoted(text: str) -> str:
    """Put quotation marks around a quote."""
    return f"“{quote(text)}”"
