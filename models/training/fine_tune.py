"""Fine-tunes the trunk on feeling while it stays good for recall.

One network learns in stages; in each, batches of its sources come in random order. What a source does not know is left
out of its loss. The vector for recall is held where the published encoder has it (its cosine to the published vector of
the same text is part of the loss); the vector for feeling is free. The word embeddings are frozen: words that the data
never shows keep their place beside those it does.
"""

import copy
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import torch
from material import FELT, LABELS, POINTS, Rows, batches
from network import LAYERS, WIDTH, Trunk
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

INNER: Final = 96
"""Width of the layer between the vector and valence, arousal and dominance: news and talk use the scale differently."""
_MASK: Final = 103
"""The token that stands for a hidden one."""
_FIRST_WORD: Final = 1000
"""Tokens below are marks, not word pieces."""
MOST_TOKENS: Final = 96
"""Longer texts are cut while training; 99.9 % of the sentences are shorter."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A stage of training. Values without a reason beside them are those usual for such networks (guess)."""

    passes: dict[str, float]
    """How often each source is gone through; sources not named are left out."""
    batch: int = 32
    rate: float = 1.5e-4
    """Of the uppermost layer, after warming up."""
    layer_decay: float = 0.85
    """Each layer below learns by so much less."""
    head_rate: float = 1e-3
    meant_rate: float = 1.5e-4
    """Of the last layer of meaning."""
    is_apart: bool = False
    """Whether only that layer follows the published vector, and those below do not."""
    warm_up: float = 0.06
    """Share of the steps during which the rate rises; it then falls to 0 along a line."""
    weight_decay: float = 0.01
    dropout: float = 0.1
    masked: float = 0.08
    """Share of the word pieces that are hidden, another choice each time, so that no sentence is learned by heart."""
    kept: float = 10.0
    """Weight of staying near the published vector."""
    points: dict[str, float] = field(default_factory=lambda: {"goemotions": 0.3, "norms": 0.5})
    """Weight of valence, arousal, dominance by source, where it is not 1."""
    correlation: float = 0.5
    """Weight of 1 - Pearson's r within a batch, beside the squared error."""
    alike: float = 12.0
    """Weight of the spread within a group of swaps. With 20, who somebody is moves valence by .016 instead of .02, but
    degrees of one feeling are told apart less well (51 of 60 triples, with 10 57)."""
    average: float = 0.995
    """Of the running mean of the weights that is kept in the end; 0 keeps the last weights."""
    seed: int = 0


_BESIDE: Final = {"goemotions": 0.1, "written": 0.2, "felt": 0.2, "swaps": 0.2}
"""Weights of valence, arousal, dominance where readers' ratings are what is learned."""

STAGES: Final = (
    Recipe({"goemotions": 2, "written": 8, "felt": 1, "norms": 1, "swaps": 1.5}),
    Recipe(
        {"emobank": 3, "goemotions": 0.5, "written": 2, "felt": 0.2, "swaps": 0.75},
        rate=1e-4,
        meant_rate=3e-4,
        is_apart=True,
        points=_BESIDE,
    ),
    Recipe(
        {"emobank": 1, "written": 0.5, "swaps": 0.3},
        rate=5e-5,
        head_rate=5e-4,
        meant_rate=1e-4,
        is_apart=True,
        points=_BESIDE,
    ),
)
"""Which emotions there are first; then how readers rate sentences, with a little of the first beside it; and that once
more, gently.

EmoBank's development part, valence, arousal and dominance: all sources at once .69/.50/.35; one stage after the other
.73/.54/.39, and .74/.56/.41 with less weight on how pleasant the rest is; with the layers below held near the published
encoder in the second stage, too, .71/.51/.36.
"""


class Heads(nn.Module):
    """What is read off the vector for feeling."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Linear(WIDTH, INNER)
        self.points = nn.Linear(INNER, POINTS)
        self.spread = nn.Linear(INNER, 3)
        self.emotions = nn.Linear(WIDTH, len(LABELS))
        nn.init.zeros_(self.spread.weight)
        nn.init.constant_(self.spread.bias, math.log(0.15))
        nn.init.constant_(self.emotions.bias, -3.0)
        nn.init.zeros_(self.points.bias)
        for layer in (self.points, self.emotions):
            nn.init.normal_(layer.weight, std=0.02)

    def forward(self, feeling: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return points (n, POINTS), log deviations of what is felt (n, 3), logits of the emotions (n, 28)."""
        inner = self.inner(feeling).tanh()
        return self.points(inner), self.spread(inner.detach()), self.emotions(feeling)


def tokenizer(path: str) -> Tokenizer:
    """Return the published tokenizer, which pads to the longest text of a batch."""
    made = Tokenizer.from_file(path)
    made.enable_truncation(MOST_TOKENS)
    made.enable_padding()
    return made


def tokens_of(made: Tokenizer, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Return tokens and mask, int64 (n, tokens)."""
    encoded = made.encode_batch(list(texts))
    tokens = torch.tensor([one.ids for one in encoded])
    mask = torch.tensor([one.attention_mask for one in encoded])
    return tokens, mask


@torch.no_grad()
def vectors(
    trunk: Trunk, made: Tokenizer, texts: Sequence[str], *, half: bool = False
) -> tuple[Tensor, Tensor]:
    """Return meaning and feeling of many texts, (n, WIDTH) each, in their order."""
    trunk.eval()
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    meaning, feeling = torch.zeros(len(texts), WIDTH), torch.zeros(len(texts), WIDTH)
    for start in range(0, len(order), 128):
        chosen = order[start : start + 128]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            one, other = trunk(*tokens_of(made, [texts[i] for i in chosen]))
        meaning[chosen], feeling[chosen] = F.normalize(one.float(), dim=-1), other.float()
    return meaning, feeling


def _scales(sources: Sequence[Rows]) -> dict[str, Tensor]:
    """Return the standard deviation of every column of every source, by which its errors are divided."""
    return {
        rows.name: torch.tensor(
            [float(np.nanstd(column)) if np.isfinite(column).any() else 1.0 for column in rows.points.T]
        ).clamp(min=0.02)
        for rows in sources
    }


def _point_loss(guess: Tensor, log_spread: Tensor, truth: Tensor, scale: Tensor, recipe: Recipe) -> Tensor:
    known = ~torch.isnan(truth)
    error = torch.where(known, (guess - truth) / scale, 0.0)
    loss = (error**2).sum() / known.sum().clamp(min=1)
    if recipe.correlation and len(guess) >= 8:
        columns = known.all(0).nonzero()[:, 0]
        for column in columns.tolist():
            x, y = guess[:, column] - guess[:, column].mean(), truth[:, column] - truth[:, column].mean()
            r = (x * y).sum() / (x.norm() * y.norm()).clamp(min=1e-6)
            loss = loss + recipe.correlation * (1 - r) / max(len(columns), 1)
    felt = known[:, FELT].all(1, keepdim=True).expand(-1, 3)
    log_deviation = log_spread.clamp(-4.0, 0.0)
    missed = torch.where(felt, (guess[:, FELT] - truth[:, FELT]).detach(), 0.0)
    likelihood = 0.5 * (missed / log_deviation.exp()) ** 2 + log_deviation
    return loss + (likelihood * felt).sum() / felt.sum().clamp(min=1)


def _spread_in_groups(guess: Tensor, logits: Tensor, groups: Tensor) -> Tensor:
    total = guess.new_zeros(())
    numbers = groups.unique()
    for number in numbers.tolist():
        mine = groups == number
        if mine.sum() > 1:
            total = (
                total + guess[mine][:, :POINTS].var(0).mean() * 25 + logits[mine].sigmoid().var(0).mean() * 25
            )
    return total / max(len(numbers), 1)


def _plan(sources: Sequence[Rows], recipe: Recipe, draw: random.Random) -> list[tuple[int, np.ndarray]]:
    plan: list[tuple[int, np.ndarray]] = []
    for number, rows in enumerate(sources):
        passes = recipe.passes.get(rows.name, 0)
        while passes > 0:
            parts = list(batches(rows, recipe.batch, draw))
            plan += [(number, part) for part in parts[: math.ceil(len(parts) * min(passes, 1))]]
            passes -= 1
    draw.shuffle(plan)
    return plan


def _groups(trunk: Trunk, heads: Heads, recipe: Recipe) -> list[dict[str, object]]:
    trunk.words.weight.requires_grad_(False)
    chosen: list[dict[str, object]] = [
        {"params": list(heads.parameters()), "lr": recipe.head_rate},
        {"params": [trunk.interest], "lr": recipe.head_rate},
    ]
    chosen.append({"params": list(trunk.meant.parameters()), "lr": recipe.meant_rate})
    for depth, layer in enumerate(trunk.layers):
        rate = recipe.rate * recipe.layer_decay ** (LAYERS - 1 - depth)
        chosen.append({"params": list(layer.parameters()), "lr": rate})
    lowest = [trunk.places.weight, trunk.kind, *trunk.embedded.parameters()]
    chosen.append({"params": lowest, "lr": recipe.rate * recipe.layer_decay**LAYERS})
    return chosen


def fine_tune(
    trunk: Trunk,
    heads: Heads,
    sources: Sequence[Rows],
    held: Sequence[Tensor],
    made: Tokenizer,
    recipe: Recipe,
    told: Callable[[str], None] = print,
    *,
    half: bool = False,
) -> tuple[Trunk, Heads]:
    """Return the trunk and its heads as they are after a stage of training; those given are changed on the way.

    Args:
        trunk: the published one, or what an earlier stage made of it.
        heads: new ones, or those of the earlier stage.
        sources: what to learn from.
        held: the published vectors of the sources' texts, (n, WIDTH) for each source.
        made: the tokenizer.
        recipe: how.
        told: is told how it goes.
        half: multiply in bfloat16 where the processor can.
    """
    draw = random.Random(recipe.seed)
    scales = _scales(sources)
    plan = _plan(sources, recipe, draw)
    optimizer = torch.optim.AdamW(_groups(trunk, heads, recipe), weight_decay=recipe.weight_decay, fused=True)
    rising = max(1, int(recipe.warm_up * len(plan)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / rising, max(0.0, (len(plan) - step) / max(1, len(plan) - rising))),
    )
    kept = copy.deepcopy(trunk), copy.deepcopy(heads)
    trunk.train()
    began = time.monotonic()
    running = 0.0
    for step, (number, part) in enumerate(plan):
        rows = sources[number].take(part)
        tokens, mask = tokens_of(made, rows.texts)
        hidden = (torch.rand(tokens.shape) < recipe.masked) & (tokens >= _FIRST_WORD)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            meaning, feeling = trunk(tokens.masked_fill(hidden, _MASK), mask, is_apart=recipe.is_apart)
        loss = recipe.kept * (1 - (meaning.float() * held[number][part]).sum(1)).mean()
        loss = loss + _feeling_loss(heads, feeling.float(), rows, scales[rows.name], recipe)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g["params"]], 1.0)
        optimizer.step()
        schedule.step()
        _average(kept, (trunk, heads), min(recipe.average, (step + 1) / (step + 10)))
        running += (loss.item() - running) * 0.02
        if step % 200 == 199:
            spent = time.monotonic() - began
            told(
                f"step {step + 1} of {len(plan)}, loss {running:.3f}, {spent / 60:.1f} min gone,"
                f" {spent / (step + 1) * (len(plan) - step - 1) / 60:.1f} to go"
            )
    return kept[0].eval(), kept[1].eval()


def _feeling_loss(heads: Heads, feeling: Tensor, rows: Rows, scale: Tensor, recipe: Recipe) -> Tensor:
    """Return the loss of what the heads read off ``feeling`` (n, WIDTH), over what the rows tell."""
    guess, log_spread, logits = heads(feeling)
    truth, labels = torch.from_numpy(rows.points), torch.from_numpy(rows.emotions)
    loss = feeling.new_zeros(())
    if not torch.isnan(truth).all():
        weight = recipe.points.get(rows.name, 1.0)
        loss = loss + weight * _point_loss(guess, log_spread, truth, scale, recipe)
    if not torch.isnan(labels).any():
        loss = loss + F.binary_cross_entropy_with_logits(logits, labels) * len(LABELS) * 0.5
    if (rows.groups >= 0).any():
        loss = loss + recipe.alike * _spread_in_groups(guess, logits, torch.from_numpy(rows.groups))
    return loss


@torch.no_grad()
def _average(kept: Sequence[nn.Module], now: Sequence[nn.Module], share: float) -> None:
    for mean, module in zip(kept, now, strict=True):
        for old, new in zip(mean.parameters(), module.parameters(), strict=True):
            if new.requires_grad:
                old.lerp_(new, 1 - share)
