"""Teaches the finished network of guards one more output: a claim to act in the world, and a wish for one.

The lines (``sentences/acting.LANG.tsv``) came when the network was made, so it stays as it is: a linear map of what it
sees for broken rules, and for rules asked to be broken, is fitted by logistic regression and put before the last output
of each. Everyday lines of the same tasks stand beside them as neither.
"""

import csv
import random
from collections.abc import Sequence
from typing import Final

import torch
from guard import Guarding, tokens_of
from guard_rows import Task
from material import SENTENCES
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")
KINDS: Final = {"spoken": ("claim", "fine"), "asked": ("ask", "other")}
"""Kinds of lines that are meant, and that only come near, by task."""
BESIDE: Final = 3500
"""Lines of the task that are neither (guess)."""
COUNTS: Final = 2.0
"""Weight of a line about acting next to one of them (guess)."""
CAUTION: Final = {"spoken": 0.0, "asked": 0.35}
"""Log odds taken off, by task: with these, 17 of 1,129 held-back everyday lines are taken for a wish."""
SHRINK: Final = 0.01
"""Weight of the squared weights; of .003, .01 and .03 the best."""
_BATCH: Final = 64


def with_acting(guard: Guarding, tasks: Sequence[Task], made: Tokenizer) -> Guarding:
    """Return the network with one more output before the last of ``spoken`` and of ``asked``; it is changed.

    Args:
        guard: The finished network, whose second and third tasks these are.
        tasks: ``danger``, ``spoken`` and ``asked``.
        made: The tokenizer.
    """
    draw = random.Random(3)
    for place, (task, (meant, near)) in enumerate(KINDS.items(), start=1):
        lines = [(text, kind == meant) for kind, text in _lines() if kind in {meant, near}]
        beside = draw.sample([row.text for row in tasks[place].rows], BESIDE)
        texts = [*(text for text, _ in lines), *beside]
        truth = torch.tensor([*(float(is_meant) for _, is_meant in lines), *([0.0] * BESIDE)])
        counts = torch.tensor([*([COUNTS] * len(lines)), *([1.0] * BESIDE)])
        weights, bias = _fitted(_seen(guard, place, texts, made), truth, counts)
        bias = bias - CAUTION[task]
        head, start = guard.heads[place].detach(), guard.biases[place].detach()
        guard.heads[place] = nn.Parameter(torch.cat([head[:, :-1], weights[:, None], head[:, -1:]], 1))
        guard.biases[place] = nn.Parameter(torch.cat([start[:-1], bias, start[-1:]]))
    return guard


def _lines() -> list[tuple[str, str]]:
    found = []
    for language in LANGUAGES:
        path = SENTENCES / f"acting.{language}.tsv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [(row["kind"], row["line"]) for row in rows]
    return found


@torch.no_grad()
def _seen(guard: Guarding, place: int, texts: Sequence[str], made: Tokenizer) -> Tensor:
    """Return what the network sees of texts for a task, (n, 2 * WIDTH)."""
    guard.eval()
    parts = (texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH))
    return torch.cat([guard.seen(*tokens_of(made, part))[place] for part in parts])


def _fitted(seen: Tensor, truth: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """Return weights, (2 * WIDTH,), and bias, (1,)."""
    mean, spread = seen.mean(0), seen.std(0) + 1e-4
    scaled = (seen - mean) / spread
    weights, bias = torch.zeros(seen.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=200)

    def loss() -> Tensor:
        optimizer.zero_grad()
        errors = F.binary_cross_entropy_with_logits(scaled @ weights + bias, truth, reduction="none")
        whole: Tensor = (errors * counts).mean() + SHRINK * (weights**2).sum()
        whole.backward()  # type: ignore[no-untyped-call]
        return whole

    optimizer.step(loss)
    found = (weights / spread).detach()
    return found, bias.detach() - (found * mean).sum()
