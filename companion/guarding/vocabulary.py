"""The words that our own signs are made of: by them run-together letters are known as text."""

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import Final

from companion.values import PartMissing
from companion.values.shipped import ASSETS

FOLDER: Final = ASSETS / "guarding"
_SHORT: Final = """
a i y o am an as at be by do go he i'm if in is it me my no of on or so to up us we im
du er es ich il je la le ma ne se si te tu un ja
"""
SHORT: Final = frozenset(_SHORT.split())
"""Words so short that others would be taken for them."""
LONGEST: Final = 20
"""Letters of a word, at most."""

_ESCAPED: Final = re.compile(r"\\.")
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")


@cache
def vocabulary() -> frozenset[str]:
    """Return the words of our signs in all languages, without accents, in small letters; read once.

    Raises:
        PartMissing: There are no signs.
    """
    files = sorted(FOLDER.glob("*.toml"))
    if not files:
        raise PartMissing("The folder guarding is missing; install Companion again.", log="no signs")
    words = set(SHORT)
    for file in files:
        letters = unicodedata.normalize("NFD", _ESCAPED.sub(" ", file.read_text(encoding="utf-8")).lower())
        words.update(_WORD.findall("".join(one for one in letters if not unicodedata.combining(one))))
    return frozenset(word for word in words if 3 <= len(word) <= LONGEST or word in SHORT)


def parted(letters: str) -> str | None:
    """Return run-together letters as words, the fewest that they can be made of; None where they are none of ours.

    The time taken grows with their number alone (Viterbi 1967).
    """
    small, known = letters.lower(), vocabulary()
    fewest: list[tuple[int, int] | None] = [(0, 0)]
    for end in range(1, len(small) + 1):
        ways = (
            (before[0] + 1, start)
            for start in range(max(0, end - LONGEST), end)
            if (before := fewest[start]) is not None and small[start:end] in known
        )
        fewest.append(min(ways, default=None))
    cuts = [len(small)]
    while cuts[-1] and (way := fewest[cuts[-1]]) is not None:
        cuts.append(way[1])
    if cuts[-1]:
        return None
    return " ".join(letters[start:end] for start, end in pairwise(reversed(cuts)))
