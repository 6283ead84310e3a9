"""The layers of one reader above the trunk that all share: what is learned, how, and how it is written.

They begin as the upper layers of another reader. The trunk stays as it is, so what it gives for a text is taken once.
"""

import copy
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
import onnx
import torch
from cutting import CUT
from export import export
from guard import average, batches, pooled
from multilingual import HEADS, Layer
from numpy.typing import NDArray
from onnx import numpy_helper
from packed_e5 import LAYERS, WIDTH
from torch import Tensor, nn
from torch.nn import functional as F

from companion.encoder.trunk import LOWER, Trunk

Floats = NDArray[np.float32]
Upper = TypeVar("Upper", bound=nn.Module)

BATCH: Final = 32
RATE: Final = 1e-4
HEAD_RATE: Final = 1e-3
WARM_UP: Final = 100
DROPOUT: Final = 0.1
_WHOLE: Final = "trunk"
"""Prefix of the layers in a file that was cut off a whole network, where they are counted from the lowest."""


class LayersAbove(nn.Module):
    """Layers above ``CUT``."""

    def __init__(self, dropout: float, state: Mapping[str, Tensor]) -> None:
        """Begin with the state of other layers, by names such as "0.mix.weight"."""
        super().__init__()
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(CUT, LAYERS))
        self.layers.load_state_dict(state)

    def above(self, lower: Tensor, mask: Tensor) -> Tensor:
        """Return (n, tokens, WIDTH) of the same and a mask (n, tokens), 0 for padding."""
        hidden, bias = lower, (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden


class UpperLayers(LayersAbove):
    """Layers with a head on the mean of all tokens and on those that matter."""

    def __init__(self, file: Path, outputs: int, start: float = 0.0) -> None:
        """Begin with the weights of another reader's file; ``start`` is what every output begins with."""
        super().__init__(DROPOUT, weights_of(file))
        self.interest = nn.Parameter(torch.zeros(HEADS, WIDTH))
        self.head = nn.Parameter(torch.randn(2 * WIDTH, outputs) * 0.02)
        self.bias = nn.Parameter(torch.full((outputs,), start))

    def forward(self, lower: Tensor, mask: Tensor) -> Tensor:
        """Return log odds, (n, outputs), of (n, tokens, WIDTH) and a mask (n, tokens), 0 for padding."""
        return F.dropout(self.seen(lower, mask), DROPOUT, self.training) @ self.head + self.bias

    def seen(self, lower: Tensor, mask: Tensor) -> Tensor:
        """Return what the head reads, (n, 2 * WIDTH)."""
        return pooled(self.above(lower, mask), mask, self.interest)


class OneText(nn.Module):
    """Layers as they ship: of one text, so nothing is padding."""

    def __init__(self, upper: nn.Module) -> None:
        """Take the layers that were learned."""
        super().__init__()
        self.upper = upper

    def forward(self, lower: Tensor) -> Tensor:
        """Return what the layers give for (texts, tokens, WIDTH)."""
        found: Tensor = self.upper(lower, torch.ones_like(lower[:, :, 0]))
        return found


def weights_of(file: Path) -> dict[str, Tensor]:
    """Return the state of a reader's layers, from the 8 bits of its file."""
    graph = onnx.load(str(file)).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    reading = {name: node for node in graph.node for name in node.input}
    state = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in held:
            rows = held[node.input[1]].astype(np.float32) - held[node.input[3]].astype(np.float32)
            rows *= held[node.input[1].replace("_quantized", "_scale")]
            behind = reading[reading[reading[node.output[0]].output[0]].output[0]]
            state |= {name.replace(".bias", ".weight"): rows.T for name in behind.input if name in held}
    state |= {name: rows for name, rows in held.items() if name not in state}
    found = {}
    for name, rows in state.items():
        whose, mark, of_layer = name.partition(".layers.")
        number, _, rest = of_layer.partition(".")
        place = int(number or -1) - (CUT if whose == _WHOLE else 0)
        if mark and place >= 0:
            found[f"{place}.{rest}"] = torch.from_numpy(np.array(rows, np.float32))
    return found


def lower_of(trunk: Trunk, texts: Iterable[str], most_tokens: int) -> list[Floats]:
    """Return what the trunk gives for texts, (tokens, WIDTH) each."""
    pieces = trunk.pieces
    parts = (pieces.frame(pieces.tokens(text.strip())[:most_tokens]) for text in texts)
    return [trunk.read(part).astype(np.float16) for part in parts]


def filled(rows: Sequence[Floats]) -> tuple[Tensor, Tensor]:
    """Return rows, (tokens, WIDTH) each, filled up to the longest, and their mask."""
    whole = torch.zeros(len(rows), max(map(len, rows)), WIDTH)
    mask = torch.zeros(whole.shape[:2])
    for place, row in enumerate(rows):
        whole[place, : len(row)] = torch.from_numpy(row.astype(np.float32))
        mask[place, : len(row)] = 1.0
    return whole, mask


def plan_of(lower: Sequence[Floats], passes: int) -> list[list[int]]:
    """Return the places of texts in batches of about one length, each text as often as there are passes."""
    draw, plan = random.Random(0), []
    for _ in range(passes):
        parts = batches(list(map(len, lower)), BATCH, draw)
        draw.shuffle(parts)
        plan += parts
    return plan


def fine_tune(
    upper: Upper,
    lower: Sequence[Floats],
    loss_of: Callable[[Tensor, list[int]], Tensor],
    *,
    plan: Sequence[list[int]],
    rate: float = RATE,
) -> Upper:
    """Return the running mean of layers while they learn.

    Args:
        upper: The layers; what lies outside its ``layers`` learns at ``HEAD_RATE``.
        lower: What the trunk gives for each text.
        loss_of: Gives the loss of a batch by what the layers give for it, and the places of its texts.
        plan: Places of the texts of each batch, in the order of learning.
        rate: Of the layers, after warming up.
    """
    inner = [each for name, each in upper.named_parameters() if name.startswith("layers.")]
    outer = [each for name, each in upper.named_parameters() if not name.startswith("layers.")]
    groups: list[dict[str, Any]] = [{"params": inner, "lr": rate}]
    groups += [{"params": outer, "lr": HEAD_RATE}] if outer else []
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    rates = [group["lr"] for group in optimizer.param_groups]
    kept = copy.deepcopy(upper).eval()
    upper.train()
    for step, part in enumerate(plan):
        share = min((step + 1) / WARM_UP, 1.0, (1 - step / len(plan)) / 0.95)
        for group, highest in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = highest * share
        loss = loss_of(upper(*filled([lower[at] for at in part])), part)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
        optimizer.step()
        average(kept, upper, step)
        if step % 100 == 99:
            print(f"step {step + 1} of {len(plan)}, loss {loss.item():.3f}", flush=True)
    return kept


def write(upper: nn.Module, path: Path, output: str, *, most_tokens: int) -> None:
    """Write layers in 8 bits, with one output; ``most_tokens`` is the length of the longest text."""
    export(
        OneText(upper),
        path,
        (output,),
        most_tokens=most_tokens,
        narrowest=WIDTH,
        inputs={LOWER: torch.zeros(2, 4, WIDTH)},
    )
