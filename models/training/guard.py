"""Makes ``trunk.onnx``, ``guard.onnx`` and ``guard.npz``: the trunk, and the layers of boundaries with their bars.

``python models/training/guard.py --base WHEEL --data DIR [--out FOLDER]``

One network for three questions in six languages, fine-tuned as a whole from multilingual E5 small (``packed_e5``): how
much words are like those of somebody in danger, which rules a sentence breaks if the companion says it, and which
rules the person's words ask to be broken. The layers that ship for danger are made after it, on its trunk
(``danger.py``). It learns from ``guard_rows``, and from these lines joined to others, cut in
two, or without capitals and stops. ``tokenizer.json`` is made before by ``vocabulary.py``.

One row in ten is held back: on those the bars are set from which a reading counts. The graphics card is used if there
is one (ten minutes); a processor needs a day.
"""

import argparse
import copy
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
import torch
from cutting import cut
from export import export
from fusing import fuse
from guard_rows import Floats, Row, Task, altered, asked_task, danger_task, spoken_task
from material import is_held_back
from multilingual import HEADS, MultilingualTrunk, published_trunk
from packed_e5 import LAYERS, WIDTH, read_e5
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F
from vocabulary import places_of

from companion.encoder.guard import FILE, NAMES
from companion.encoder.trunk import FILE as TRUNK
from companion.encoder.trunk import TOKENIZER, Trunk, UpperLayers

TASKS: Final = ("danger", *NAMES)

PASSES: Final = 4
BATCH: Final = 64
RATE: Final = 2e-4
"""Rate of the uppermost layer; each below it learns by ``LAYER_DECAY`` less. Of 1e-4, 2e-4 and 3e-4 the best."""
LAYER_DECAY: Final = 0.9
WORDS_RATE: Final = 0.3
"""Share of the rate at which the word embeddings learn: at 2e-4 nothing is learned if they are frozen."""
HEAD_RATE: Final = 1e-3
WARM_UP: Final = 150
"""Steps during which the rates rise."""
STARTS: Final = (0.0, -2.0, -2.0)
"""Log odds with which learning begins, by task."""
MASKED: Final = 0.06
"""Share of the pieces that are hidden."""
AVERAGE: Final = 0.998
MOST_TOKENS: Final = 126
"""Pieces of a text that are read while training; ``companion.encoder.network`` reads as many at once."""
SPOKEN_MISTAKEN: Final = (0.03, 0.01, 0.002)
"""Shares of everyday replies with a rule above each bar: what bears out a sign, is enough if asked for, and alone."""
ASKED_MISTAKEN: Final = 0.03
"""Share of lines that only come near asking that is taken for it, at most, …"""
ASKED_EVERYDAY: Final = 0.01
"""… and of everyday talk."""
_DROPOUT: Final = 0.1
_MARKS: Final = 4
"""Tokens below are marks, not pieces; the last one of the vocabulary hides."""
_PADDING: Final = 1


class Guarding(nn.Module):
    """The trunk, read by a linear head for each task: of the mean of all tokens, and of those that matter to it."""

    def __init__(self, trunk: MultilingualTrunk, sizes: Sequence[int]) -> None:
        """Take the number of outputs of each task."""
        super().__init__()
        self.trunk = trunk
        self.interest = nn.Parameter(torch.zeros(len(sizes), HEADS, WIDTH))
        self.heads = nn.ParameterList(torch.randn(2 * WIDTH, size) * 0.02 for size in sizes)
        self.biases = nn.ParameterList(
            torch.full((size,), start) for size, start in zip(sizes, STARTS, strict=True)
        )

    def forward(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs of the tasks, (n, outputs) each."""
        seen = self.seen(tokens, mask)
        return tuple(
            F.dropout(each, _DROPOUT, self.training) @ head + start
            for each, head, start in zip(seen, self.heads, self.biases, strict=True)
        )

    def seen(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return what is seen of texts for each task, (n, 2 * WIDTH) each."""
        hidden = self.trunk(tokens, mask)
        return tuple(pooled(hidden, mask, interest) for interest in self.interest)


def pooled(hidden: Tensor, mask: Tensor, interest: Tensor) -> Tensor:
    """Return the mean of all tokens next to that of those that matter, (n, 2 * WIDTH).

    Args:
        hidden: (n, tokens, WIDTH).
        mask: (n, tokens), 0 for padding.
        interest: (HEADS, WIDTH), what matters by its likeness to that.
    """
    weights = mask.to(hidden.dtype)[:, :, None]
    mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1.0)
    bias = (1 - weights) * -1e4
    parts = hidden.view(*hidden.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)
    chosen = (hidden @ interest.T / WIDTH**0.5 + bias).softmax(1).transpose(1, 2)
    attended = (chosen[:, :, None, :] @ parts).reshape(hidden.shape[0], WIDTH)
    return torch.cat([mean, attended], 1)


class _Bytes(nn.Module):
    """Word embeddings in 8 bits, with a scale for each piece."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-9) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, tokens: Tensor) -> Tensor:
        return self.rows[tokens].float() * self.scale[tokens]


def fine_tune(guard: Guarding, tasks: Sequence[Task], made: Tokenizer, device: str) -> Guarding:
    """Return the running mean of the network while it learned; the one given is changed on the way."""
    draw = random.Random(0)
    plan = [
        (number, part)
        for _ in range(PASSES)
        for number, task in enumerate(tasks)
        for part in batches([len(row.text.encode()) for row in task.rows], BATCH, draw)
    ]
    draw.shuffle(plan)
    harmless = [_harmless(task.rows) for task in tasks]
    groups = _groups(guard)
    rates = [group["lr"] for group in groups]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    kept = copy.deepcopy(guard).eval()
    guard.train()
    began = time.monotonic()
    for step, (number, part) in enumerate(plan):
        share = min((step + 1) / WARM_UP, max(0.0, (1 - step / len(plan)) / 0.94))
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        rows = [tasks[number].rows[at] for at in part]
        texts = [altered(row, harmless[number][row.language], draw) for row in rows]
        tokens, mask = (each.to(device) for each in tokens_of(made, texts))
        hidden = (torch.rand(tokens.shape, device=device) < MASKED) & (tokens >= _MARKS)
        with torch.autocast(device, dtype=torch.bfloat16):
            outputs = guard(tokens.masked_fill(hidden, made.get_vocab_size() - 1), mask)[number]
        truth = torch.from_numpy(np.stack([row.truth for row in rows])).to(device)
        weights = torch.tensor([row.counts for row in rows], device=device)
        loss = (tasks[number].loss(outputs.float(), truth) * weights).mean()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(guard.parameters(), 1.0)
        optimizer.step()
        average(kept, guard, step)
        if step % 500 == 499:
            spent = time.monotonic() - began
            print(f"step {step + 1} of {len(plan)}, {spent / 60:.1f} min, loss {loss.item():.3f}", flush=True)
    return kept.cpu()


def tokens_of(made: Tokenizer, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Return tokens, framed and filled up, and mask, int64 (n, tokens)."""
    begin, end = (made.token_to_id(mark) for mark in ("<s>", "</s>"))
    encoded = made.encode_batch(list(texts), add_special_tokens=False)
    rows = [[begin, *one.ids[:MOST_TOKENS], end] for one in encoded]
    tokens = torch.full((len(rows), max(map(len, rows))), _PADDING)
    for into, row in zip(tokens, rows, strict=True):
        into[: len(row)] = torch.tensor(row)
    return tokens, (tokens != _PADDING).long()


def _harmless(rows: Sequence[Row]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.is_everyday and len(row.text) < 120:
            found.setdefault(row.language, []).append(row.text)
    return found


def batches(lengths: Sequence[int], size: int, draw: random.Random) -> list[list[int]]:
    """Return the places of texts in batches of texts about as long as each other."""
    order = list(range(len(lengths)))
    draw.shuffle(order)
    wide = size * 20
    near = [
        sorted(order[start : start + wide], key=lengths.__getitem__) for start in range(0, len(order), wide)
    ]
    return [part[start : start + size] for part in near for start in range(0, len(part), size)]


def _groups(guard: Guarding) -> list[dict[str, object]]:
    trunk = guard.trunk
    lowest = [trunk.places.weight, trunk.kind, *trunk.embedded.parameters()]
    return [
        {"params": [*guard.heads, *guard.biases, guard.interest], "lr": HEAD_RATE},
        *(
            {"params": list(layer.parameters()), "lr": RATE * LAYER_DECAY ** (LAYERS - 1 - depth)}
            for depth, layer in enumerate(trunk.layers)
        ),
        {"params": lowest, "lr": RATE * LAYER_DECAY**LAYERS},
        {"params": [trunk.words.weight], "lr": RATE * WORDS_RATE, "weight_decay": 0.0},
    ]


@torch.no_grad()
def average(kept: nn.Module, now: nn.Module, step: int) -> None:
    """Take a step of learning into the running mean of the weights."""
    share = min(AVERAGE, (step + 1) / (step + 10))
    for old, new in zip(kept.parameters(), now.parameters(), strict=True):
        old.lerp_(new, 1 - share)


def write(guard: Guarding, path: Path) -> None:
    """Write the network in 8 bits, cut into the trunk and its own layers; heads and scores of attention stay exact."""
    guard.trunk.words = _Bytes(guard.trunk.words.weight.detach())
    places = guard.trunk.places.weight.detach()
    guard.trunk.places = nn.Embedding.from_pretrained(places[: MOST_TOKENS + 2].clone())
    with TemporaryDirectory() as folder:
        whole = Path(folder, path.name)
        export(guard, whole, TASKS, most_tokens=MOST_TOKENS + 2, narrowest=WIDTH)
        fuse(whole)
        cut(whole, path.with_name(TRUNK), path)


def read_shipped(folder: Path, tasks: Sequence[Task]) -> list[Floats]:
    """Return the outputs of the files that were written, for the rows of some tasks: in 8 bits scores are others.

    Args:
        folder: Holds the files.
        tasks: Those of ``NAMES``.

    """
    trunk, layers = Trunk(folder), UpperLayers(folder / FILE.name, NAMES)
    found = []
    for number, task in enumerate(tasks):
        parts = [trunk.pieces.parts(trunk.pieces.tokens(row.text))[0] for row in task.rows]
        outputs = np.stack([layers.read(trunk.read(part))[number] for part in parts])
        found.append(outputs)
    return found


def bars_of(spoken: Task, asked: Task, said: Floats, wished: Floats) -> Floats:
    """Return the bars by the outputs for rows held back, as ``companion.encoder.guard`` has them."""
    usual = np.array([row.is_everyday for row in spoken.rows])
    likely = said[usual, :-1]
    likeliest = likely.max(1) - np.log(np.exp(likely).sum(1))
    from_spoken = np.quantile(said[usual, -1] + likeliest, [1 - share for share in SPOKEN_MISTAKEN])
    is_unasked = np.array([row.truth[-1] == 0 for row in asked.rows])
    usual = np.array([row.is_everyday for row in asked.rows])
    from_asked = max(
        np.quantile(wished[is_unasked & ~usual, -1], 1 - ASKED_MISTAKEN),
        np.quantile(wished[is_unasked & usual, -1], 1 - ASKED_EVERYDAY),
    )
    return np.array([*from_spoken, from_asked], np.float32)


def _print_shares(name: str, odds: Floats, is_meant: Floats) -> None:
    for share in (0.001, 0.01, 0.05):
        bar = np.quantile(odds[~is_meant], 1 - share)
        print(f"{name}: mistaken {share}: found {(odds[is_meant] > bar).mean():.3f} of {is_meant.sum()}")


def main() -> int:
    """Learn, write, set the bars."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FILE.parent)
    wish = parser.parse_args()

    torch.manual_seed(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    made = Tokenizer.from_file(str(wish.out / TOKENIZER))
    sources = (danger_task(wish.data), spoken_task(), asked_task())
    taught, back = (
        [
            replace(task, rows=tuple(row for row in task.rows if is_held_back(row.text) is held))
            for task in sources
        ]
        for held in (False, True)
    )
    print([len(task.rows) for task in taught], [len(task.rows) for task in back], flush=True)
    e5 = read_e5(wish.base)
    trunk = published_trunk(e5, places_of(made, e5))
    guard = Guarding(trunk, [len(task.rows[0].truth) for task in sources]).to(device)
    path = wish.out / FILE.name
    learned = fine_tune(guard, taught, made, device).to("cpu")
    write(learned, path)
    seen = read_shipped(wish.out, back[1:])
    for name, task, outputs in zip(NAMES, back[1:], seen, strict=True):
        truth = np.stack([row.truth for row in task.rows])
        _print_shares(name, outputs[:, -1], truth[:, -1] > 0)
    np.savez_compressed(path.with_suffix(".npz"), bars=bars_of(*back[1:], *seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
