"""Reads off what the person said and what is about to be answered whom the answer would harm: three views of it.

Kernel ridge regressions (Saunders et al. 1998) on how near both lie, each by itself, in meaning and in feeling, to
pairs of our own (``models/training/second_look.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_head_weights

NEAR_MEANING: Final = 4.0
"""How steeply likeness falls with distance in meaning; this and the next were chosen on texts by other hands."""
NEAR_FEELING: Final = 2.0


@dataclass(frozen=True, slots=True)
class Known:
    """Known texts, and how feeling is brought to where they lie."""

    meaning: Numbers
    """(n, 384), each of length 1."""
    feeling: Numbers
    """(n, 384), likewise, after ``placed``."""
    centre: Numbers
    """(384,), of feeling."""
    scale: Numbers
    """(384,), above 0."""

    def placed(self, feeling: Numbers) -> Numbers:
        """Return feeling (m, 384) as ``Known.feeling`` holds it."""
        return of_length_one((feeling - self.centre) / self.scale)

    def likeness(self, meaning: Numbers, feeling: Numbers) -> Numbers:
        """Return how near texts, (m, 384) both, lie to the known ones: (m, n), in (0, 2]."""
        near = np.exp(NEAR_MEANING * (meaning @ self.meaning.T - 1))
        return np.asarray(
            near + np.exp(NEAR_FEELING * (self.placed(feeling) @ self.feeling.T - 1)), np.float32
        )


def of_length_one(vectors: Numbers) -> Numbers:
    """Return vectors (n, 384) scaled to length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)


def known_shapes(count: int, side: str = "") -> dict[str, tuple[int, ...]]:
    """Return the names and shapes of the arrays of a file that hold so many known texts.

    Args:
        count: how many.
        side: before each name, where a file holds more than one set of them.
    """
    return {
        f"{side}meaning": (count, WIDTH),
        f"{side}feeling": (count, WIDTH),
        f"{side}centre": (WIDTH,),
        f"{side}scale": (WIDTH,),
    }


def known_of(arrays: Mapping[str, Numbers], side: str = "") -> Known:
    """Return the known texts that the arrays of a file hold, as ``known_shapes`` names them."""
    return Known(*(arrays[f"{side}{name}"] for name in ("meaning", "feeling", "centre", "scale")))


FILE: Final = FOLDER / "views.npz"
VIEWS: Final = ("person", "other", "child")
"""Who is spoken to, whom it is about, a child who hears it; in the order of the outputs."""
KNOWN_PAIRS: Final = 2000
SAID_COUNTS: Final = 0.5
"""What likeness of what was said counts beside that of the draft; of .5, 1 and 2 the best on daily talk."""
LEAST_FAMILIAR: Final = 0.5
"""Of a draft that is less in English nothing is told (guess)."""


@dataclass(frozen=True, slots=True)
class KnownPairs:
    """What a pair is compared with."""

    said: Known
    drafts: Known

    def likeness(self, said: Encoded, drafts: Encoded) -> Numbers:
        """Return how near pairs lie to the known ones, (m, KNOWN_PAIRS), in (0, 3]."""
        near = self.said.likeness(said.meaning, said.feeling)
        return SAID_COUNTS * near + self.drafts.likeness(drafts.meaning, drafts.feeling)


class ViewReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, encoder: Encoder, known: KnownPairs, weights: Numbers, bias: Numbers) -> None:
        """Take the trunk, the known pairs, weights (KNOWN_PAIRS, 3) and bias (3,)."""
        self._encoder = encoder
        self._known = known
        self._weights = weights
        self._bias = bias

    def read(self, said: str, draft: str) -> Mapping[str, float]:
        """Return for each of ``VIEWS`` how likely a draft harms, around 0 to 1; nothing without words.

        They add up to how likely it harms at all.
        """
        drafts = self._encoder.encode([draft])
        if not drafts.pieces[0] or drafts.familiarity[0] < LEAST_FAMILIAR:
            return {}
        likeness = self._known.likeness(self._encoder.encode([said]), drafts)
        scores = likeness[0] @ self._weights + self._bias
        return dict(zip(VIEWS, map(float, scores), strict=True))


def open_view_reader(encoder: Encoder, path: Path = FILE) -> ViewReader:
    """Load the head, which is stored in 16 bits.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or belongs to another trunk.
    """
    shapes = {
        **known_shapes(KNOWN_PAIRS, "said_"),
        **known_shapes(KNOWN_PAIRS, "draft_"),
        "weights": (KNOWN_PAIRS, len(VIEWS)),
        "bias": (len(VIEWS),),
    }
    arrays = read_head_weights(path, shapes, encoder.trunk_hash)
    known = KnownPairs(known_of(arrays, "said_"), known_of(arrays, "draft_"))
    return ViewReader(encoder, known, arrays["weights"], arrays["bias"])
