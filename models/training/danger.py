"""Makes ``danger.onnx``: layers that read how much the person's words are like those of somebody in danger.

``PYTHONPATH=. python models/training/danger.py --data DIR [--out FOLDER] [--further]``

The layers begin as those of ``guard.onnx`` above the trunk (``upper``). They learn from the lines of danger
(``guard_rows.danger_task``), each by itself, and from ``sentences/danger_x.LANG.tsv`` and ``danger_y.LANG.tsv``, each
next to what the companion said just before. One row in ten is held back; how well those are told is printed. The file
that ships was learned on: from that of ``danger_x`` alone, two passes over a third of the lines by themselves and the
first 850 lines of each ``danger_y``, one pass with the next 300, one with more everyday lines, short ones with the
answers to direct questions, and with requests for help to harm (``guard_lines.asked``) as no danger, at falling rates;
its weights are the mean of before and after the last two, one third of those after. Then ``--further``: from there,
with a share of the lines and the persons' lines of strong models' talks. An hour on one core, the last ten minutes.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
import torch
from guard_rows import Row, altered, danger_task, loss_of_danger
from material import is_held_back
from numpy.typing import NDArray
from torch import Tensor
from upper import UpperLayers, fine_tune, plan_of, write

from companion.encoder.danger import DANGER, FILE, MOST_ANSWERED, NONE, OUTPUTS, danger_of
from companion.encoder.guard import FILE as GUARD
from companion.encoder.trunk import Trunk, open_trunk
from companion.encoder.trunk import UpperLayers as ShippedLayers
from companion.values import Danger

Floats = NDArray[np.float32]

PASSES: Final = 3
RATE: Final = 2e-4
GRAVE: Final = slice(NONE + 2, NONE + 4)
"""Outputs of a risk and of an acute danger."""
MOST_TOKENS: Final = 84
MOST_EVERYDAY: Final = 17_000
MOST_EVERYDAY_ELSE: Final = 3100
"""Everyday lines that are drawn, of English and of each other language."""
ANSWERING: Final = 0.5
"""Share of the lines by themselves that are read behind something that a companion said elsewhere (guess)."""
NEWEST_COUNT: Final = 2.5
"""Weight of a line that was written next to what it answers (guess)."""
STRONG_COUNTS: Final = 16.0
"""Weight of a line of a strong model's talk: everyday, and full of words that sound like danger (guess)."""
FURTHER_PASSES: Final = 2
FURTHER_RATE: Final = 1e-4
FURTHER_SHARES: Final = (0.25, 0.5)
"""Shares of the lines by themselves, and of those next to what they answer, that are learned once more (guesses)."""
FURTHER_STRONG_COUNTS: Final = 4.0
"""Weight of a line of a strong model's talk then (guess). Of 512 turns of such talks of fresh hands two were taken for
a grave danger before and none after, 44 and 24 for any; of 1,500 turns of EmpatheticDialogues 73 and 106 for any."""
SURE: Final = 0.9
"""Probability whose shares are printed."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words, what they answer, and what they tell."""

    answered: str
    words: str
    truth: Floats
    """(OUTPUTS,)."""
    counts: float
    language: str
    is_held_back: bool


def by_themselves(data: Path) -> Iterator[Line]:
    """Yield the lines that were written without what they answer, changed as they may come."""
    draw = random.Random(0)
    everyday: dict[str, list[Row]] = {language: [] for language in lines.LANGUAGES}
    found = []
    for row in danger_task(data).rows:
        (everyday[row.language] if row.is_everyday else found).append(row)
    for language, rows in everyday.items():
        most = MOST_EVERYDAY if language == "en" else MOST_EVERYDAY_ELSE
        found += draw.sample(rows, min(len(rows), most))
    said = {language: lines.talked("C", language) for language in lines.LANGUAGES}
    harmless = {language: [row.text for row in rows] for language, rows in everyday.items()}
    for row in found:
        answered = draw.choice(said[row.language]) if draw.random() < ANSWERING else ""
        is_back = is_held_back(row.text)
        words = row.text if is_back else altered(row, harmless[row.language], draw)
        yield Line(answered, words, row.truth, row.counts, row.language, is_back)


def as_answers() -> Iterator[Line]:
    """Yield the lines that were written next to what they answer."""
    for language in lines.LANGUAGES:
        for answered, line in lines.danger_as_answers(language):
            truth = lines.danger_truth(line)
            yield Line(answered, line.text, truth, NEWEST_COUNT, language, is_held_back(line.text))


def in_strong_talks() -> Iterator[Line]:
    """Yield the persons' lines of talks of strong models, of which none tells of a danger."""
    truth = np.zeros(OUTPUTS, np.float32)
    truth[NONE] = 1
    for language in lines.LANGUAGES:
        for before, words, _ in lines.strong(language):
            yield Line(before, words, truth, STRONG_COUNTS, language, False)


def lower_of(trunk: Trunk, some: Sequence[Line]) -> list[Floats]:
    """Return what the trunk gives for lines, (tokens, WIDTH) each."""
    pieces, found = trunk.pieces, []
    for line in some:
        before = pieces.tokens(line.answered)[-MOST_ANSWERED:]
        (part, *_) = pieces.parts(pieces.tokens(line.words)[:MOST_TOKENS], before)
        found.append(trunk.read(part).astype(np.float16))
    return found


def loss_of_lines(some: Sequence[Line]) -> Callable[[Tensor, list[int]], Tensor]:
    """Return what gives the loss of log odds, (n, OUTPUTS), by the places of their lines."""
    truth = torch.from_numpy(np.stack([line.truth for line in some]))
    counts = torch.tensor([line.counts for line in some])

    def loss(odds: Tensor, part: list[int]) -> Tensor:
        return (loss_of_danger(odds, truth[part]) * counts[part]).mean()

    return loss


def tell(back: Sequence[Line], told: Sequence[Danger | None]) -> None:
    """Print how lines that were held back are told."""
    for language in lines.LANGUAGES:
        mine = [
            (line, each is not None and each.grave >= SURE)
            for line, each in zip(back, told, strict=True)
            if line.language == language
        ]
        grave = [is_told for line, is_told in mine if line.truth[GRAVE].any()]
        harmless = [is_told for line, is_told in mine if line.truth[NONE]]
        print(
            f"{language}: grave {np.mean(grave):.3f} of {len(grave)}, harmless {sum(harmless)} of {len(harmless)}"
        )


def main() -> int:
    """Learn, write, and print how what was held back is told."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FILE.parent)
    parser.add_argument("--further", action="store_true")
    wish = parser.parse_args()
    torch.manual_seed(0)
    trunk = open_trunk(wish.out)
    alone, answering = list(by_themselves(wish.data)), list(as_answers())
    everything, path = [*alone, *answering], wish.out / FILE.name
    taught = [line for line in everything if not line.is_held_back]
    begin, passes, rate = wish.out / GUARD.name, PASSES, RATE
    if wish.further:
        draw = random.Random(1)
        parts = zip((alone, answering), FURTHER_SHARES, strict=True)
        taught = [line for some, share in parts for line in draw.sample(some, int(share * len(some)))]
        strong = [replace(line, counts=FURTHER_STRONG_COUNTS) for line in in_strong_talks()]
        taught = [line for line in (*taught, *strong) if not line.is_held_back]
        begin, passes, rate = path, FURTHER_PASSES, FURTHER_RATE
    taught = [line for line in taught if line.words.strip()]
    lower = lower_of(trunk, taught)
    plan = plan_of(lower, passes)
    learned = fine_tune(UpperLayers(begin, OUTPUTS), lower, loss_of_lines(taught), plan=plan, rate=rate)
    write(learned, path, DANGER, most_tokens=MOST_ANSWERED + MOST_TOKENS + 3)
    back, layers = [line for line in everything if line.is_held_back], ShippedLayers(path, (DANGER,))
    tell(back, [danger_of(layers.first(lower.astype(np.float32))) for lower in lower_of(trunk, back)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
