"""Measures whether a personality helps to foresee the emotion of a reply, on PELD (Wen et al. 2021).

A linear map (multinomial logistic regression) from the two emotions before to the reply's, with and without the
speaker's Big Five beside them. Both are fitted inside folds of whole dialogues, and nothing of it ships. Rare emotions
count a little more than common ones (``_RARE``). PELD knows six characters only, so this says whether a personality
tells anything of replies, not whether Mehrabian's numbers are right.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.dialogues import SEVEN, Triple, peld
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import Floats, class_f1, mean

FOLDS: Final = 10
SHUFFLES: Final = 3
"""Each triple is judged by as many maps, fitted on other dialogues; their probabilities are averaged."""
_RARE: Final = 0.25
"""Weight of an emotion: its share to the power of minus this. 0 names common ones only, 1 loses half the accuracy;
.25 was chosen on these data, for both maps alike."""
_RIDGE: Final = 3e-3
_TRAITS: Final = 0.6
"""Scale of the standardised traits, so that their weights are held smaller than the emotions'; chosen on these data."""
_STEPS: Final = 100


def measure(run: Run) -> tuple[Figure, ...]:
    """Fit and measure by dialogue folds; raises ``CompanionError`` where there is no PELD."""
    triples = peld(run.data / "peld")
    return figures(triples, seed=run.seed, shuffles=1 if run.is_quick else SHUFFLES)


def figures(triples: Sequence[Triple], *, seed: int, shuffles: int) -> tuple[Figure, ...]:
    """Return macro-F1, accuracy and surprise with personality, beside the same map without and the majority."""
    truth = np.array([SEVEN.index(triple.emotions[2]) for triple in triples])
    groups = np.unique([triple.dialogue for triple in triples], return_inverse=True)[1]
    context = _context(triples)
    without = _foreseen(context, truth, groups, seed=seed, shuffles=shuffles)
    whole = np.hstack([context, _traits(triples)])
    with_it = _foreseen(whole, truth, groups, seed=seed, shuffles=shuffles)
    told, plain = with_it.argmax(axis=1), without.argmax(axis=1)
    common = np.full_like(truth, np.bincount(truth).argmax())
    majority = float((truth == common).mean())
    majority_f1 = float(class_f1(truth[np.newaxis], common[np.newaxis])[0])
    plain_f1 = float(class_f1(truth[np.newaxis], plain[np.newaxis])[0])
    plain_hits = float((truth == plain).mean())
    rows = np.arange(len(truth))
    names = groups.tolist()
    return (
        bootstrap(class_f1, truth, told, seed=seed, groups=names, draws=300).named(
            "PELD: emotion of the reply, macro-F1",
            goal=plain_f1,
            baseline=plain_f1,
            note=f"baseline: the same map without personality; majority {majority_f1:.3f}",
        ),
        bootstrap(mean, truth == told, seed=seed, groups=names).named(
            "PELD: emotion of the reply, accuracy",
            goal=plain_hits,
            baseline=plain_hits,
            note=f"baseline: the same map without personality; majority {majority:.3f}",
        ),
        bootstrap(mean, np.log2(with_it[rows, truth] / without[rows, truth]), seed=seed, groups=names).named(
            "PELD: what personality tells of the reply, bits",
            goal=0.0,
            baseline=0.0,
            note="mean log2 of the ratio of the probabilities of what came, with and without personality",
        ),
    )


def _context(triples: Sequence[Triple]) -> Floats:
    """Return (n, 63): the constant is within the emotion before last, the last, and the pair of both."""
    one = np.eye(len(SEVEN))[[SEVEN.index(triple.emotions[0]) for triple in triples]]
    other = np.eye(len(SEVEN))[[SEVEN.index(triple.emotions[1]) for triple in triples]]
    pairs = (one[:, :, np.newaxis] * other[:, np.newaxis, :]).reshape(len(triples), -1)
    return np.hstack([one, other, pairs])


def _traits(triples: Sequence[Triple]) -> Floats:
    """Return (n, 5): the speaker's Big Five, standardised and scaled."""
    traits = np.array([triple.traits for triple in triples])
    spread = traits.std(axis=0)
    return np.asarray(
        _TRAITS * (traits - traits.mean(axis=0)) / np.where(spread > 0, spread, 1.0), np.float64
    )


def _foreseen(
    features: Floats, truth: NDArray[np.intp], groups: NDArray[np.intp], *, seed: int, shuffles: int
) -> Floats:
    """Return (n, 7): the probability of each emotion by maps that saw none of its dialogue."""
    found = np.zeros((len(truth), len(SEVEN)))
    for shuffle in range(shuffles):
        random = np.random.default_rng([seed, shuffle])
        fold = random.permutation(groups.max() + 1)[groups] % FOLDS
        for held_out in range(FOLDS):
            seen = fold != held_out
            weights = _fitted(features[seen], truth[seen])
            found[~seen] += _probabilities(features[~seen] @ weights) / shuffles
    return found


def _fitted(features: Floats, truth: NDArray[np.intp]) -> Floats:
    """Fit a multinomial logistic regression with a ridge by accelerated gradient descent (Nesterov 1983)."""
    count = np.bincount(truth, minlength=len(SEVEN))
    importance = (count.mean() / np.maximum(count, 1))[truth] ** _RARE
    wanted = np.eye(len(SEVEN))[truth]
    steepness = 0.5 * float(np.linalg.norm(features * np.sqrt(importance)[:, np.newaxis], 2)) ** 2
    rate = 1.0 / (steepness / len(truth) + _RIDGE)
    weights = ahead = np.zeros((features.shape[1], len(SEVEN)))
    pace = 1.0
    for _ in range(_STEPS):
        error = (_probabilities(features @ ahead) - wanted) * importance[:, np.newaxis]
        stepped = ahead - rate * (features.T @ error / len(truth) + _RIDGE * ahead)
        faster = (1.0 + (1.0 + 4.0 * pace * pace) ** 0.5) / 2.0
        ahead = stepped + (pace - 1.0) / faster * (stepped - weights)
        weights, pace = stepped, faster
    return weights


def _probabilities(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float64)


PART: Final = Part(
    "personality",
    "Does a personality help to foresee the emotion of a reply?",
    ("peld",),
    "unclear (TV script text, from MELD and EmoryNLP): measures only",
    "macro-F1 over seven emotions, accuracy, and gained log2 probability, by ten folds of whole dialogues",
    (measure,),
    baseline="the same map without personality; the majority emotion",
)
