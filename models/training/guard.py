"""Makes ``guard.onnx`` and ``guard.npz``: what words break or ask for, that boundaries look for.

``python models/training/guard.py --base FOLDER [--out FOLDER] [--without NAME]``

One network for two questions, fine-tuned as a whole from the published MiniLM: which rules a sentence breaks if the
companion says it, and which the person's words ask to be broken. It learns from lines written for it and everyday talk
(``guard_lines``), and from those lines joined to others, cut in two by a stop, or without capitals and stops, as speech
recognition may write them.

One row in ten is held back: on those the bars are set from which a reading counts. ``--without safety_b`` leaves a file
out of training and prints how well its lines are told, by another hand than all the rest; then nothing is written.
``danger.py`` trains its network with the same parts.
"""

import argparse
import copy
import random
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
import torch
from export import export
from fine_tune import tokenizer, tokens_of
from material import is_held_back
from network import LAYERS, WIDTH, Trunk, published_trunk
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from companion.encoder.guard import ASKED, FILE, SPOKEN
from companion.encoder.network import Network
from companion.values import Rule

Floats = NDArray[np.float32]

NAMES: Final = ("spoken", "asked")
START: Final = -2.0
"""Log odds with which learning begins."""
PASSES: Final = 2
BATCH: Final = 32
RATE: Final = 1.5e-4
"""Of the uppermost layer; each below it learns by ``LAYER_DECAY`` less, as the trunk did."""
LAYER_DECAY: Final = 0.85
HEAD_RATE: Final = 1e-3
WARM_UP: Final = 0.06
MASKED: Final = 0.08
"""Share of the word pieces that are hidden."""
AVERAGE: Final = 0.995
BESIDE: Final = 0.6
"""What a rule counts that a prompt tempts to break beside its first one (guess)."""
RULES_COUNT: Final = 5.0
"""What it counts to name the rule, beside telling that there is one (guess)."""
JOINED: Final = 0.15
"""So often a harmless sentence is put before a line; …"""
HALVED: Final = 0.04
"""… a stop parts it in its middle; …"""
BARE: Final = 0.15
"""… it has neither capitals nor stops (guesses)."""
SPOKEN_MISTAKEN: Final = (0.2, 0.1, 0.02)
"""Of what comes near a rule or is everyday so much is above the bars of what is looked at again, left out, withheld."""
ASKED_MISTAKEN: Final = 0.03
"""Of what only comes near asking …"""
ASKED_EVERYDAY: Final = 0.01
"""… and of everyday talk so much is taken for it."""
_MASK: Final = 103
_FIRST_WORD: Final = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """Something said, and what is to be told of it."""

    text: str
    truth: Floats
    """By the outputs of its task."""
    counts: float = 1.0
    is_everyday: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A question."""

    rows: tuple[Row, ...]
    loss: Callable[[Tensor, Tensor], Tensor]
    """Outputs and truth, (n, outputs) each, to the loss of each row, (n,)."""


class Judging(nn.Module):
    """The trunk, read by linear heads, one a task."""

    def __init__(self, trunk: Trunk, sizes: Sequence[int], start: float) -> None:
        """Take the number of outputs of each task, and with which log odds learning begins."""
        super().__init__()
        self.trunk = trunk
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.ParameterList(torch.randn(2 * WIDTH, size) * 0.02 for size in sizes)
        self.biases = nn.ParameterList(torch.full((size,), start) for size in sizes)

    def forward(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs of the tasks; tokens and mask as ``Trunk`` takes them."""
        meaning, feeling = self.trunk(tokens, mask)
        seen = self.dropout(torch.cat([4 * meaning, feeling], dim=1))
        return tuple(seen @ head + bias for head, bias in zip(self.heads, self.biases, strict=True))


def spoken_rows() -> list[Row]:
    """Return what a companion might say; the last output is whether any rule is broken."""
    found = [
        Row(line.text, lines.spoken_truth(line), 1.0, line.kind == "everyday", line.file)
        for line in lines.spoken()
    ]
    nothing = np.zeros(len(SPOKEN) + 1, np.float32)
    return found + [Row(text, nothing, 1.0, True, "own") for text in sorted(set(lines.own_words()))]


def asked_rows() -> list[Row]:
    """Return what a person might ask; the last output is whether any rule is asked to be broken."""
    found = []
    for line in lines.asked():
        truth = np.zeros(len(ASKED) + 1, np.float32)
        for place, rule in enumerate(map(Rule, line.rules)):
            if rule in ASKED:
                truth[ASKED.index(rule)] = BESIDE if place else 1.0
                truth[-1] = 1
        found.append(Row(line.text, truth, 1.0, False, line.file))
    nothing = np.zeros(len(ASKED) + 1, np.float32)
    return found + [Row(text, nothing, 1.0, True, "everyday") for text in lines.everyday()]


def _loss_of_rules(outputs: Tensor, truth: Tensor) -> Tensor:
    errors = F.binary_cross_entropy_with_logits(outputs, truth, reduction="none")
    return errors[:, -1] + RULES_COUNT * errors[:, :-1].mean(1)


def altered(text: str, harmless: Sequence[str], draw: random.Random) -> str:
    """Return a line as it may come: behind another sentence, in two halves, without capitals and stops."""
    words = text.split()
    if len(words) > 3 and draw.random() < HALVED:
        middle = len(words) // 2
        text = f"{' '.join(words[:middle])}. {' '.join(words[middle:]).capitalize()}"
    if draw.random() < JOINED:
        text = f"{draw.choice(harmless)} {text}"
    if draw.random() < BARE:
        text = "".join(letter for letter in text.lower() if letter not in '.,!?;:"')
    return text


def _batches(rows: Sequence[Row], draw: random.Random) -> list[list[int]]:
    order = list(range(len(rows)))
    draw.shuffle(order)
    wide = BATCH * 20
    near = [
        sorted(order[start : start + wide], key=lambda at: len(rows[at].text))
        for start in range(0, len(order), wide)
    ]
    return [part[start : start + BATCH] for part in near for start in range(0, len(part), BATCH)]


def fine_tune(guard: Judging, tasks: Sequence[Task], made: Tokenizer, harmless: Sequence[str]) -> Judging:
    """Return the running mean of the network while it learned; the one given is changed on the way."""
    draw = random.Random(0)
    plan = [
        (number, part)
        for _ in range(PASSES)
        for number, task in enumerate(tasks)
        for part in _batches(task.rows, draw)
    ]
    draw.shuffle(plan)
    optimizer = torch.optim.AdamW(_groups(guard), weight_decay=0.01, fused=True)
    rising = max(1, int(WARM_UP * len(plan)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / rising, max(0.0, (len(plan) - step) / (len(plan) - rising)))
    )
    kept = copy.deepcopy(guard).eval()
    guard.train()
    began = time.monotonic()
    for step, (number, part) in enumerate(plan):
        rows = [tasks[number].rows[at] for at in part]
        tokens, mask = tokens_of(made, [altered(row.text, harmless, draw) for row in rows])
        hidden = (torch.rand(tokens.shape) < MASKED) & (tokens >= _FIRST_WORD)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = guard(tokens.masked_fill(hidden, _MASK), mask)[number]
        truth = torch.from_numpy(np.stack([row.truth for row in rows]))
        weights = torch.tensor([row.counts for row in rows])
        loss = (tasks[number].loss(outputs.float(), truth) * weights).mean()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(guard.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        _average(kept, guard, min(AVERAGE, (step + 1) / (step + 10)))
        if step % 300 == 299:
            spent = time.monotonic() - began
            print(f"step {step + 1} of {len(plan)}, {spent / 60:.1f} min, loss {loss.item():.3f}", flush=True)
    return kept


def _groups(guard: Judging) -> list[dict[str, object]]:
    trunk = guard.trunk
    trunk.words.weight.requires_grad_(False)
    lowest = [trunk.places.weight, trunk.kind, *trunk.embedded.parameters()]
    return [
        {"params": [*guard.heads, *guard.biases, trunk.interest], "lr": HEAD_RATE},
        {"params": list(trunk.meant.parameters()), "lr": RATE},
        *(
            {"params": list(layer.parameters()), "lr": RATE * LAYER_DECAY ** (LAYERS - 1 - depth)}
            for depth, layer in enumerate(trunk.layers)
        ),
        {"params": lowest, "lr": RATE * LAYER_DECAY**LAYERS},
    ]


@torch.no_grad()
def _average(kept: Judging, now: Judging, share: float) -> None:
    for old, new in zip(kept.parameters(), now.parameters(), strict=True):
        if new.requires_grad:
            old.lerp_(new, 1 - share)


@torch.no_grad()
def read(guard: Judging, made: Tokenizer, rows: Sequence[Row], task: int) -> Floats:
    """Return the outputs of a task for rows, (n, outputs)."""
    order = sorted(range(len(rows)), key=lambda at: len(rows[at].text))
    parts = [order[start : start + 128] for start in range(0, len(order), 128)]
    found: dict[int, Floats] = {}
    for part in parts:
        outputs = guard(*tokens_of(made, [rows[at].text for at in part]))[task].numpy()
        found |= dict(zip(part, outputs, strict=True))
    return np.stack([found[at] for at in range(len(rows))])


def read_shipped(path: Path, tasks: Sequence[Task], names: Sequence[str]) -> list[Floats]:
    """Return the same of the file that was written, for the rows of all tasks: in 8 bits scores are others."""
    network = Network(path, names)
    found = []
    for number, task in enumerate(tasks):
        parts = [network.parts(network.tokens(row.text))[0] for row in task.rows]
        found.append(np.stack([network.run(part)[number] for part in parts]))
    return found


def bars_of(tasks: Sequence[Task], seen: Sequence[Floats]) -> Floats:
    """Return the bars by rows held back, as ``companion.encoder.guard`` has them."""
    (spoken, usual, _), (near, everyday, _) = (
        _odds(task, outputs) for task, outputs in zip(tasks, seen, strict=True)
    )
    harmless = np.concatenate([spoken, usual])
    asked = max(np.quantile(near, 1 - ASKED_MISTAKEN), np.quantile(everyday, 1 - ASKED_EVERYDAY))
    return np.array([*(np.quantile(harmless, 1 - share) for share in SPOKEN_MISTAKEN), asked], np.float32)


def _odds(task: Task, outputs: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the log odds of rows: of what comes near, what is everyday, and all else."""
    odds = outputs[:, -1]
    harmless = np.array([row.truth[-1] == 0 for row in task.rows])
    usual = np.array([row.is_everyday for row in task.rows])
    return odds[harmless & ~usual], odds[usual], odds[~harmless]


def _print_shares(tasks: Sequence[Task], seen: Sequence[Floats]) -> None:
    for number, (task, outputs) in enumerate(zip(tasks, seen, strict=True)):
        print_shares(NAMES[number], *_odds(task, outputs))


def print_shares(name: str, near: Floats, everyday: Floats, meant: Floats) -> None:
    """Print how much of what is meant is found where so much of what comes near is mistaken."""
    for share in (0.01, 0.02, 0.05, 0.1, 0.2) if len(near) and len(meant) else ():
        bar = np.quantile(near, 1 - share)
        print(
            f"{name}: near {share}: found {(meant > bar).mean():.3f} of {len(meant)},"
            f" everyday {(everyday > bar).sum()} of {len(everyday)}",
            flush=True,
        )


def main() -> int:
    """Learn, set the bars, write; or print how well a file is told that was left out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FILE.parent)
    parser.add_argument("--without", nargs="*", default=[])
    wish = parser.parse_args()
    torch.manual_seed(0)
    made = tokenizer(str(wish.base / "tokenizer.json"))
    sources = (spoken_rows(), asked_rows())
    is_back: Callable[[Row], bool] = (
        (lambda row: row.file in wish.without) if wish.without else (lambda row: is_held_back(row.text))
    )
    taught = [Task(tuple(row for row in rows if not is_back(row)), _loss_of_rules) for rows in sources]
    back = [Task(tuple(row for row in rows if is_back(row)), _loss_of_rules) for rows in sources]
    print([len(task.rows) for task in taught], [len(task.rows) for task in back], flush=True)
    harmless = [row.text for row in taught[0].rows if row.is_everyday]
    trunk = published_trunk(wish.base / "model.safetensors")
    guard = fine_tune(Judging(trunk, [len(SPOKEN) + 1, len(ASKED) + 1], START), taught, made, harmless)
    seen = [read(guard, made, task.rows, number) for number, task in enumerate(back)]
    _print_shares(back, seen)
    if wish.without:
        return 0
    torch.save(guard.state_dict(), wish.out / "guard.pt")
    path = wish.out / FILE.name
    export(guard, path, NAMES)
    shutil.copyfile(wish.base / "tokenizer.json", path.with_name("tokenizer.json"))
    seen = read_shipped(path, back, NAMES)
    _print_shares(back, seen)
    np.savez_compressed(path.with_suffix(".npz"), bars=bars_of(back, seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
