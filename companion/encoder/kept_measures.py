"""Keeps what is read off texts that ship with the program in a file: their meaning and the feelings in them.

So whoever chooses among hundreds of them need not encode any. The file says of which texts and which trunk it is, and
is refused for others. To be made again whenever a text or a head of feeling changes (``models/training/leads.py``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Vectors
from companion.encoder.head import WIDTH, Numbers
from companion.encoder.kept_meaning import digest_of
from companion.encoder.reading import EncoderReader
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import broken_weights, read_head_weights
from companion.values import Affect

LEADS_FILE: Final = FOLDER / "leads.npz"
"""Of the leads (``thinking.leads``) with stand-ins in their gaps, in their order."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptMeasures:
    """What was read off n texts."""

    meaning: Vectors
    """(n, WIDTH), each of length 1 within a thousandth."""
    felt: Numbers
    """Valence, arousal and dominance of who says it, (n, 3), each in [-1, 1]."""
    lands: Numbers
    """The same that it leaves in who hears it."""


def measure(reader: EncoderReader, texts: Sequence[str]) -> KeptMeasures:
    """Read the texts now."""
    encoded = reader.encoder.encode(texts)
    measured = reader.measures_of(encoded)
    return KeptMeasures(
        encoded.meaning,
        np.array([_coordinates(one.felt.affect) for one in measured], np.float32).reshape(-1, 3),
        np.array([_coordinates(one.lands) for one in measured], np.float32).reshape(-1, 3),
    )


def save_measures(path: Path, reader: EncoderReader, texts: Sequence[str]) -> None:
    """Read the texts and write what was read, in 16 bits."""
    kept = measure(reader, texts)
    np.savez_compressed(
        path,
        trunk=np.frombuffer(reader.encoder.trunk_hash.encode("ascii"), np.uint8),
        texts=digest_of(texts),
        meaning=kept.meaning.astype(np.float16),
        felt=kept.felt.astype(np.float16),
        lands=kept.lands.astype(np.float16),
    )


def load_measures(path: Path, texts: Sequence[str], trunk_hash: str) -> KeptMeasures:
    """Return what was read off the texts.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It is damaged, or of other texts or another trunk.
    """
    digest = digest_of(texts)
    shapes = {
        "texts": digest.shape,
        "meaning": (len(texts), WIDTH),
        "felt": (len(texts), 3),
        "lands": (len(texts), 3),
    }
    arrays = read_head_weights(path, shapes, trunk_hash)
    if not np.array_equal(arrays["texts"], digest):
        raise broken_weights(path, "of other texts")
    if max(np.abs(arrays[name]).max(initial=0) for name in ("felt", "lands")) > 1:
        raise broken_weights(path, "no feelings")
    return KeptMeasures(arrays["meaning"], arrays["felt"], arrays["lands"])


def _coordinates(affect: Affect) -> tuple[float, float, float]:
    return affect.valence, affect.arousal, affect.dominance
