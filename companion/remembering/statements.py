"""What somebody states in their own words: cut into clauses, without questions, what ifs, wishes, jokes and quotes.

English, on its surface. It rather leaves a statement out than takes for one what is none.
"""

import re
from dataclasses import dataclass
from typing import Final

from companion.remembering.speech_acts import is_question
from companion.values import MemoryKind

_LONGEST: Final = 2000
"""So many characters at the beginning of an utterance are looked at (guess); patterns take their time."""

_QUOTED: Final = re.compile(r"[\"“«][^\"”»]*[\"”»]|(?<!\w)['‘](?=[^'’]*\s)[^'’]*['’](?!\w)")
_LEFT_OUT: Final = "‹›"
"""Stands where another's words were; what it stands in is not told whole."""
_TITLE_WORDS: Final = 5
_ONESELF: Final = re.compile(r"\b(?:i|i'm|i've|i'll|i'd|me|my|we|our|us)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!Mr\.|Ms\.|Dr\.|St\.)(?<!Mrs\.)[\"”')]*\s+|\n+")
_JOKE: Final = re.compile(
    r"\b(?:just kidding|only kidding|kidding|joking|just a joke|jk|lol|lmao|rofl|sarcas\w+|not really)\b|"
    r"😂|🤣|/s\b",
    re.IGNORECASE,
)
_UNREAL: Final = re.compile(
    r"\b(?:if|unless|imagine|pretend|pretending|suppose|supposing|what if|as if|as though|role[- ]?play|"
    r"hypothetically|in (?:my|a|the) (?:dream|nightmare|game|movie|film|book|novel|story|play|song|show)|"
    r"dreamt|dreamed|my character|let's say|say i|act as|you are now|once upon)\b",
    re.IGNORECASE,
)
"""What makes a whole sentence one about something else than the world as it is."""
_UNSURE: Final = re.compile(
    r"\b(?:would|wouldn't|could|couldn't|might|(?<!on )(?<!in )(?<!of )may(?! \d| the|$)|maybe|perhaps|"
    r"possibly|probably|should have|wish|wished|hoping|hope|supposed to|i think|i thought|i believe|"
    r"i guess|i feel like|feels? like|seems?|used to|almost|nearly|not sure|someday|one day|pretty sure|"
    r"apparently|joked?|lied|lie|lying)\b|\b(?:i|we)'d\b",
    re.IGNORECASE,
)
"""What makes a clause no plain statement."""
_REPORTING: Final = re.compile(
    r"\b(?:(?i:he|she|they|it|somebody|someone|everybody|everyone|people|nobody|(?:my|our|his|her|their|"
    r"the|a|an|some|every|this|that)(?:\s+[\w'-]+){1,3}?)|(?!(?:I|We)\b)[A-Z][\w'-]*)\s+(?i:just\s+|"
    r"once\s+|also\s+|even\s+|has\s+|had\s+|have\s+|always\s+|keeps?\s+|still\s+)*(?i:said|says?|saying|"
    r"told|tells?|telling|call(?:s|ed|ing) (?=me|us)|yell(?:s|ed|ing)?|shout(?:s|ed|ing)?|writes?|wrote|"
    r"thinks?|thought|ask(?:s|ed)?|whispers?|whispered|goes|was like|is like|were like|claims?|claimed|"
    r"believes?|believed|insists?|insisted|wants?|sings?|sang|texted|replied|answered)\b.*",
    re.DOTALL,
)
_TOLD_OTHERS: Final = re.compile(
    r"\b(?:i|we) (?:said|told|lied|pretended|tell|say|joked)\b.*", re.IGNORECASE | re.DOTALL
)
_CLAUSE: Final = re.compile(
    r"[;:]\s+|\s+[-–—]+\s+|,?(?<!ever)\s+(?=since (?:i|i'm|we|he|she|it|it's|they|my|the|there)\s)|"
    r",?\s+(?=(?:but|because|'cause|cause|although|though|while|whereas|so|yet|"
    r"except|plus)\s)|,?\s+and\s+(?=(?:i|i'm|i've|i'll|my|we|we're|our|he|she|they|it|that|the)\b)|"
    r",\s+(?=(?:i|i'm|i've|i'll|my|we|we're|our|he|she|they|it|it's|that's|which|who|where|you|right|ok|"
    r"you know)\b)",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(
    r"^(?:(?:well|so|oh|ah|um|uh|uhm|erm|er|hmm|hm|yeah|yes|yep|no|nope|nah|ok|okay|right|look|listen|see|"
    r"hey|hi|hello|actually|honestly|anyway|also|and|but|plus|then|now|today|because|'cause|since|though|"
    r"although|to be honest|by the way|btw|you know|i mean|as i said|like i said|as you know|in fact|"
    r"of course|sure|thanks|thank you|personally|basically|fun fact|nice to meet you|the thing is|"
    r"just so you know|as for me)\b[,.!…\s]*)+",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """Return the beginning of a text with single spaces and straight apostrophes; other marks as they were."""
    return " ".join(text[:_LONGEST].replace("’", "'").split())


def sentences(text: str) -> tuple[str, ...]:
    """Cut the beginning of a text into sentences; none is empty."""
    return tuple(part for part in (part.strip() for part in _SENTENCE.split(_spaced(text))) if part)


def statements(text: str) -> tuple[str, ...]:
    """Return the clauses that state something of the world as the speaker knows it, in their order.

    Leading fillers ("well, actually") and closing marks are cut off; words and their case stay.
    """
    return tuple(clause for sentence in assertions(text) for clause in _stated(sentence))


def assertions(text: str) -> tuple[str, ...]:
    """Return the sentences that state something, whole: without quotes and what others are told to have said."""
    own = _QUOTED.sub(_unless_title, _spaced(text))
    if _JOKE.search(own):
        return ()
    stated = (
        _TOLD_OTHERS.sub("", _REPORTING.sub("", sentence)).strip()
        for sentence in _SENTENCE.split(own)
        if not is_question(sentence) and not _UNREAL.search(sentence)
    )
    return tuple(sentence for sentence in stated if sentence)


def _unless_title(quote: re.Match[str]) -> str:
    """Keep a title ("my favourite film is “Up”"), and put a mark in place of what somebody says."""
    is_short = len(quote[0].split()) <= _TITLE_WORDS
    is_within = quote.string[: quote.start()].rstrip()[-1:] not in ("", ".", "!", "?", ",", ":")
    return quote[0] if is_short and is_within and not _ONESELF.search(quote[0]) else f" {_LEFT_OUT} "


def _stated(sentence: str) -> list[str]:
    clauses = (_FILLER.sub("", clause.strip(" ,.!…")).strip(" ,.!…") for clause in _CLAUSE.split(sentence))
    return [clause for clause in clauses if clause and _LEFT_OUT not in clause and not _UNSURE.search(clause)]


def _spaced(text: str) -> str:
    """As ``plain``, but line breaks stay: they end a sentence."""
    lines = text[:_LONGEST].replace("’", "'").splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A memory to be."""

    kind: MemoryKind
    subject: str
    """As in ``Memory``."""
    text: str
    """One sentence that speaks to the person as "you"."""
    names: tuple[str, ...] = ()
    due_at: float | None = None
    """As in ``Memory``."""
