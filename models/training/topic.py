"""Makes ``topic_start.npz``, which tells starts of topics from answers, and fits the weights of ``thinking.topic``.

``python models/training/topic.py``

The head learns from the starts and the later turns of own talks (``assets/topics.jsonl``), and from what persons say
first and later in ``assets/wants.jsonl`` and ``examples``. Then the weights of the signs are fitted on those
talks, each as it goes on and with the starts of others after it, and on the open half of ``plan_topic_shifts``; what
the head says of a text is then told by a head that did not learn from it. Logistic regressions by accelerated gradient
descent (Nesterov 1983), both kinds counting alike, the same result each time. Prints the weights, to be copied.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from small_heads import bag, known_pieces, stored_trunk

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.topic_start import FILE, INPUTS, inputs
from companion.encoder.wording import PIECES
from companion.thinking.topic import signs
from companion.thinking.turn import Turn
from companion.values import Speaker
from tests.lab.evaluation.plan_intent import rows

Floats = NDArray[np.floating[Any]]
Said = tuple[str, str]
"""Who, and what."""

FOLDS: Final = 5
RIDGE: Final = 1e-3
"""Weight of half the squared weights of the head."""
RIDGE_SIGNS: Final = 0.02
"""The same for the signs, of which some nearly repeat each other (guess)."""
STEPS: Final = 150
POWERS: Final = 20
"""So many rounds tell the greatest eigenvalue to within a tenth."""
CROSSED: Final = 6
"""So many other starts are put after each turn."""
WANTS_COUNT: Final = 0.3
"""What a start of ``assets/wants.jsonl`` counts against one that was written as such."""
MARKED_COUNT: Final = 5.0
"""What a turn of a talk that was marked as a whole counts against one that was put together."""
LEAST_OCCURRENCES: Final = 4
"""A word piece in fewer texts says nothing (guess)."""
FALSE_SHIFTS: Final = (0.02, 0.04, 0.06, 0.08)
_ASSETS: Final = Path(__file__).parents[2] / "assets"


@dataclass(frozen=True, slots=True)
class Text:
    """A text that starts a topic, or does not."""

    text: str
    starts: bool
    group: int
    counts: float


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A turn of the person's, and whether it shifts the topic."""

    said: Turn
    topic: Sequence[Turn]
    earlier: Sequence[Turn]
    shifts: bool
    group: int
    counts: float = 1.0


def main() -> None:
    """Read, learn, write, print."""
    talks: list[list[Said]] = [[(who, text) for who, text in row["turns"]] for row in _read("topics.jsonl")]
    talks += [[("person", row["person"])] for row in _examples() if not row["before"]]
    encoder = open_text_reader().encoder
    texts = _texts(talks)
    begins = _head(encoder, texts)
    open_talks = rows("plan_topic_shifts", "a")
    spoken = sorted({text for talk in (*talks, *(row["turns"] for row in open_talks)) for _, text in talk})
    meanings = dict(zip(spoken, encoder.encode(spoken).meaning, strict=True))

    def turn(who: str, text: str) -> Turn:
        return Turn(Speaker(who), text, meanings[text], begins(text))

    made = [[turn(*said) for said in talk] for talk in talks]
    marked = [([turn(who, text) for who, text in row["turns"]], tuple(row["shifts"])) for row in open_talks]
    _print_weights([*_crossed(made), *_gone_through(marked, len(made))])


def fit(features: Floats, truth: Floats, counts: Floats, ridge: float) -> tuple[Floats, float]:
    """Return weights (inputs,) and bias of the likeliest regression, for truth in {0, 1} and what each row counts."""
    kind = features.dtype
    counts, truth = (counts / counts.sum()).astype(kind), truth.astype(kind)
    step = 1 / (0.25 * (_curvature(features, counts) + 1) + ridge)
    weights, bias = np.zeros(features.shape[1], kind), 0.0
    ahead, bias_ahead, pace = weights, bias, 1.0
    for _ in range(STEPS):
        missed = (1 / (1 + np.exp(-(features @ ahead + bias_ahead))) - truth) * counts
        next_weights = ahead - step * (features.T @ missed + ridge * ahead)
        next_bias = bias_ahead - step * float(missed.sum())
        next_pace = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        ahead = next_weights + (pace - 1) / next_pace * (next_weights - weights)
        bias_ahead = next_bias + (pace - 1) / next_pace * (next_bias - bias)
        weights, bias, pace = next_weights, next_bias, next_pace
    return weights, bias


def _curvature(features: Floats, counts: Floats) -> float:
    """Return a bound of the greatest eigenvalue of the weighted features (von Mises & Pollaczek-Geiringer 1929)."""
    vector = np.ones(features.shape[1], features.dtype)
    for _ in range(POWERS):
        vector = features.T @ (counts * (features @ (vector / np.linalg.norm(vector))))
    return 1.1 * float(np.linalg.norm(vector))


def _read(name: str) -> list[dict[str, Any]]:
    return _rows(_ASSETS / name)


def _texts(talks: Sequence[Sequence[Said]]) -> list[Text]:
    """Return what is known to start a topic or not; of examples with one turn before that cannot be told."""
    found = []
    for group, talk in enumerate(talks):
        own = [text for who, text in talk if who == Speaker.PERSON]
        found += [Text(text, at == 0, group, 1.0) for at, text in enumerate(own)]
    later = [row for row in _examples() if len(row["before"]) > 1]
    for group, row in enumerate((*_read("wants.jsonl"), *later), start=len(talks)):
        starts = not row.get("before")
        found.append(Text(row["person"], starts, group, WANTS_COUNT if starts else 1.0))
    return found


def _examples() -> list[dict[str, Any]]:
    paths = sorted((Path(__file__).parent / "examples").glob("*.jsonl"))
    return [row for path in paths for row in _rows(path) if row["part"] == "train"]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _head(encoder: Encoder, texts: Sequence[Text]) -> Any:  # noqa: ANN401 (a function of a text)
    """Learn and write the head; return what tells a text's log odds, of a known one by folds without its group."""
    encoded = encoder.encode([one.text for one in texts])
    read = inputs(encoded).astype(float)
    centre, scale = read.mean(0), np.maximum(read.std(0), 1e-6) * (INPUTS / 2) ** 0.5
    scale[: INPUTS // 2] = 1.0
    known = known_pieces(encoded, LEAST_OCCURRENCES)

    def features(encoded: Encoded) -> Floats:
        return np.hstack([(inputs(encoded) - centre) / scale, bag(encoded, known)]).astype(np.float32)

    mine = features(encoded)
    truth, fold = (
        np.array([float(one.starts) for one in texts]),
        np.array([one.group % FOLDS for one in texts]),
    )
    counts = _alike(truth, np.array([one.counts for one in texts]))
    told = np.zeros(len(texts))
    for held in range(FOLDS):
        weights, bias = fit(mine[fold != held], truth[fold != held], counts[fold != held], RIDGE)
        told[fold == held] = mine[fold == held] @ weights + bias
    for name, kind in (("starts", 1.0), ("answers", 0.0)):
        print(
            f"{name} told on folds: {((told > 0) == truth)[truth == kind].mean():.3f} of {(truth == kind).sum()}"
        )
    weights, bias = fit(mine, truth, counts, RIDGE)
    plain = weights[:INPUTS] / scale
    pieces = np.zeros(PIECES, np.float16)
    pieces[known] = weights[INPUTS:]
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        weights=plain.astype(np.float16),
        bias=np.array([bias - centre @ plain], np.float32),
        pieces=pieces,
    )
    by_folds = dict(zip([one.text for one in texts], told, strict=True))

    def begins(text: str) -> float:
        return float(by_folds.get(text) or (features(encoder.encode([text])) @ weights + bias)[0])

    return begins


def _alike(truth: Floats, counts: Floats) -> Floats:
    """Return counts under which both kinds weigh the same."""
    sums = counts[truth == 0].sum(), counts[truth == 1].sum()
    return np.asarray(counts / np.where(truth == 1, sums[1], sums[0]), np.float64)


def _crossed(talks: Sequence[Sequence[Turn]]) -> list[Case]:
    """Return the talks as they go on, and with other talks' starts in the place of each turn.

    Every second talk comes after another one.
    """
    random = np.random.default_rng(0)
    starts = [talk[0] for talk in talks]
    found = []
    for group, talk in enumerate(talks):
        for at in range(2, len(talk), 2):
            earlier = talks[random.choice(len(talks))] if group % 2 else ()
            found.append(Case(talk[at], talk[:at], earlier, shifts=False, group=group))
            others = [start for start in random.choice(len(starts), CROSSED, replace=False) if start != group]
            found += [Case(starts[other], talk[:at], earlier, shifts=True, group=group) for other in others]
    return found


def _gone_through(talks: Sequence[tuple[Sequence[Turn], Sequence[int]]], group: int) -> list[Case]:
    """Return the person's turns of marked talks, each with the topic that it was said in."""
    found = []
    for number, (talk, shifts) in enumerate(talks):
        topic: list[Turn] = []
        earlier: list[Turn] = []
        for at, turn in enumerate(talk):
            if turn.speaker is Speaker.PERSON and any(one.speaker is Speaker.PERSON for one in topic):
                found.append(
                    Case(turn, tuple(topic), tuple(earlier), at in shifts, group + number, MARKED_COUNT)
                )
                if at in shifts:
                    earlier, topic = [*earlier, *topic], []
            topic.append(turn)
    return found


def _print_weights(cases: Sequence[Case]) -> None:
    read = np.array([signs(one.said, one.topic, one.earlier)[:-1] for one in cases], float)
    truth, fold = (
        np.array([float(one.shifts) for one in cases]),
        np.array([one.group % FOLDS for one in cases]),
    )
    centre, scale = read.mean(0), np.maximum(read.std(0), 1e-6)
    features, counts = (read - centre) / scale, _alike(truth, np.array([one.counts for one in cases]))
    told = np.zeros(len(truth))
    for held in range(FOLDS):
        weights, bias = fit(features[fold != held], truth[fold != held], counts[fold != held], RIDGE_SIGNS)
        told[fold == held] = features[fold == held] @ weights + bias
    for share in FALSE_SHIFTS:
        likely = np.quantile(told[truth == 0], 1 - share)
        noticed = (told[truth == 1] > likely).mean()
        print(
            f"{share:.0%} false shifts from {1 / (1 + np.exp(-likely)):.2f} on: {noticed:.3f} noticed (folds)"
        )
    weights, bias = fit(features, truth, counts, RIDGE_SIGNS)
    plain = weights / scale
    print([round(float(weight), 2) for weight in plain], round(float(bias - centre @ plain), 2))


if __name__ == "__main__":
    main()
