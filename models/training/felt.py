"""Makes ``felt.onnx`` and ``felt.npz``: layers that read what is felt in words, above the trunk that all share.

``PYTHONPATH=. python models/training/felt.py --data DIR [--out FOLDER]``

The layers began as those of ``meaning.onnx``: a linear map of their mean tells valence better (.66 on EmoBank) than
one of ``guard`` (.55), ``danger`` (.47) or the trunk (.59). They are learned on from themselves, with a new head. Each
batch is of one source. GoEmotions' comments have what MiniLM reads in them as valence, arousal and dominance. Then the
emotions' probabilities, their thresholds and the deviations are set on the lines in five languages that were held back,
one in ten.

25 minutes on two cores. The file that ships was learned by two processes next to each other, whose weights were
averaged every fifteen steps. Then two short stages went on from it, one mostly of own lines, one with EmoBank; it is
their mean.
"""

import argparse
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard import batches
from material import FELT, INTENSITY, Rows, carried, emobank, feelings, goemotions, own, split, translated
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F
from upper import BATCH, UpperLayers, fine_tune, lower_of, write

from companion.encoder import felt as shipped
from companion.encoder.felt import EnglishReader
from companion.encoder.trunk import UpperLayers as ShippedLayers
from companion.encoder.trunk import open_trunk

Floats = NDArray[np.float32]

STAGES: Final[tuple[Mapping[str, float], ...]] = (
    {"goemotions": 1.5, "carried": 0.7, "translated": 0.5, "emobank": 0.5},
    {"goemotions": 1, "carried": 1.5, "translated": 1.5, "feelings": 1, "emobank": 1.2, "written": 1},
    {"goemotions": 0.3, "carried": 1, "translated": 1.5, "feelings": 1, "emobank": 1.2},
)
"""Passes over each source, one stage after the other."""
RATE: Final = 3e-4
MOST_TOKENS: Final = 94
CORRELATION: Final = 0.5
"""Weight of 1 - Pearson's r within a batch, next to the squared error."""
COUNTS: Final = {"goemotions": 0.5}
"""Weight of valence, arousal and dominance by source, if not 1 (guess)."""
EMOTIONS_COUNT: Final = 14.0
"""Weight of the emotions' cross-entropy (guess)."""
POINTS: Final = shipped.INTENSITY + 1
DOMINANCE_DEVIATION: Final = 0.4
"""Stated for dominance, of which the lines in five languages tell nothing (guess)."""
COVERAGE: Final = 0.8
WITHIN: Final = 1.2816
"""A normal error lies within so many deviations in 80 % of cases."""
FEWEST: Final = 8
RARE: Final = 0.25
"""Threshold of an emotion with fewer held-back lines (guess)."""
_SLOPES: Final = np.arange(0.4, 1.21, 0.05)
_OFFSETS: Final = np.arange(-1.5, 1.51, 0.1)
_THRESHOLDS: Final = np.arange(0.04, 0.72, 0.01)


def truth_of(rows: Rows) -> Floats:
    """Return valence, arousal, dominance and intensity, (n, POINTS), NaN where nothing is known."""
    return np.concatenate([rows.points[:, FELT], rows.points[:, [INTENSITY]]], axis=1)


def plan_of(sources: Sequence[Rows], lower: Sequence[Floats]) -> list[list[int]]:
    """Return the places of the rows of each batch, which is of one source, stage by stage."""
    draw, plan, start = random.Random(0), [], 0
    places = {}
    for rows in sources:
        places[rows.name] = range(start, start + len(rows))
        start += len(rows)
    for stage in STAGES:
        parts = []
        for name, passes in stage.items():
            mine, left = places[name], passes
            while left > 0:
                some = batches([len(lower[at]) for at in mine], BATCH, draw)
                draw.shuffle(some)
                some = some[: int(np.ceil(len(some) * min(left, 1)))]
                parts += [[mine[at] for at in part] for part in some]
                left -= 1
        draw.shuffle(parts)
        plan += parts
    return plan


def loss_of(sources: Sequence[Rows]) -> Callable[[Tensor, list[int]], Tensor]:
    """Return what gives the loss of outputs, (n, OUTPUTS), by the places of rows of one source."""
    points = torch.from_numpy(np.concatenate([truth_of(rows) for rows in sources]))
    emotions = torch.from_numpy(np.concatenate([rows.emotions for rows in sources]))
    whose = np.repeat(np.arange(len(sources)), list(map(len, sources)))
    scales = [torch.from_numpy(_spread(truth_of(rows))) for rows in sources]

    def loss(told: Tensor, part: list[int]) -> Tensor:
        source, truth, total = int(whose[part[0]]), points[part], told.new_zeros(())
        known = ~torch.isnan(truth)
        if known.any():
            guess = told[:, :POINTS]
            missed = torch.where(known, (guess - truth.nan_to_num()) / scales[source], 0.0)
            columns = known.all(0).nonzero()[:, 0].tolist()
            apart = [1 - _correlation(guess[:, at], truth[:, at]) for at in columns]
            error = (missed**2).sum() / known.sum() + CORRELATION * torch.stack(apart).mean()
            total = total + COUNTS.get(sources[source].name, 1.0) * error
        if not torch.isnan(emotions[part]).any():
            odds = told[:, shipped.NAMED]
            total = total + EMOTIONS_COUNT * F.binary_cross_entropy_with_logits(odds, emotions[part])
        return total

    return loss


def _taught(rows: Rows) -> Rows:
    """Return English rows with what MiniLM reads in them as valence, arousal and dominance."""
    reader = EnglishReader()
    for number, text in enumerate(rows.texts):
        read = reader.read(text)
        if read is not None:
            rows.points[number, FELT] = read[shipped.FELT]
    return rows


def _spread(points: Floats) -> Floats:
    known = np.isfinite(points).any(0)
    spread = np.ones(points.shape[1], np.float32)
    spread[known] = np.nanstd(points[:, known], axis=0).clip(0.02)
    return spread


def _correlation(one: Tensor, other: Tensor) -> Tensor:
    x, y = one - one.mean(), other - other.mean()
    return (x * y).sum() / (x.norm() * y.norm()).clamp(min=1e-6)


def fit(upper: UpperLayers, told: Floats, back: Rows) -> Floats:
    """Set deviations and probabilities by what was told of held-back lines, and return thresholds, (EMOTIONS,)."""
    missed = np.abs(told[:, :2] - back.points[:, FELT][:, :2])
    deviations = [*(np.quantile(missed, COVERAGE, axis=0) / WITHIN), DOMINANCE_DEVIATION]
    odds = told[:, shipped.NAMED]
    slope, offset = min(
        ((slope, offset) for slope in _SLOPES for offset in _OFFSETS),
        key=lambda line: float(
            np.mean(np.logaddexp(0, line[0] * odds + line[1]) - back.emotions * (line[0] * odds + line[1]))
        ),
    )
    with torch.no_grad():
        upper.head[:, shipped.DEVIATIONS] = 0
        upper.bias[shipped.DEVIATIONS] = torch.from_numpy(np.log(deviations)).float()
        upper.head[:, shipped.NAMED] *= float(slope)
        upper.bias[shipped.NAMED] = upper.bias[shipped.NAMED] * float(slope) + float(offset)
    return _thresholds(1 / (1 + np.exp(-(slope * odds + offset))), back.emotions)


def _thresholds(likely: Floats, truth: Floats) -> Floats:
    """Return for each emotion the threshold of the best F1, of a curve smoothed over neighbouring thresholds."""
    chosen = np.full(shipped.EMOTIONS, RARE, np.float32)
    kernel = np.exp(-0.5 * (np.arange(-8, 9) / 3.0) ** 2)
    for label in np.flatnonzero((truth > 0).sum(0) >= FEWEST):
        named, true = likely[:, label, None] >= _THRESHOLDS, truth[:, label, None] > 0
        f1 = 2 * (named & true).sum(0) / np.maximum(named.sum(0) + true.sum(), 1)
        smooth = np.convolve(np.pad(f1, 8, mode="edge"), kernel / kernel.sum(), mode="valid")
        chosen[label] = _THRESHOLDS[int(np.argmax(smooth))]
    return chosen


def main() -> int:
    """Learn, write, and print how the lines that were held back are read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=shipped.FILE.parent)
    wish = parser.parse_args()
    torch.manual_seed(0)
    trunk, (lines, back) = open_trunk(wish.out), split(feelings())
    rest = (emobank(wish.data, "train"), _taught(goemotions(wish.data, "train")), own("written"))
    sources = [lines, translated(wish.data), carried(), *(split(rows)[0] for rows in rest)]
    lower = lower_of(trunk, [text for rows in sources for text in rows.texts], MOST_TOKENS)
    upper = UpperLayers(wish.out / shipped.FILE.name, shipped.OUTPUTS)
    learned = fine_tune(upper, lower, loss_of(sources), plan=plan_of(sources, lower), rate=RATE)
    path = wish.out / shipped.FILE.name
    write(learned, path, shipped.FEELING, most_tokens=MOST_TOKENS + 2)
    layers = ShippedLayers(path, (shipped.FEELING,))
    held = [each.astype(np.float32) for each in lower_of(trunk, back.texts, MOST_TOKENS)]
    told = np.stack([layers.read(each)[0] for each in held])
    np.savez(path.with_suffix(".npz"), thresholds=fit(learned, told, back))
    write(learned, path, shipped.FEELING, most_tokens=MOST_TOKENS + 2)
    print("valence, arousal:", *(np.corrcoef(told[:, at], back.points[:, at])[0, 1] for at in range(2)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
