"""Makes ``meaning.onnx`` better at recall: a question, or a later mention, is to lie near the line that it is about.

``PYTHONPATH=. python models/training/recalled.py [--out FOLDER]``

Goes on from the layers that ``meaning.py`` made. In a batch of one language each line of ``sentences/recalled.tsv`` and
``mentioned.tsv`` is to be nearer to its own question or mention than to the others (InfoNCE: van den Oord et al. 2018),
while lines of talks keep their vectors, so that no threshold moves. One line in ten is held back; how often it is among
the five nearest of some 400 is printed. The file that ships learned three times from the first file, then once from the
second and a third of the first at a lower rate, then twice from all (5e-5). Forty minutes on one busy core. Then the
heads that read these vectors are made anew (``remarks.py``, ``orders.py``).
"""

import argparse
import copy
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
import onnx
import torch
from material import is_held_back
from meaning import BETWEEN, DROPOUT, MOST_TOKENS, MeaningLayers
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F
from upper import LayersAbove, average, filled, lower_of, weights_of, write

from companion.encoder.meaning import FILE, MEANING
from companion.encoder.trunk import Trunk, open_trunk

Floats = NDArray[np.float32]

SENTENCES: Final = Path(__file__).parent / "sentences"
PASSES: Final = 3
RATE: Final = 8e-5
WARM_UP: Final = 40
BATCH: Final = 32
TEMPERATURE: Final = 0.06
KEEP: Final = 5.0
"""Weight of keeping the vectors of lines of talks, next to that of the pairs (guess)."""
KEPT_OF_A_LANGUAGE: Final = {"P": 700, "C": 150}
AMONG: Final = 350
"""Other lines of a language among which a held-back one is looked for."""
NEAREST: Final = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """A line, and a question or mention of what it tells; what the trunk gives for each, (tokens, WIDTH)."""

    language: str
    line: Floats
    later: Floats
    is_held_back: bool


class MadeLayers(MeaningLayers):
    """The layers as ``meaning.py`` wrote them."""

    def __init__(self, file: Path) -> None:
        """Begin with the weights of a file."""
        LayersAbove.__init__(self, DROPOUT, weights_of(file))
        held = {one.name: numpy_helper.to_array(one) for one in onnx.load(str(file)).graph.initializer}
        kept = held["upper.kept_quantized"].astype(np.float32) - held["upper.kept_zero_point"]
        self.register_buffer("kept", torch.from_numpy(kept * held["upper.kept_scale"]))
        self.register_buffer("common", torch.from_numpy(held["upper.common"].copy()))


def pairs_of(trunk: Trunk) -> list[Pair]:
    """Return the pairs of both files."""
    rows = [
        line.split("\t") for name in ("recalled.tsv", "mentioned.tsv") for line in _lines(SENTENCES / name)
    ]
    return [
        Pair(language, *lower_of(trunk, (line, later), MOST_TOKENS), is_held_back(line))
        for language, line, later in rows
    ]


def batches(pairs: Sequence[Pair], draw: random.Random) -> list[list[Pair]]:
    """Return the pairs that are learned in one pass, each batch of one language."""
    parts = []
    for language in lines.LANGUAGES:
        mine = [pair for pair in pairs if pair.language == language and not pair.is_held_back]
        draw.shuffle(mine)
        parts += [mine[at : at + BATCH] for at in range(0, len(mine) - BATCH + 1, BATCH)]
    draw.shuffle(parts)
    return parts


def learn(layers: MadeLayers, pairs: Sequence[Pair], talks: Sequence[Floats]) -> MadeLayers:
    """Return the running mean of layers while they learn."""
    draw, before = random.Random(0), copy.deepcopy(layers).eval()
    optimizer = torch.optim.AdamW(layers.parameters(), lr=RATE, weight_decay=0.01)
    plan = [part for _ in range(PASSES) for part in batches(pairs, draw)]
    kept = copy.deepcopy(layers).eval()
    layers.train()
    for step, part in enumerate(plan):
        optimizer.param_groups[0]["lr"] = RATE * min((step + 1) / WARM_UP, (1 - step / len(plan)) / 0.95, 1.0)
        line, later = (
            layers.own(*filled([getattr(pair, side) for pair in part])) for side in ("line", "later")
        )
        scores, right = later @ line.T / TEMPERATURE, torch.arange(len(part))
        loss = (F.cross_entropy(scores, right) + F.cross_entropy(scores.T, right)) / 2
        some = filled(draw.sample(list(talks), BATCH))
        now = layers.own(*some)
        with torch.no_grad():
            then = before.own(*some)
        moved = 1 - (now * then).sum(1).mean() + BETWEEN * ((now @ now.T - then @ then.T) ** 2).mean()
        optimizer.zero_grad()
        (loss + KEEP * moved).backward()
        nn.utils.clip_grad_norm_(layers.parameters(), 1.0)
        optimizer.step()
        average(kept, layers, step)
    return kept


@torch.inference_mode()
def found(layers: MadeLayers, pairs: Sequence[Pair], language: str) -> float:
    """Return the share of held-back pairs of a language whose line is among the nearest."""
    mine = [pair for pair in pairs if pair.language == language]
    back = [pair for pair in mine if pair.is_held_back]
    others = [pair for pair in mine if not pair.is_held_back][:AMONG]
    line = layers.own(*filled([pair.line for pair in (*back, *others)]))
    near = layers.own(*filled([pair.later for pair in back])) @ line.T
    right = near[torch.arange(len(back)), torch.arange(len(back))]
    return float(((near > right[:, None]).sum(1) < NEAREST).float().mean())


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def main() -> int:
    """Learn, tell, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=FILE.parent)
    path = parser.parse_args().out / FILE.name
    torch.manual_seed(0)
    trunk, draw = open_trunk(path.parent), random.Random(0)
    pairs = pairs_of(trunk)
    talked = [
        line
        for language in lines.LANGUAGES
        for side, most in KEPT_OF_A_LANGUAGE.items()
        for line in draw.sample(sorted(set(lines.talked(side, language))), most)
    ]
    talks = lower_of(trunk, talked, MOST_TOKENS)
    layers = MadeLayers(path)
    before = [found(layers.eval(), pairs, language) for language in lines.LANGUAGES]
    learned = learn(layers, pairs, talks)
    for language, was in zip(lines.LANGUAGES, before, strict=True):
        print(f"{language}: {was:.2f} -> {found(learned, pairs, language):.2f} of those held back")
    write(learned, path, MEANING, most_tokens=MOST_TOKENS + 2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
