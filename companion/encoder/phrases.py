"""The phrases of a text: its words, and two and three in a row, as a sparse row of weights.

Who a sentence speaks of lies in such phrases more than in what it is about: "my mother" and "your mother" are near
each other in meaning. Phrases are told apart by a checksum, so that no list of them is kept; a few share a place.
"""

import re
import zlib
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.head import Numbers

PLACES: Final = 32768
"""So many phrases are told apart."""
_WORD: Final = re.compile(r"[a-z]+|[.?!,']")


def places(text: str) -> NDArray[np.intp]:
    """Return the places, in [0, PLACES), of the phrases of a text in English, each once, in order."""
    words = ["<", *_WORD.findall(text.casefold().replace("\u2019", "'").replace("n't", " n't")), ">"]
    found = {
        zlib.crc32(" ".join(words[at : at + length]).encode()) % PLACES
        for length in (1, 2, 3)
        for at in range(len(words) - length + 1)
    }
    return np.array(sorted(found), np.intp)


def weighed(found: NDArray[np.intp], rarity: Numbers) -> Numbers:
    """Return what each of a text's phrases weighs, one each, so that their squares add up to 1.

    Args:
        found: Their places.
        rarity: (PLACES,), at least 0: how much each place tells; 0 where it was never learned.
    """
    mine = rarity[found]
    return np.asarray(mine / max(float(np.linalg.norm(mine)), 1e-6), np.float32)
