"""Finds words for the gaps of a lead (``leads``): the person's own, spoken back, and the name of a feeling.

Gives nothing rather than something doubtful: a gap that nothing fills only leaves out the leads that have it. English;
all word lists and borders are guesses.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final


class Mood(StrEnum):
    """The sort of a feeling, as far as it changes what may be said."""

    SORROW = "sorrow"
    FEAR = "fear"
    ANGER = "anger"
    SHAME = "shame"
    JOY = "joy"


@dataclass(frozen=True, slots=True)
class Slots:
    """What may stand in the gaps, by their names; "" where nothing can."""

    what: str = ""
    """What the person told, said to them, without a full stop: "you've been laid off"."""
    thing: str = ""
    """Somebody or something that they spoke of: "your sister", "the exam"."""
    feeling: str = ""
    """How they likely are, behind "you're": "worried"."""
    emotion: str = ""
    """The same as a thing: "worry"."""
    name: str = ""
    """The person's."""
    value: str = ""
    """What they hold dear, if it is known: "fairness"."""
    memory: str = ""
    """A whole sentence or two that bring up what they once told, as it is said aloud."""
    greeting: str = ""
    """What answers their greeting: "good morning"."""
    welcome: str = ""
    """What answers their thanks: "you're welcome"."""
    parting: str = ""
    """What answers their goodbye: "good night"."""
    mood: Mood | None = None
    """Fills no gap: the sort of the likeliest feeling, None where none is likely."""

    def filled(self) -> frozenset[str]:
        """Return the names of the gaps that can be filled."""
        return frozenset(name for name in SLOT_NAMES if getattr(self, name))

    def without(self, names: Iterable[str]) -> "Slots":
        """Return them with these left empty: what one clause said, the next does not say again."""
        emptied: dict[str, Any] = dict.fromkeys(names, "")
        return replace(self, **emptied)


SLOT_NAMES: Final = frozenset(field.name for field in fields(Slots)) - {"mood"}

_LIKELY: Final = 0.3
"""How probable a feeling must be to be named."""

_FEELINGS: Final = (
    ("impressed", "admiration", Mood.JOY),
    ("amused", "fun", Mood.JOY),
    ("angry", "anger", Mood.ANGER),
    ("annoyed", "annoyance", Mood.ANGER),
    None,  # approval
    None,  # caring
    ("unsure", "doubt", None),
    ("curious", "curiosity", None),
    ("full of longing", "longing", None),
    ("disappointed", "disappointment", Mood.SORROW),
    ("put off", "unease", Mood.ANGER),
    ("disgusted", "disgust", Mood.ANGER),
    ("embarrassed", "embarrassment", Mood.SHAME),
    ("excited", "excitement", Mood.JOY),
    ("scared", "fear", Mood.FEAR),
    ("grateful", "gratitude", Mood.JOY),
    ("full of grief", "grief", Mood.SORROW),
    ("happy", "joy", Mood.JOY),
    ("full of love", "love", Mood.JOY),
    ("nervous", "worry", Mood.FEAR),
    ("hopeful", "hope", Mood.JOY),
    ("proud", "pride", Mood.JOY),
    None,  # realization
    ("relieved", "relief", Mood.JOY),
    ("sorry about it", "regret", Mood.SHAME),
    ("sad", "sadness", Mood.SORROW),
    ("surprised", "surprise", None),
    None,  # neutral
)
"""How GoEmotions' 28 labels are spoken, in their order; None for what is no feeling one would name."""


def slots_of(
    said: str,
    emotions: Sequence[float],
    to_you: Callable[[str], str],
    *,
    name: str = "",
    value: str = "",
    memory: str = "",
) -> Slots:
    """Return what can stand in the gaps of a lead that answers these words.

    Args:
        said: The person's last words.
        emotions: Probabilities of GoEmotions' 28 labels in their order; empty where they are not known.
        to_you: Turns what somebody says of themselves into a sentence said to them
            (``remembering.second_person.to_you``).
        name: The person's, if it is known.
        value: What they hold dear, if it is known.
        memory: What is to be brought up, as it is said aloud.
    """
    feeling, emotion, mood = _feeling(emotions)
    return Slots(
        what=_what(said, to_you),
        thing=_thing(said),
        feeling=feeling,
        emotion=emotion,
        name=name,
        value=value,
        memory=memory,
        greeting=_answer(_GREETINGS, said),
        welcome=_answer(_THANKS, said),
        parting=_answer(_PARTINGS, said),
        mood=mood,
    )


def _feeling(emotions: Sequence[float]) -> tuple[str, str, Mood | None]:
    likely = [
        (probability, named)
        for probability, named in zip(emotions, _FEELINGS, strict=bool(emotions))
        if named is not None and probability >= _LIKELY
    ]
    return max(likely, key=lambda each: each[0])[1] if likely else ("", "", None)


_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+")
_TELLS: Final = re.compile(
    r"^(?:i|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|d|ll)|my|our|the|he|she|they|(?:he|she|they|it)['’]\w+|nobody|no one|"
    r"everyone|everybody|somebody|someone)\b(?!, )",
    re.IGNORECASE,
)
"""How a sentence begins that tells something and can follow "so"."""
_UNSPOKEN: Final = re.compile(
    r"\b(?:you\w*|yours?|i (?:think|guess|mean|know|suppose|bet|wonder))\b|[\"“”:;()]", re.IGNORECASE
)
"""Words that would be wrong or odd when they are said back."""
_FEWEST, _MOST = 3, 12
"""Words of what is said back."""


def _what(said: str, to_you: Callable[[str], str]) -> str:
    for sentence in _SENTENCE_END.split(said.strip()):
        words = len(sentence.split())
        tells = _TELLS.match(sentence) and not sentence.endswith("?")
        if tells and not _UNSPOKEN.search(sentence) and _FEWEST <= words <= _MOST:
            told = to_you(sentence.rstrip(" .!…")).rstrip(".")
            return told[:1].lower() + told[1:]
    return ""


_FUNCTION: Final = (
    r"(?:and|or|but|because|so|that|which|who|when|while|where|if|as|than|to|of|in|on|at|by|for|from|with|without|about|"
    r"into|over|under|after|before|since|until|is|are|was|were|has|have|had|will|would|can|could|won['’]t|can['’]t|"
    r"isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|didn['’]t|says?|said|called?|came|keeps?|wants?|again|today|yesterday|"
    r"tomorrow|tonight|now|this|last|next|at|any|too|twice|once)\b"
)
_NAMED_THING: Final = re.compile(
    rf"\b(?P<whose>my|our|the)\s+(?P<noun>(?!{_FUNCTION})[a-z][a-z-]+(?: (?!{_FUNCTION})[a-z-]+)?)"
    rf"(?=[.,!?;…]|\s+{_FUNCTION}|['’]s\b|\s*$)",
    re.IGNORECASE,
)
_NO_THING: Final = re.compile(
    r"\b(?:\w+ed|\w+ing|way|time|times|day|thing|things|first|same|other|others|moment|end|rest|whole|best|worst|most|only|"
    r"own|self|fault|head|mind|god|life|died|left|broke|got|went|lost|gave|took|ran|won|fell|hit|met|sent|made)\b",
    re.IGNORECASE,
)


def _thing(said: str) -> str:
    for found in _NAMED_THING.finditer(said):
        if not _NO_THING.search(found["noun"]):
            whose = "the" if found["whose"].lower() == "the" else "your"
            return f"{whose} {found['noun']}"
    return ""


def _answer(table: Sequence[tuple[re.Pattern[str], str]], said: str) -> str:
    return next((answer for pattern, answer in table if pattern.search(said)), "")


_GREETINGS: Final = tuple(
    (re.compile(rf"^\W*(?:oh |well |hi,? |hello,? |hey,? )?{words}\b", re.IGNORECASE), answer)
    for words, answer in (
        ("good morning|morning", "good morning"),
        ("good afternoon|afternoon", "good afternoon"),
        ("(?:good )?evening", "good evening"),
        ("(?:hi|hey|hello|hiya)", "hello"),
    )
)
_THANKS: Final = (
    (re.compile(r"\b(?:thanks|thank you|cheers)\b(?! (?:god|goodness))", re.IGNORECASE), "you're welcome"),
)
_PARTINGS: Final = (
    (re.compile(r"\b(?:good ?night|off to bed|going to (?:bed|sleep))\b", re.IGNORECASE), "good night"),
    (re.compile(r"\btomorrow\b", re.IGNORECASE), "until tomorrow"),
    (
        re.compile(r"\b(?:bye|goodbye|see you|talk (?:to you )?later|got to go|have to go)\b", re.IGNORECASE),
        "goodbye",
    ),
)
