"""The companion's words in an activity: pieces of speech with silences between them, picked from several lines.

Rules for English repeat the person's own words to them (``taken_up``): "I had soup with my sister" becomes "you had
soup with your sister". If the result would not fit, nothing is repeated.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

import msgspec

Lines = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
"""Several wordings of the same thing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and the silence after them."""

    words: str
    silence: float = 0.0
    """Minimum seconds of silence; a voice without pauses ignores it, and the words still make sense."""


@dataclass(frozen=True, slots=True)
class Said:
    """The text of one turn; empty without pieces."""

    pieces: tuple[Piece, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return bool(self.pieces)

    @property
    def text(self) -> str:
        """All words in order."""
        return " ".join(piece.words for piece in self.pieces)


NOTHING: Final = Said()


def say(*sentences: str) -> Said:
    """Return sentences as the text to say; empty ones are left out."""
    return Said(tuple(Piece(sentence) for sentence in sentences if sentence))


def pick(lines: Sequence[str], seed: int, **slots: str) -> str:
    """Return one of several lines: the next one for the next seed, so that none comes twice in a row.

    Args:
        slots: Words that replace "{name}" in the line.
    """
    line = lines[seed % len(lines)]
    for name, words in slots.items():
        line = line.replace(f"{{{name}}}", words)
    return line


# ---- the person's own words --------------------------------------------------------------------------

MOST_WORDS: Final = 14
"""Maximum words to repeat; a longer piece is cut at a comma or an "and" (guess)."""
_READ: Final = 40
"""Maximum number of words examined."""

_FILLERS: Final = re.compile(
    r"^(?:(?:um+|uh+|er+m*|hm+|mm+|oh|well|so|yes|yeah|okay|ok|right|actually|honestly|i (?:think|guess|suppose)|"
    r"i['’]?d say|probably|maybe|like|you know|let me (?:see|think)|because|that|just|"
    r"it was(?= (?:the|when|that|my|how)\b))\b[\s,.…–-]*)+",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"(?<=\w)\s*[.!?…;–—]+(?:\s+|$)|\s+-\s+")
_JOINTS: Final = re.compile(r",?(?:\s+(?:and|but|because|so|which|then)\b)+|,\s+", re.IGNORECASE)
_NOTHING: Final = re.compile(
    r"^\W*(?:(?:um+|oh|well|hm+|i)\W+)*(?:nothing|not (?:really|much|sure|a lot)|no|none|nope|dunno|"
    r"(?:don['’]?t|do not) know|no idea|can['’]?t (?:think|remember|say)|whatever|same as (?:always|ever|usual)|"
    r"the usual)\b(?: (?:really|much|special|in particular|of anything|comes to mind|to tell|happened))*\W*$",
    re.IGNORECASE,
)
_TURNED: Final[Mapping[str, str]] = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "am": "are",
    "our": "your",
    "ours": "yours",
    "us": "you",
    "we": "you",
    "we're": "you're",
    "we've": "you've",
    "we'd": "you'd",
    "we'll": "you'll",
    "ourselves": "yourselves",
}
_SMALL: Final = """
a an the some this that these those it he she they there then when after before in on at with for to from by
getting going having being seeing doing making walking talking sitting finally again all everything nothing
work school lunch dinner breakfast had went got was made took met saw slept woke not still only
"""
_LOWERED: Final = frozenset(_SMALL.split())
"""First words that are lower case within a sentence; any other may be a name."""
_I_WAS: Final = re.compile(r"\b(i) was(n['’]t)?\b|\bwas(n['’]t)? (i)\b", re.IGNORECASE)
_ADDRESSES: Final = re.compile(r"\b(?:you|your|yours|yourself|you['’]\w+)\b|\?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def tells_nothing(words: str) -> bool:
    """Tell whether an answer contains nothing to repeat: "nothing much", "I don't know"."""
    return not _WORD.search(words) or _NOTHING.match(words) is not None


def taken_up(words: str) -> str:
    """Return a piece of the person's words turned towards them, without an end mark; "" if none fits."""
    if tells_nothing(words):
        return ""
    piece = _ENDS.split(_FILLERS.sub("", " ".join(words.split()[:_READ])), maxsplit=1)[0].strip(" ,.-–—…")
    while len(piece.split()) > MOST_WORDS:
        piece = piece[: max((joint.start() for joint in _JOINTS.finditer(piece)), default=0)].rstrip(" ,")
    if not piece or _ADDRESSES.search(piece):
        return ""
    turned = _WORD.sub(_turn, _I_WAS.sub(lambda found: found[0].replace("was", "were"), piece))
    first, *rest = turned.split(" ")
    return " ".join((first.lower() if first.lower() in _LOWERED else first, *rest))


def _turn(word: re.Match[str]) -> str:
    return _TURNED.get(word[0].replace("’", "'").casefold(), word[0])
