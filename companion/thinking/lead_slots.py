"""Finds words for the gaps of a lead (``leads``): the person's own, spoken back, and the name of a feeling.

Gives nothing rather than something doubtful: a gap that nothing fills only leaves out the leads that have it. English;
all word lists and borders are guesses.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from companion.thinking.spoken_feelings import FeelingSort, spoken_feeling


class Said(StrEnum):
    """What the person did with their last words, as far as it changes what may be said."""

    TOLD = "told"
    ASKED = "asked"
    OF_ME = "of_me"
    """Asked the companion about itself."""
    CHOOSING = "choosing"
    """Asked which of several."""
    INVITED = "invited"
    """To a game, a guess, a story: "Let's …", "Tell me a …"."""
    GREETED = "greeted"
    """And said nothing else."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What may stand in the gaps, by their names; "" where nothing can."""

    what: str = ""
    """What the person told, said to them, without a full stop: "you've been laid off"."""
    deed: str = ""
    """The same, where it is what they did: "you got the keys"."""
    thing: str = ""
    """Somebody or something that they spoke of: "your sister", "the exam"."""
    yours: str = ""
    """The same, where it is theirs: "your sister"."""
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
    move: str = ""
    """What answers the first move of a game: "who's there?"."""
    sort: FeelingSort | None = None
    """Fills no gap: the sort of the likeliest feeling, None where none is likely."""
    said: Said = Said.TOLD
    """Fills no gap: what they did with their words."""

    @property
    def owed(self) -> frozenset[str]:
        """The gaps for what should not be left out where it can be said: an answer to a greeting, or the like."""
        return self.filled() & _OWED

    def filled(self) -> frozenset[str]:
        """Return the names of the gaps that can be filled."""
        return frozenset(name for name in SLOT_NAMES if getattr(self, name))

    def without(self, names: Iterable[str]) -> "Slots":
        """Return them without these and whatever says the same: what one clause took up, the next leaves alone."""
        said = {getattr(self, name) for name in names}
        emptied: dict[str, Any] = {name: "" for name in SLOT_NAMES if getattr(self, name) in said}
        return replace(self, **emptied)


SLOT_NAMES: Final = frozenset(field.name for field in fields(Slots)) - {"sort", "said"}
_OWED: Final = frozenset({"greeting", "welcome", "parting", "move"})


def slots_of(
    said: str,
    emotions: Sequence[float],
    to_you: Callable[[str], str],
    *,
    means: str = "",
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
        means: What the situation means for the person (``Situation.means``).
        name: The person's, if it is known.
        value: What they hold dear, if it is known.
        memory: What is to be brought up, as it is said aloud.
    """
    feeling, emotion, sort = spoken_feeling(emotions, means)
    what, thing = _what(said, to_you), _thing(said)
    return Slots(
        what=what,
        deed=what if _DEED.match(what) else "",
        thing=thing,
        yours=thing if thing.startswith("your ") else "",
        feeling=feeling,
        emotion=emotion,
        name=name,
        value=value,
        memory=memory,
        greeting=_answer(_GREETINGS, said),
        welcome=_answer(_THANKS, said),
        parting=_answer(_PARTINGS, said),
        move=_answer(_MOVES, said),
        sort=sort,
        said=_said(said),
    )


_INVITES: Final = re.compile(
    r"^\W*(?:\w+, )?(?:let['’]s|make me|sing|guess|pretend|play|quick|you be|i bet|knock|"
    r"(?:tell|give|read|show) me (?:a|an|another|one|some)\b)",
    re.IGNORECASE,
)
_CHOOSES: Final = re.compile(
    r"\b(?:should|shall) i\b.*\bor\b|\bwhich (?:of|one)\b|\b(?:can['’]t|cannot) decide\b", re.IGNORECASE
)
_ASKS: Final = re.compile(r"\?|^\W*(?:tell|give|read|show|explain|remind)\b", re.IGNORECASE)
_POLITE: Final = re.compile(
    r"\b(?:(?:could|can|would|will) you|do you (?:know|happen to)) (?:please )?\w*|\bwould you do if you\b",
    re.IGNORECASE,
)
"""Words by which the companion is asked for something, and not about itself."""
_OF_ME: Final = re.compile(r"\b(?:you|your|yours|yourself|you['’]\w+)\b", re.IGNORECASE)


_GREETING_WORDS: Final = 4
"""So many words at most are a greeting alone (guess)."""


def _said(said: str) -> Said:
    if _answer(_GREETINGS, said) and len(said.split()) <= _GREETING_WORDS and "?" not in said:
        return Said.GREETED
    if _INVITES.search(said):
        return Said.INVITED
    if _CHOOSES.search(said):
        return Said.CHOOSING
    if not _ASKS.search(said):
        return Said.TOLD
    return Said.OF_ME if _OF_ME.search(_POLITE.sub("", said)) else Said.ASKED


_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+")
_TELLS: Final = re.compile(
    r"^(?:i (?!am\b)|i['’](?:ve|d|ll) |i['’]m \w+ing\b|we |we['’]\w+ |my (?!own)|our |the |he |she |they |"
    r"(?:he|she|they)['’]\w+ |it['’]s (?:been|my|our) )",
    re.IGNORECASE,
)
"""How a sentence begins that tells something that happened, and can follow "when"."""
_NAMES: Final = re.compile(
    r"^(?:my|our|the) [\w-]+ (?:i|we|my|our|he|she|they|his|her|their)\b", re.IGNORECASE
)
"""How words begin that only name something: "The food my mum sent."."""
_UNSPOKEN: Final = re.compile(
    r"\b(?:you\w*|i (?:think|guess|mean|know|suppose|bet|wonder)|all|every\w*|always|never|nobody|fault|stupid|useless|"
    r"failure|terrible|awful|worthless|hate\w*|deserve|pointless|rubbish|ugly|fool|idiot|kill\w*|die|dying|suffer|"
    r"want|wish|sure|should|must|so|though|when|if)\b|[\"“”:;()]",
    re.IGNORECASE,
)
"""Words that would be wrong, odd or cruel when they are said back."""
_EMPHASIS: Final = re.compile(r"\b(?:actually|really|honestly|literally),? ", re.IGNORECASE)
_FEWEST, _MOST = 4, 10
"""Words of what is said back."""


def _what(said: str, to_you: Callable[[str], str]) -> str:
    for sentence in _SENTENCE_END.split(_EMPHASIS.sub("", said.strip())):
        words = len(sentence.split())
        tells = _TELLS.match(sentence) and not _NAMES.match(sentence) and not sentence.endswith("?")
        if tells and not _UNSPOKEN.search(sentence) and _FEWEST <= words <= _MOST:
            told = to_you(sentence.rstrip(" .!…")).rstrip(".")
            return told[:1].lower() + told[1:]
    return ""


_DEED: Final = re.compile(r"you (?!can['’]t|don['’]t|keep)|you['’]ve (?!been|got)", re.IGNORECASE)

_FUNCTION: Final = (
    r"(?:and|or|but|because|so|that|which|who|when|while|where|if|as|than|to|of|in|on|at|by|for|from|with|without|about|"
    r"into|over|under|after|before|since|until|is|are|was|were|has|have|had|will|would|can|could|won['’]t|can['’]t|"
    r"isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|didn['’]t|says?|said|called?|came|keeps?|wants?|again|today|yesterday|"
    r"tomorrow|tonight|now|this|last|next|any|too|twice|once|up|off|out|away|back|down)\b"
)
_NAMED_THING: Final = re.compile(
    rf"\b(?P<whose>my|our|the)\s+(?P<noun>(?!{_FUNCTION})[a-z][a-z-]+(?: (?!{_FUNCTION})[a-z-]+[^s\W])?)"
    rf"(?=[.,!?;…]|\s+{_FUNCTION}|['’]s\b|\s*$)",
    re.IGNORECASE,
)
_NO_THING: Final = re.compile(
    r"\b(?:\w+ed|\w+ing|way|times?|day|week|month|year|hour|things?|first|second|third|same|others?|one|ones|moment|end|"
    r"rest|whole|best|worst|most|only|own|self|fault|head|mind|god|life|name|names|words?|truth|opposite|size|kind|sort|"
    r"side|left|broke|got|went|lost|gave|took|ran|won|fell|hit|met|sent|made|nerves|middle|back)\b",
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
    (re.compile(rf"^\W*(?:oh |well |hi,? |hello,? |hey,? )?(?:{words})\b", re.IGNORECASE), answer)
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
_MOVES: Final = (
    (re.compile(r"^\W*knock,? knock\b", re.IGNORECASE), "who's there?"),
    (re.compile(r"\bguess\b", re.IGNORECASE), "my wildest guess:"),
    (re.compile(r"\b(?:story|fairy tale)\b", re.IGNORECASE), "once upon a time,"),
    (
        re.compile(r"^\W*(?:\w+ )?tell me (?:a|an|another|one more)\b.*\bjoke\b", re.IGNORECASE),
        "why did the teaspoon get promoted? It knew how to stir things up.",
    ),
)
