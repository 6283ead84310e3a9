"""Decides what is going on, in one line: what happened, what it means for the person, and what they likely want.

What happened is told in their own words. What they want is weighed by rules on how English asks, greets and refuses,
and by what a head read off the words (``encoder.want``, handed in with ``Heard``), which was learned beside these
rules; it says what the words mean for them, too. Where no head was asked, how they feel takes its place, with weights
that are guesses in natural logarithms. Several wants stay possible (MetaMind, Zhang et al. 2025): the likeliest is
named with its probability.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Final

import msgspec

from companion.thinking.turn import Heard, Turn
from companion.thinking.want_rules import want_rules
from companion.values import Situation, Speaker, Want
from companion.values.shipped import shipped

FILE: Final = Path(__file__).parents[2] / "assets" / "situations.jsonl"
LEARNED_FILE: Final = FILE.with_name("wants.jsonl")
"""What the head of wants learned from beside them (``models/training/want.py``)."""
MOST_MEANINGS: Final = 3
MOST_WORDS: Final = 30
"""Of what happened."""
MOST_LINE_WORDS: Final = 25
"""Of a situation in one line."""

_NAMED: Final = 0.3
"""What a meaning needs of the first one's weight to be named beside it."""
_ONE_SIDED: Final = 0.7
"""From this share of what speaks for it on something is taken as heavy or as light, and not named as both (guess)."""
_LIGHT: Final = frozenset(
    {
        "amusement",
        "calm",
        "curiosity",
        "distraction",
        "excitement",
        "feeling touched",
        "fun",
        "gratitude",
        "hope",
    }
    | {"joy", "love", "pride", "relief", "nostalgia", "an everyday moment", "an everyday need to know"}
)
_EITHER: Final = frozenset(
    {
        "a wish for quiet",
        "mixed feelings",
        "surprise",
        "a need to know",
        "looking for an idea",
        "being unsure",
    }
    | {"tiredness", "missing them", "nervousness"}
)
"""What goes with heavy and with light meanings."""
_HEAVY_WANTS: Final = frozenset({Want.BE_HEARD, Want.COMFORT})
_WANTED: Final = {
    Want.BE_HEARD: "to be heard",
    Want.SHARE_JOY: "to share joy",
    Want.PLAY: "to play",
    Want.NOTHING: "nothing just now",
}
"""How a want is said after "wants", where it is not said by its name."""
_SOME: Final = 0.2
"""Valence from which on a feeling counts."""
_FEW: Final = 6
"""So many words may lean on what was said before."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What is going on, and what else it could be."""

    situation: Situation
    wants: Mapping[Want, float]
    """How probably the person wants each, adding up to 1."""

    def likely(self, least: float) -> frozenset[Want]:
        """Return the wants at least so probable, the likeliest always among them."""
        return frozenset({self.situation.want, *(want for want, each in self.wants.items() if each >= least)})


@dataclass(frozen=True, slots=True)
class KnownSituation:
    """What somebody said, and what it meant."""

    person: str
    want: Want
    means: tuple[str, ...]
    theme: str = ""
    """What it is about, so that learning and testing can be kept to different themes."""


def read_situations(path: Path = FILE) -> tuple[KnownSituation, ...]:
    """Return the examples.

    Raises:
        PartMissing: The file is not there.
        PartBroken: A line is not an example.
    """
    with shipped(path):
        return tuple(msgspec.json.Decoder(KnownSituation).decode_lines(path.read_bytes()))


def understand(heard: Heard, before: Sequence[Turn] = ()) -> Understanding:
    """Return what is going on when the person says this after that."""
    wants = _want_probabilities(heard)
    want = max(wants, key=lambda each: wants[each])
    weights = _of_one_side(heard.meanings, wants)
    meanings = ", ".join(_foremost(weights, _NAMED))
    return Understanding(Situation(_what(heard, before), meanings, want, wants[want]), wants)


def line(situation: Situation) -> str:
    """Say a situation in one line of at most ``MOST_LINE_WORDS``, with quotation marks round the person's words.

    What it means is a guess, and said as one: "perhaps grief or worry".
    """
    beside = [f"perhaps {_either(situation.means)}"] if situation.means else []
    beside.append(f"likely wants {_WANTED.get(situation.want, situation.want.value)}")
    what = situation.what.split()
    room = MOST_LINE_WORDS - sum(len(part.split()) for part in beside)
    if len(what) > room:
        what = [*what[: room - 1], "…"]
    return "; ".join([f"“{' '.join(what)}”", *beside] if what else beside)


def _either(meanings: str) -> str:
    """Return what is listed with commas as a choice."""
    before, comma, last = meanings.rpartition(", ")
    return f"{before} or {last}" if comma else last


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
        Want.NOTHING: -0.5 if abs(heard.valence) > 2 * _SOME else 0.0,
    }


def _of_one_side(weights: Mapping[str, float], wants: Mapping[Want, float]) -> Mapping[str, float]:
    """Leave out light meanings of what is surely heavy, and heavy ones of what is surely light."""
    heavy = sum(share for name, share in weights.items() if name not in _LIGHT | _EITHER)
    light = sum(share for name, share in weights.items() if name in _LIGHT)
    heavy += sum(share for want, share in wants.items() if want in _HEAVY_WANTS)
    light += sum(share for want, share in wants.items() if want not in _HEAVY_WANTS)
    if max(heavy, light) < _ONE_SIDED * (heavy + light):
        return weights
    return {
        name: share
        for name, share in weights.items()
        if name in _EITHER or (name in _LIGHT) == (light > heavy)
    }


def _foremost(weights: Mapping[str, float], least: float) -> tuple[str, ...]:
    """Return up to three meanings, the likeliest first; none where nothing tells any."""
    ordered = sorted(weights, key=lambda name: -weights[name])[:MOST_MEANINGS]
    return tuple(name for name in ordered if weights[name] >= least * weights[ordered[0]])


def _what(heard: Heard, before: Sequence[Turn]) -> str:
    """Tell what happened in the person's words; few words are told with theirs of before, many by what they tell."""
    said = _short(heard.text, heard.cause)
    if len(said.split()) > _FEW:
        return said
    earlier = next((turn.text for turn in reversed(before) if turn.speaker is Speaker.PERSON), "")
    return f"{_short(earlier, '')} {said}".strip() if earlier else said


def _short(text: str, cause: str) -> str:
    words = text.split()
    if len(words) <= MOST_WORDS:
        return " ".join(words)
    if cause and len(cause.split()) <= MOST_WORDS:
        return cause
    return " ".join(words[:MOST_WORDS]) + " …"
