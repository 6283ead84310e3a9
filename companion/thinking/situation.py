"""Decides what the person likely wants of a reply.

It is weighed by rules on how English asks, greets and refuses, and by what a head read off the words
(``encoder.want``, handed in with ``Heard``), which was learned beside these rules. Where no head was asked, how they
feel takes its place, with weights that are guesses in natural logarithms. Several wants stay possible (MetaMind, Zhang
et al. 2025).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Final

import msgspec

from companion.thinking.turn import Heard
from companion.thinking.want_rules import want_rules
from companion.values import Situation, Want
from companion.values.shipped import shipped

FILE: Final = Path(__file__).parents[2] / "assets" / "situations.jsonl"
LEARNED_FILE: Final = FILE.with_name("wants.jsonl")
"""What the head of wants learned from beside them (``models/training/want.py``)."""

_STRONG: Final = 0.4
"""Valence, either way, from which on a feeling is strong."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the person likely wants, and what else it could be."""

    situation: Situation
    wants: Mapping[Want, float]
    """How probably the person wants each, adding up to 1."""

    def likely(self, least: float) -> frozenset[Want]:
        """Return the wants at least so probable, the likeliest always among them."""
        return frozenset({self.situation.want, *(want for want, each in self.wants.items() if each >= least)})


@dataclass(frozen=True, slots=True)
class KnownSituation:
    """What somebody said, and what they wanted."""

    person: str
    want: Want
    theme: str
    """What it is about, so that learning and testing can be kept to different themes."""


def read_situations(path: Path = FILE) -> tuple[KnownSituation, ...]:
    """Return the examples.

    Raises:
        PartMissing: The file is not there.
        PartBroken: A line is not an example.
    """
    with shipped(path):
        return tuple(msgspec.json.Decoder(KnownSituation).decode_lines(path.read_bytes()))


def understand(heard: Heard) -> Understanding:
    """Return what the person wants who says this."""
    wants = _want_probabilities(heard)
    want = max(wants, key=lambda each: wants[each])
    return Understanding(Situation(want, wants[want]), wants)


def _want_probabilities(heard: Heard) -> Mapping[Want, float]:
    ruled, read = want_rules(heard.text), heard.wants or _by_feeling(heard)
    scores = {want: ruled.get(want, 0.0) + read.get(want, 0.0) for want in Want}
    raised = {want: exp(score - max(scores.values())) for want, score in scores.items()}
    total = sum(raised.values())
    return {want: each / total for want, each in raised.items()}


def _by_feeling(heard: Heard) -> Mapping[Want, float]:
    """Weigh wants by how the person feels: what is pleasant is shared, the rest wants an ear or comfort."""
    pleasant = max(-1.0, min(1.0, heard.valence / 0.5))
    return {
        Want.SHARE_JOY: 1.5 * pleasant + (0.7 if "!" in heard.text and heard.valence > 0 else 0.0),
        Want.COMFORT: -pleasant,
        Want.BE_HEARD: -pleasant,
        Want.NOTHING: -0.5 if abs(heard.valence) > _STRONG else 0.0,
    }
