"""Decides what is going on, in one line: what happened, what it means for the person, and what they likely want.

What happened is told in their own words. What they want is weighed by rules on how English asks, greets and refuses,
and by what a head read off the words (``encoder.want``, handed in with ``Heard``), which was learned beside these
rules; it says what the words mean for them, too. Where no head was asked, the emotions that were read take its place,
and likeness to own examples (Nadaraya & Watson 1964: each votes by how near it is), with weights that are guesses in
natural logarithms. Several wants stay possible (MetaMind, Zhang et al. 2025): the likeliest is named with its
probability.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.thinking.turn import Heard, Turn, Vector
from companion.thinking.want_rules import want_rules
from companion.values import PartBroken, PartMissing, Situation, Speaker, Want

FILE: Final = Path(__file__).parents[2] / "assets" / "situations.jsonl"
LEARNED_FILE: Final = FILE.with_name("wants.jsonl")
"""What the head of wants learned from beside them (``models/training/want.py``)."""
MOST_MEANINGS: Final = 3
MOST_WORDS: Final = 30
"""Of what happened."""
MOST_LINE_WORDS: Final = 25
"""Of a situation in one line."""

Vectors = NDArray[np.float32]
"""(n, d), each row of length 1."""

_FEELINGS: Final = (
    *(
        "admiration",
        "amusement",
        "anger",
        "annoyance",
        "feeling understood",
        "care",
        "confusion",
        "curiosity",
    ),
    *(
        "longing",
        "disappointment",
        "feeling unfairly treated",
        "disgust",
        "embarrassment",
        "excitement",
        "fear",
    ),
    *(
        "gratitude",
        "grief",
        "joy",
        "love",
        "nervousness",
        "hope",
        "pride",
        "something new",
        "relief",
        "remorse",
    ),
    *("sadness", "surprise", "an everyday moment"),
)
"""What GoEmotions' 28 labels mean for the person, in their order."""
_PLAIN: Final = _FEELINGS.index("an everyday moment")
_NEAR: Final = 10.0
"""How steeply the vote of an example falls with its distance, for wants."""
_NEAR_MEANING: Final = 16.0
"""The same for meanings, which are more."""
_READ: Final = 0.6
"""What the emotions read count for meanings, against 1 for the examples."""
_PLAIN_COUNTS: Final = 0.3
"""How much "neutral" counts of what it was read as: a grave thing may be told in plain words."""
_NAMED: Final = 0.3
"""What a meaning needs of the first one's weight to be named beside it."""
_NAMED_BY_HEAD: Final = 0.1
"""The same where a head told the meanings."""
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


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Known situations with their vectors."""

    known: tuple[KnownSituation, ...]
    vectors: Vectors

    def __post_init__(self) -> None:
        if len(self.known) != len(self.vectors):
            raise ValueError(f"{len(self.known)} situations, but {len(self.vectors)} vectors")


def read_situations(path: Path = FILE) -> tuple[KnownSituation, ...]:
    """Return the examples.

    Raises:
        PartMissing: The file is not there.
        PartBroken: A line is not an example.
    """
    if not path.is_file():
        raise PartMissing(f"The file {path.name} is missing; run the installer again.", log=f"no {path.name}")
    try:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        return tuple(
            KnownSituation(row["person"], Want(row["want"]), tuple(row["means"]), row.get("theme", ""))
            for row in rows
        )
    except (ValueError, KeyError, TypeError) as error:
        raise PartBroken(
            f"The file {path.name} is broken; run the installer again.", log=f"{error}"
        ) from error


def likeness_of(known: Sequence[KnownSituation], embed: Callable[[Sequence[str]], Vectors]) -> Likeness:
    """Embed the examples, all at once; ``embed`` is what ``Heard.manner`` comes from."""
    return Likeness(tuple(known), embed([one.person for one in known]))


def manner(meaning: Vectors, feeling: Vectors) -> Vectors:
    """Join the vectors of what texts are about and of what the heads of feeling read: (n, a + b), rows of length 1.

    A text without words stays a row of zeros.
    """
    return np.hstack([_of_length_one(meaning), _of_length_one(feeling)]) * np.float32(0.5**0.5)


def understand(heard: Heard, before: Sequence[Turn] = (), likeness: Likeness | None = None) -> Understanding:
    """Return what is going on when the person says this after that; see the module on ``likeness``."""
    votes = _votes(heard.manner, likeness)
    wants = _want_probabilities(heard, votes)
    want = max(wants, key=lambda each: wants[each])
    weights = heard.meanings or _meaning_weights(heard, wants, votes)
    meanings = ", ".join(_foremost(weights, _NAMED_BY_HEAD if heard.meanings else _NAMED))
    return Understanding(Situation(_what(heard, before), meanings, want, wants[want]), wants)


def line(situation: Situation) -> str:
    """Say a situation in one line of at most ``MOST_LINE_WORDS``, with quotation marks round the person's words."""
    beside = [situation.means] if situation.means else []
    beside.append(f"likely wants: {situation.want.value}")
    what = situation.what.split()
    room = MOST_LINE_WORDS - sum(len(part.split()) for part in beside)
    if len(what) > room:
        what = [*what[: room - 1], "…"]
    return "; ".join([f"“{' '.join(what)}”", *beside] if what else beside)


@dataclass(frozen=True, slots=True, eq=False)
class _Votes:
    """The examples, and how near each is to what was said, as a cosine."""

    known: tuple[KnownSituation, ...]
    near: Vector


def _votes(manner: Vector | None, likeness: Likeness | None) -> _Votes:
    if manner is None or likeness is None:
        return _Votes((), np.zeros(0, np.float32))
    return _Votes(likeness.known, likeness.vectors @ manner)


def _want_probabilities(heard: Heard, votes: _Votes) -> Mapping[Want, float]:
    ruled = want_rules(heard.text)
    weighed = [heard.wants] if heard.wants else [_by_reading(heard), _by_likeness(votes)]
    scores = {want: ruled.get(want, 0.0) + sum(each.get(want, 0.0) for each in weighed) for want in Want}
    raised = {want: exp(score - max(scores.values())) for want, score in scores.items()}
    total = sum(raised.values())
    return {want: each / total for want, each in raised.items()}


_GOOD: Final = ("amusement", "excitement", "gratitude", "joy", "love", "pride", "relief", "admiration")
_HOSTILE: Final = ("anger", "annoyance", "feeling unfairly treated", "disgust", "disappointment")
_SOFT: Final = ("fear", "nervousness", "sadness", "grief", "remorse", "embarrassment")


def _by_reading(heard: Heard) -> Mapping[Want, float]:
    """Weigh wants by how the person feels: joy is shared, anger wants an ear, fear and sadness comfort."""
    found = dict.fromkeys(Want, 0.0)
    if heard.felt is not None:
        pleasant = max(-1.0, min(1.0, heard.valence / 0.5))
        found[Want.SHARE_JOY] += 1.5 * pleasant + (0.7 if "!" in heard.text and heard.valence > 0 else 0.0)
        for want in (Want.COMFORT, Want.BE_HEARD):
            found[want] -= 1.0 * pleasant
        if abs(heard.valence) > 2 * _SOME:
            found[Want.NOTHING] -= 0.5
    if heard.emotions:
        found[Want.SHARE_JOY] += _sum_of(heard.emotions, _GOOD)
        found[Want.BE_HEARD] += 1.5 * _sum_of(heard.emotions, _HOSTILE)
        found[Want.COMFORT] += 1.5 * _sum_of(heard.emotions, _SOFT)
    return found


def _sum_of(emotions: Sequence[float], names: Sequence[str]) -> float:
    return min(1.0, sum(emotions[_FEELINGS.index(name)] for name in names))


def _by_likeness(votes: _Votes) -> Mapping[Want, float]:
    """Return the logarithm of each want's mean vote."""
    if not votes.known:
        return {}
    raised = np.exp(_NEAR * votes.near)
    wants = np.array([one.want for one in votes.known])
    return {want: log(float(raised[wants == want].mean())) for want in Want if (wants == want).any()}


def _meaning_weights(heard: Heard, wants: Mapping[Want, float], votes: _Votes) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    if votes.known:
        raised = np.exp(_NEAR_MEANING * votes.near) * np.array([wants[one.want] for one in votes.known])
        for one, vote in zip(votes.known, raised / raised.sum(), strict=True):
            for name in one.means:
                weights[name] = weights.get(name, 0.0) + float(vote)
    for at, (name, probability) in enumerate(zip(_FEELINGS, heard.emotions, strict=False)):
        share = _READ * probability * (_PLAIN_COUNTS if at == _PLAIN else 1.0)
        weights[name] = weights.get(name, 0.0) + share
    return weights


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


def _of_length_one(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)
